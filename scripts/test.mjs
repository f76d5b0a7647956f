/**
 * `npm test`: lint, types, and all tests with the coverage gate and a bound for the heap. What is
 * added goes to Jest; `npm test -- --no-cache` runs as on a fresh machine, without what Jest
 * remembers (compiled files, and how long each test file took, which decides their order).
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

import { install, ROOT, run } from './setup.mjs';

const RESULTS = `${ROOT}node_modules/.cache/results.json`;

install();
// Lint builds `dist/`, which the tests of the engine load.
run(process.execPath, [`${ROOT}scripts/lint.mjs`]);
run(process.execPath, [`${ROOT}scripts/typecheck.mjs`]);
rmSync(RESULTS, { force: true });
mkdirSync(dirname(RESULTS), { recursive: true });
// The garbage is collected before a heap is measured, so that the figure says what is held.
run(process.execPath, [
	'--expose-gc',
	`${ROOT}node_modules/jest/bin/jest.js`,
	'--logHeapUsage',
	'--reporters=default',
	'--reporters=./test/support/heapReporter.js',
	'--coverage',
	'--coverageReporters=text-summary',
	'--json',
	`--outputFile=${RESULTS}`,
	...process.argv.slice(2),
]);

const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(RESULTS, 'utf8'));
process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed\n`);
