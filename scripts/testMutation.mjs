/**
 * `npm run test:mutation`: changes the sources, one place at a time, and looks whether a test notices.
 * `npm run test:mutation -- bulk api` looks at these rooms only; `test/mutation/rooms.json` lists all.
 * What is left from the last run is used again; `--force` begins anew, `--concurrency 1` leaves the other
 * processors alone.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { install, ROOT, runTool } from './setup.mjs';

/** What Stryker calls a mutant that a test noticed; one that never comes to an end counts too. */
const NOTICED = new Set(['Killed', 'Timeout']);

/** And one that no test noticed, or none ran. */
const MISSED = new Set(['Survived', 'NoCoverage']);

/** In percent of the mutants of a room. */
const LEAST_SCORE = 90;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { force: { type: 'boolean' }, concurrency: { type: 'string' } },
});
const all = Object.keys(JSON.parse(readFileSync(`${ROOT}test/mutation/rooms.json`, 'utf8')));
const unknown = positionals.filter((room) => !all.includes(room));
if (unknown.length > 0) {
	process.stderr.write(`No room is called ${unknown.join(', ')}; there are ${all.join(', ')}\n`);
	process.exit(1);
}

const OPTIONS = [
	...(values.force ? ['--force'] : []),
	...(values.concurrency ? ['--concurrency', values.concurrency] : []),
];

install();
const rows = (positionals.length > 0 ? positionals : all).map(testRoom);
process.stdout.write(
	`\nroom | mutants | noticed | not noticed | score | minutes\n${rows.join('\n')}\n`,
);

/** Tests a room, and goes on to the next whatever comes of it. */
function testRoom(room) {
	const file = `${ROOT}node_modules/.cache/mutation/${room}.json`;
	rmSync(file, { force: true });
	const begun = Date.now();
	process.stdout.write(`\n${room}\n`);
	runTool(
		'@stryker-mutator/core/bin/stryker.js',
		['run', 'test/mutation/stryker.config.mjs', ...OPTIONS],
		{ env: { MUTATION_ROOM: room }, mayFail: true },
	);
	const minutes = ((Date.now() - begun) / 60_000).toFixed(1);
	const statuses = readStatuses(file);
	const noticed = statuses.filter((status) => NOTICED.has(status)).length;
	const missed = statuses.filter((status) => MISSED.has(status)).length;
	const score = (100 * noticed) / (noticed + missed);
	if (!(score >= LEAST_SCORE)) process.exitCode = 1;
	return [room, noticed + missed, noticed, missed, `${score.toFixed(1)} %`, minutes].join(' | ');
}

function readStatuses(file) {
	if (!existsSync(file)) return [];
	const { files } = JSON.parse(readFileSync(file, 'utf8'));
	return Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
}
