import { build, install, ROOT, run, runTool } from './setup.mjs';

install();
// Folders with a configuration of their own are linted by it; ESLint 9 needs to be told so.
const env = { ESLINT_FLAGS: 'v10_config_lookup_from_file' };
runTool('@n8n/node-cli/bin/n8n-node.mjs', ['lint'], { env });
runTool('eslint/bin/eslint.js', ['.', '--max-warnings', '0'], { env });
runTool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']);
build();
run(process.execPath, [`${ROOT}scripts/scan.mjs`]);
