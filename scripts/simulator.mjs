import { install, runTool } from './setup.mjs';

install();
runTool('tsx/dist/cli.mjs', ['simulator/cli.ts', ...process.argv.slice(2)]);
