import { build, install, runTool } from './setup.mjs';

install();
build();
runTool('tsx/dist/cli.mjs', ['bench/bench.ts', ...process.argv.slice(2)]);
