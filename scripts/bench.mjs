import { build, install, runTool } from './setup.mjs';

install();
build();
runTool('tsx/dist/cli.mjs', ['test/bench/bench.ts', ...process.argv.slice(2)]);
