import { install, runTool } from './setup.mjs';

install();
// The sources with what n8n 2 and n8n 1 offer, then everything else.
runTool('typescript/bin/tsc', ['--noEmit']);
runTool('typescript/bin/tsc', ['--project', 'test/tsconfig.n8n1.json']);
runTool('typescript/bin/tsc', ['--project', 'test']);
