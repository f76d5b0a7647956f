import { build, install, runTool } from './setup.mjs';

install();
build();
runTool('tsx/dist/cli.mjs', ['test/n8n/editor.ts', ...process.argv.slice(2)]);
