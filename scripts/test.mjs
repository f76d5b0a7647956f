/**
 * `npm test`: lint, types, and all tests with the coverage gate and a bound for the heap. What is
 * added goes to Jest; `npm test -- --no-cache` runs as on a fresh machine, without what Jest
 * remembers (compiled files, and how long each test file took, which decides their order).
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

import { install, ROOT, run } from './setup.mjs';

const RESULTS = `${ROOT}node_modules/.cache/results.json`;

/** Below the bound of `test/support/heapReporter.js`, which counts V8's other spaces too. */
const MAX_OLD_SPACE_MB = 700;

install();
// Lint builds `dist/`, which the tests of the engine load.
run(process.execPath, [`${ROOT}scripts/lint.mjs`]);
run(process.execPath, [`${ROOT}scripts/typecheck.mjs`]);
rmSync(RESULTS, { force: true });
mkdirSync(dirname(RESULTS), { recursive: true });
// V8 keeps each heap within the limit, and a worker that holds more fails. None is started anew
// on the way, as plain Jest does here: that would hide what test files leave behind.
run(process.execPath, [
	`--max-old-space-size=${MAX_OLD_SPACE_MB}`,
	`${ROOT}node_modules/jest/bin/jest.js`,
	'--workerIdleMemoryLimit=350MB',
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
