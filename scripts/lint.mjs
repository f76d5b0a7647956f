/** `npm run lint`; with `--fix` it corrects what it can, and leaves out what needs a build. */
import { build, install, ROOT, run, runTool } from './setup.mjs';

const isFixing = process.argv.includes('--fix');
const fix = isFixing ? ['--fix'] : [];

install();
// Folders with a configuration of their own are linted by it; ESLint 9 needs to be told so.
const env = { ESLINT_FLAGS: 'v10_config_lookup_from_file' };
runTool('@n8n/node-cli/bin/n8n-node.mjs', ['lint', ...fix], { env });
runTool('eslint/bin/eslint.js', ['.', '--max-warnings', '0', ...fix], { env });
const write = isFixing ? '--write' : '--check';
runTool('prettier/bin/prettier.cjs', [write, '--log-level', 'warn', '.']);
if (!isFixing) {
	build();
	run(process.execPath, [`${ROOT}scripts/scan.mjs`]);
}
