import { countFiles, findCircle, readSources } from './imports';

const NODE = 'nodes/TencentChat/';
const TRIGGER = 'nodes/TencentChatTrigger/';

/** From the bottom up: a room imports from itself and from those before it. */
const LAYERS = [
	[`${NODE}api/`],
	[`${NODE}checks.ts`],
	[`${NODE}bulk/`],
	// Beside the rest: operations read what a decision is, and Respond hands decisions over.
	[TRIGGER],
	[`${NODE}operations/`],
	[`${NODE}host/`],
	[`${NODE}TencentChat.node.ts`],
];

function layerOf(path: string): number {
	return LAYERS.findIndex((rooms) => rooms.some((room) => path.startsWith(room)));
}

const SOURCES = readSources('nodes');

/** `file imports file` for each import that a rule does not allow. */
function breaches(
	rooms: readonly string[],
	isAllowed: (imported: string, by: string) => boolean,
): string[] {
	return SOURCES.filter(({ path }) => rooms.some((room) => path.startsWith(room))).flatMap(
		({ path, imports }) =>
			imports
				.filter((imported) => !isAllowed(imported, path))
				.map((imported) => `${path} imports ${imported}`),
	);
}

describe('the walls of the house', () => {
	it('stand around every source file, so that the rules below see all of them', () => {
		expect(SOURCES.length).toBeGreaterThan(150);
		expect(SOURCES.filter(({ path }) => layerOf(path) < 0)).toEqual([]);
	});

	it.each([
		['api', [`${NODE}api/`], [`${NODE}api/`, 'node:']],
		['bulk', [`${NODE}bulk/`], [`${NODE}bulk/`, `${NODE}api/`, 'node:']],
	])(
		'%s imports nothing but what is below it and Node, so that it runs without n8n',
		(_name, rooms, allowed) => {
			expect(
				breaches(rooms, (imported) => allowed.some((room) => imported.startsWith(room))),
			).toEqual([]);
		},
	);

	it('let imports through downwards only', () => {
		const found = breaches([''], (imported, by) => {
			if (!imported.startsWith('nodes/')) return true;
			return layerOf(imported) <= layerOf(by);
		});

		expect(found).toEqual([]);
	});

	it('let the trigger lean on api and checks only, and operations on what a decision is', () => {
		const ofTrigger = breaches([TRIGGER], (imported) => {
			const isForeign = imported.startsWith(NODE);
			return !isForeign || /TencentChat\/(?:api\/|checks\.ts)/.test(imported);
		});
		const ofOperations = breaches([`${NODE}operations/`], (imported) => {
			return !imported.startsWith(TRIGGER) || imported === `${TRIGGER}decision.ts`;
		});

		expect([...ofTrigger, ...ofOperations]).toEqual([]);
	});

	it('let nobody go round in a circle', () => {
		const all = readSources('nodes', 'credentials', 'simulator', 'harness', 'bench', 'examples');

		expect(findCircle(all)).toBeUndefined();
	});

	it('keep programs that a script runs, and the simulator, free of the tests', () => {
		const programs = readSources('simulator', 'harness', 'bench', 'scripts', 'examples');
		const leaning = programs
			.filter(({ imports }) => imports.some((imported) => imported.startsWith('test/')))
			.map(({ path }) => path)
			// Its page is checked by a test that makes it anew.
			.filter((path) => !path.endsWith('.test.ts'));

		expect(leaning).toEqual([]);
	});

	it('hold no room with more than 20 files at its top', () => {
		const counts = countFiles('nodes', 'simulator', 'harness', 'bench', 'scripts', 'credentials');

		expect([...counts].filter(([, files]) => files > 20)).toEqual([]);
	});
});
