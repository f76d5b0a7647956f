/**
 * `npm run test:n8n`: the package in real n8n, both majors, in the browser and in queue mode.
 * `npm run test:n8n -- --smoke` is the short form: one headless test in n8n 2.
 * `npm run test:n8n -- --major 1 stop` runs the test files of one major whose names match.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { build, install, pack, ROOT, runTool } from './setup.mjs';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { smoke: { type: 'boolean' }, major: { type: 'string' } },
});
const majors = values.smoke ? ['2'] : values.major ? [values.major] : ['2', '1'];

/** What n8n 1 is not asked for: the pictures and the cluster are those of n8n 2. */
const ONLY_N8N_2 = ['/test/n8n/browser/', '/test/n8n/queue/'];

install();
build();
// Once, so that every n8n gets the same.
const CACHE = `${ROOT}node_modules/.cache`;
mkdirSync(CACHE, { recursive: true });
const tarball = pack(CACHE);
runTool('tsx/dist/cli.mjs', ['harness/n8n/installReleases.ts', ...majors]);

const results = majors.map(testIn);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const skipped = sum('numPendingTests');
if (skipped > 0) process.stdout.write(`${skipped} skipped; the lines SKIPPED above say why\n`);
process.stdout.write(`${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed\n`);
process.exitCode = results.every(({ success }) => success) ? 0 : 1;

/** Runs the tests in one major of n8n, and goes on to the next whatever comes of it. */
function testIn(major) {
	const file = `${CACHE}/results-n8n-${major}.json`;
	rmSync(file, { force: true });
	const chosen = values.smoke ? ['test/n8n/smoke'] : positionals;
	const left = major === '1' ? ONLY_N8N_2 : [];
	process.stdout.write(`n8n ${major}\n`);
	runTool(
		'jest/bin/jest.js',
		[
			'--config=test/n8n/jest.config.js',
			'--json',
			`--outputFile=${file}`,
			// In front of the paths to ignore: Jest takes whatever stands behind one for another.
			...chosen,
			...left.map((path) => `--testPathIgnorePatterns=${path}`),
		],
		{ env: { N8N_MAJOR: major, PACKAGE_TARBALL: tarball }, mayFail: true },
	);
	return JSON.parse(readFileSync(file, 'utf8'));
}
