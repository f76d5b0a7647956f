/**
 * `npm test`: lint, types, and all tests with the coverage gate and a bound for the heap. What is
 * added goes to Jest; `npm test -- --no-cache` runs as on a fresh machine, without what Jest
 * remembers (compiled files, and how long each test file took, which decides their order).
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

import { install, ROOT, run } from './setup.mjs';

const RESULTS = `${ROOT}node_modules/.cache/results.json`;

/**
 * Where V8 ends a worker. Room for what a test file holds while it runs, the largest 100,000 accounts;
 * `test/support/heapReporter.js` bounds what is left when it has ended.
 */
const MAX_OLD_SPACE_MB = 600;

install();
// Lint builds `dist/`, which the tests of the engine load.
run(process.execPath, [`${ROOT}scripts/lint.mjs`]);
run(process.execPath, [`${ROOT}scripts/typecheck.mjs`]);
rmSync(RESULTS, { force: true });
mkdirSync(dirname(RESULTS), { recursive: true });
// Garbage is collected before each measurement. No worker is started anew on the way, as plain Jest
// does here: that would hide what test files leave behind.
run(process.execPath, [
	'--expose-gc',
	`--max-old-space-size=${MAX_OLD_SPACE_MB}`,
	`${ROOT}node_modules/jest/bin/jest.js`,
	'--workerIdleMemoryLimit=1GB',
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
