import { ENDPOINTS } from '../../../../nodes/TencentChat/api/endpoints';
import {
	readLists,
	type ListFormat,
	type ReadList,
} from '../../../../nodes/TencentChat/bulk/lists';
import { aRun, type Run, type RunOptions } from '../api/support/aRun';
import { aRefusal, aReply, inTurn } from '../api/support/fakeServer';
import { aProblem } from './support/friends';

interface Settings extends RunOptions {
	readonly limit?: number;
	readonly format?: Partial<ListFormat>;
	/** Values of `owner` by item; those that are missing cannot be read. */
	readonly owners?: ReadonlyArray<string | undefined>;
	readonly maxAttempts?: number;
	readonly clientWithoutOwner?: Run['client'];
}

interface Reading extends Run {
	readonly lists: readonly ReadList[];
	/** The bodies that were sent. */
	readonly asked: readonly unknown[];
}

const UNREADABLE = aProblem({ reason: 'The expression fails' });

/** Reads lists of names, whose answers say `Names` and `Next`. */
async function read({
	limit,
	format = {},
	owners = ['anna'],
	maxAttempts = 3,
	clientWithoutOwner,
	...options
}: Settings): Promise<Reading> {
	const run = aRun({ endpoint: ENDPOINTS.friendGet, ...options });
	const lists = await run.clock.run(
		readLists(owners.length, {
			client: run.client,
			clientWithoutOwner,
			clock: run.clock,
			maxAttempts,
			source: {
				read: (name, index) => {
					const value = owners[index];
					return value === undefined ? { problem: UNREADABLE } : { value: `${name} ${value}` };
				},
			},
			format: {
				parameters: ['owner'],
				toQuery: ({ owner }) => ({
					value: { owner: String(owner), body: {}, limit, isSimplified: false },
				}),
				toOwner: ({ owner }) => String(owner),
				buildBody: ({ owner }, cursor) => ({ owner, cursor }),
				readPage: ({ Names, Next }) => ({
					entries: (Names as string[]).map((name) => ({ name })),
					next: Next,
				}),
				...format,
			},
		}),
	);
	return { ...run, lists, asked: run.server.bodies.map((body) => JSON.parse(body) as unknown) };
}

function aPage(Names: readonly string[], Next?: unknown) {
	return aReply({ Names, Next });
}

function namesIn({ lists }: Reading): unknown[] {
	return lists.flatMap(({ entries }) => entries.map(({ name }) => name));
}

describe('a list', () => {
	it('is read page by page, each asked for with what the one before said', async () => {
		const pages = inTurn(aPage(['a', 'b'], 'second'), aPage(['c'], 7), aPage(['d']));

		const reading = await read({ reply: pages });

		expect(reading.lists).toEqual([
			{ owner: 'owner anna', entries: ['a', 'b', 'c', 'd'].map((name) => ({ name })) },
		]);
		expect(reading.asked).toEqual([
			{ owner: 'owner anna' },
			{ owner: 'owner anna', cursor: 'second' },
			{ owner: 'owner anna', cursor: 7 },
		]);
	});

	it.each([
		['in the middle of a page', 3, ['a', 'b', 'c'], 2],
		['at the end of a page, without a call for the next', 2, ['a', 'b'], 1],
		['nowhere, when there are fewer', 9, ['a', 'b', 'c', 'd'], 2],
	])('ends at its limit %s', async (_where, limit, names, calls) => {
		const reading = await read({ limit, reply: inTurn(aPage(['a', 'b'], 'x'), aPage(['c', 'd'])) });

		expect(namesIn(reading)).toEqual(names);
		expect(reading.asked).toHaveLength(calls);
	});

	it.each([
		['null', null],
		['an object', { at: 1 }],
		['a fraction', 1.5],
		['a number that is none', true],
		['a text longer than any of Tencent', 'x'.repeat(10_001)],
	])('fails, and gives no part, when the next page begins at %s', async (_what, next) => {
		const { lists, asked } = await read({ reply: inTurn(aPage(['a'], next), aPage(['b'])) });

		expect(lists).toEqual([
			{
				owner: 'owner anna',
				entries: [],
				failure: {
					outcome: 'failed',
					resultCode: null,
					resultInfo: '',
					attempts: 1,
					reason: 'Tencent Chat says that there is a next page, but not where it begins',
					hint: 'Run again later. If it comes back, set Limit to the entries that one page holds.',
					retryable: true,
				},
			},
		]);
		expect(asked).toHaveLength(1);
	});

	it('goes on at the longest text that it takes', async () => {
		const reading = await read({
			reply: inTurn(aPage(['a'], 'x'.repeat(10_000)), aPage(['b'])),
		});

		expect(namesIn(reading)).toEqual(['a', 'b']);
	});

	it('fails when Tencent leads in a circle', async () => {
		const { lists, asked } = await read({
			reply: inTurn(aPage(['a'], 1), aPage(['b'], 2), aPage(['c'], 1)),
		});

		expect(lists).toMatchObject([
			{
				entries: [],
				failure: {
					outcome: 'failed',
					reason: 'Tencent Chat gave the same page of the list again, so the list has no end',
					hint: 'Run again later. If it comes back, set Limit to the entries that one page holds.',
					retryable: true,
				},
			},
		]);
		expect(asked).toHaveLength(3);
	});

	it('fails for good at a number that JavaScript rounds', async () => {
		const { lists, asked } = await read({ reply: inTurn(aPage(['a'], 2 ** 53), aPage(['b'])) });

		expect(lists).toMatchObject([
			{
				entries: [],
				failure: {
					outcome: 'failed',
					reason:
						'The next page begins at a number that n8n cannot keep exactly, so entries would be skipped or come twice',
					hint: 'Set Limit to the entries that one page holds, or choose less of the list with its filters.',
					retryable: false,
				},
			},
		]);
		expect(asked).toHaveLength(1);
	});

	it('gives no part of itself when a later page fails', async () => {
		const { lists } = await read({ reply: inTurn(aPage(['a'], 'x'), aRefusal(30003)) });

		expect(lists).toMatchObject([
			{ owner: 'owner anna', entries: [], failure: { outcome: 'rejected', resultCode: 30003 } },
		]);
	});

	it('is asked for as often as the run allows', async () => {
		const { asked } = await read({ maxAttempts: 2, reply: () => aRefusal(30007) });

		expect(asked).toHaveLength(2);
	});
});

describe('a list of the whole app', () => {
	const toQuery: ListFormat['toQuery'] = ({ owner }) => ({
		value: {
			owner: owner === 'owner nobody' ? '' : String(owner),
			...{ body: {}, limit: undefined, isSimplified: false },
		},
	});

	it('is asked for by the command for lists without an owner, where there is one', async () => {
		const other = aRun({ reply: () => aPage(['all']) });
		const options = { clientWithoutOwner: other.client, format: { toQuery } };

		const reading = read({ ...options, owners: ['nobody'], clock: other.clock });

		expect(namesIn(await reading)).toEqual(['all']);
		expect((await reading).asked).toEqual([]);
		const owned = await read({ ...options, owners: ['anna'], reply: () => aPage(['own']) });
		expect(namesIn(owned)).toEqual(['own']);
	});

	it('is asked for by the one command that there is otherwise', async () => {
		const reading = await read({
			...{ owners: ['nobody'], format: { toQuery } },
			reply: () => aPage(['all']),
		});

		expect(namesIn(reading)).toEqual(['all']);
	});
});

describe('the lists of several items', () => {
	it('come in the order of the items, and a fault costs one item its list and no other', async () => {
		const readPage: ListFormat['readPage'] = (_body, { owner }) => {
			if (owner.endsWith('berta')) throw new Error('A fault of ours');
			return { entries: [], next: undefined };
		};

		const { lists } = await read({ owners: ['anna', 'berta', 'carla'], format: { readPage } });

		expect(lists).toMatchObject([
			{ owner: 'owner anna', entries: [] },
			{ owner: 'owner berta', entries: [], failure: { outcome: 'unknown', attempts: 0 } },
			{ owner: 'owner carla', entries: [] },
		]);
		expect(lists.map((list) => 'failure' in list)).toEqual([false, true, false]);
	});

	it('are not asked for when a parameter cannot be read', async () => {
		const { lists, asked } = await read({
			owners: [undefined],
			format: { toOwner: () => 'as far as known' },
		});

		expect(lists).toEqual([
			{
				owner: 'as far as known',
				entries: [],
				failure: expect.objectContaining({ outcome: 'invalid', reason: 'The expression fails' }),
			},
		]);
		expect(asked).toEqual([]);
	});

	it('are not asked for when the query is refused', async () => {
		const toQuery = () => ({ problem: aProblem({ reason: 'The owner is empty' }) });

		const { lists, asked } = await read({ format: { toQuery } });

		expect(lists).toMatchObject([
			{ owner: 'owner anna', failure: { outcome: 'invalid', reason: 'The owner is empty' } },
		]);
		expect(asked).toEqual([]);
	});

	it('are lost with an empty owner when not even that can be read', async () => {
		const toOwner = () => {
			throw new Error('A fault of ours');
		};

		const { lists } = await read({ format: { toOwner } });

		expect(lists).toMatchObject([{ owner: '', entries: [], failure: { outcome: 'unknown' } }]);
	});

	it('are asked for side by side once the first has shown that the credential works', async () => {
		const { server } = await read({
			owners: ['a', 'b', 'c'],
			limits: { maxCallsPerSecond: 1000 },
			reply: () => aPage([]),
		});

		expect(server.requests[0]?.endedAt).toBeLessThanOrEqual(server.requests[1]?.startedAt ?? 0);
		expect(server.mostInFlight).toBe(2);
	});
});
