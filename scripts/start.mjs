import { build, install, runTool } from './setup.mjs';

install();
build();
runTool('tsx/dist/cli.mjs', ['examples/start.ts', ...process.argv.slice(2)]);
