/** `npm run bench` and its like: one program each, with what stands behind `--` handed to it. */
import { build, install, run } from './setup.mjs';

const TASKS = {
	bench: { isBuilt: true, program: 'bench/bench.ts' },
	build: { isBuilt: true },
	n8n: { isBuilt: true, program: 'harness/n8n/editor.ts' },
	simulator: { program: 'simulator/cli.ts' },
	start: { isBuilt: true, program: 'examples/start.ts' },
};

const [name, ...rest] = process.argv.slice(2);
const { isBuilt = false, program } = TASKS[name];
install();
if (isBuilt) build();
// Without tsx's own process around it, which ends a program that takes its time to tidy up.
if (program) run(process.execPath, ['--import', 'tsx', program, ...rest]);
