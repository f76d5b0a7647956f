import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const rooms = JSON.parse(readFileSync(new URL('rooms.json', import.meta.url), 'utf8'));

const room = process.env.MUTATION_ROOM;

const CACHE = 'node_modules/.cache/mutation';

/** Tables of codes: one call for each code, with a number that the tests compare and texts that people read. */
const TABLES = [
	'common',
	'groups',
	'messages',
	'profile',
	'pushes',
	'relationship',
	'services',
	'hints',
];

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
	mutate: [...rooms[room].mutate, `!nodes/TencentChat/api/codes/{${TABLES.join(',')}}.ts`],
	plugins: [
		'@stryker-mutator/jest-runner',
		fileURLToPath(new URL('ignoreTexts.mjs', import.meta.url)),
	],
	ignorers: ['texts'],
	testRunner: 'jest',
	jest: {
		configFile: 'test/mutation/jest.config.js',
		// The tests of a room are chosen already.
		enableFindRelatedTests: false,
	},
	coverageAnalysis: 'perTest',
	// Of a mutant that only runs while files are loaded, nobody knows which tests it concerns: all of a room run.
	ignoreStatic: false,
	ignorePatterns: ['/dist', '/docs', '/.github'],
	allowConsoleColors: false,
	incremental: true,
	incrementalFile: `${CACHE}/${room}.incremental.json`,
	reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
	clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
	htmlReporter: { fileName: `${CACHE}/${room}.html` },
	jsonReporter: { fileName: `${CACHE}/${room}.json` },
	// Neither ESLint nor Jest looks in there.
	tempDirName: `${CACHE}/sandboxes`,
	cleanTempDir: 'always',
	thresholds: { high: 95, low: 90, break: 90 },
};
