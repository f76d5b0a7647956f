import { build, install, run } from './setup.mjs';

install();
build();
// Without tsx's own process around it, which ends a process that takes its time to tidy up.
run(process.execPath, ['--import', 'tsx', 'harness/n8n/editor.ts', ...process.argv.slice(2)]);
