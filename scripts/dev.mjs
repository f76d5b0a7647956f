/** `npm run dev`: the newest n8n from npm with the node in it, rebuilt on every change, by n8n's own tool. */
import { build, install, runTool } from './setup.mjs';

install();
// The tool watches the code; icons and codex files come from a build.
build();
runTool('@n8n/node-cli/bin/n8n-node.mjs', ['dev', ...process.argv.slice(2)]);
