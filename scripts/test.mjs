import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

import { install, ROOT, run, runTool } from './setup.mjs';

const RESULTS = `${ROOT}node_modules/.cache/results.json`;

install();
// Lint builds `dist/`, which the tests of the engine load.
run(process.execPath, [`${ROOT}scripts/lint.mjs`]);
run(process.execPath, [`${ROOT}scripts/typecheck.mjs`]);
rmSync(RESULTS, { force: true });
mkdirSync(dirname(RESULTS), { recursive: true });
runTool('jest/bin/jest.js', [
	'--coverage',
	'--coverageReporters=text-summary',
	'--json',
	`--outputFile=${RESULTS}`,
	...process.argv.slice(2),
]);

const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(RESULTS, 'utf8'));
process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed\n`);
