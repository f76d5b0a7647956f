import type { Clock } from '../../../../nodes/TencentChat/api/clock';
import { Halt } from '../../../../nodes/TencentChat/api/halt';
import type { ItemReader } from '../../../../nodes/TencentChat/bulk/items';
import type {
	ParameterSource,
	ParameterValues,
	Reading,
} from '../../../../nodes/TencentChat/bulk/parameters';
import { readRequests } from '../../../../nodes/TencentChat/bulk/read';
import { CANCELLED_UNREAD } from '../../../../nodes/TencentChat/bulk/outcome';
import { VirtualClock } from '../../../support/virtualClock';
import type { BulkRequest } from '../../../../nodes/TencentChat/bulk/request';
import { aFriend, anInvalidFriend, aProblem } from './support/friends';

/** Takes a list of ids from the parameter `to`, and `from` as the owner. */
const reader: ItemReader = {
	parameters: ['from', 'to'],
	toOwnerKey: String,
	toEntries: ({ from, to }) =>
		(to as readonly string[]).map((id) => aFriend(id, { owner: String(from) })),
	toUnreadable: ({ from, to }, problem) =>
		anInvalidFriend(String(to ?? ''), { owner: String(from ?? ''), problem }),
};

function aSource(items: readonly ParameterValues[]): ParameterSource {
	return { read: (name, index) => ({ value: items[index]?.[name] }) };
}

/** A source in which one parameter of every item cannot be read. */
function aBrokenSource(problems: Readonly<Record<string, Reading>>): ParameterSource {
	return { read: (name) => problems[name] ?? { value: `${name} value` } };
}

interface Settings {
	readonly clock?: Clock;
	readonly halt?: Halt;
	readonly reader?: ItemReader;
}

/** The lists of requests that items come to. */
async function readLists(
	source: ParameterSource,
	count: number,
	{ halt = new Halt(), ...settings }: Settings = {},
): Promise<BulkRequest[][]> {
	const clock = new VirtualClock();
	const items = { reader, source, count, clock, cancellation: halt, ...settings };
	const lists: BulkRequest[][] = [];
	const readAll = async () => {
		for await (const list of readRequests(items, () => {})) lists.push([...list]);
	};
	await clock.run(readAll());
	return lists;
}

/** Items of one owner that take two seconds each, and a cancellation while one of them is read. */
function aSlowCancellation(cancelledAt: number) {
	const halt = new Halt();
	let now = 0;
	const clock: Clock = { now: () => now, sleep: async () => {} };
	const source: ParameterSource = {
		read: (name, index) => {
			if (index === cancelledAt) halt.halt();
			now += 1000;
			return { value: name === 'from' ? 'owner' : ['a'] };
		},
	};
	return { source, settings: { halt, clock } };
}

/** All requests that items come to, in the order of reading. */
async function read(source: ParameterSource, count: number, halt?: Halt): Promise<BulkRequest[]> {
	return (await readLists(source, count, { halt })).flat();
}

describe('reading items', () => {
	it('makes a request of each friend, in the order of the items', async () => {
		const source = aSource([
			{ from: 'x', to: ['a', 'b'] },
			{ from: 'y', to: ['c'] },
		]);

		const requests = await read(source, 2);

		expect(requests).toEqual([
			{ ...aFriend('a', { owner: 'x' }), itemIndex: 0, position: 0 },
			{ ...aFriend('b', { owner: 'x' }), itemIndex: 0, position: 1 },
			{ ...aFriend('c', { owner: 'y' }), itemIndex: 1, position: 2 },
		]);
	});

	it('makes none of no items', async () => {
		expect(await read(aSource([]), 0)).toEqual([]);
	});

	it('takes an item that cannot be read as one invalid friend, with what could be read', async () => {
		const problem = aProblem({ reason: 'The expression failed' });

		const requests = await read(aBrokenSource({ to: { problem } }), 1);

		expect(requests).toEqual([
			{ owner: 'from value', subject: '', problem, itemIndex: 0, position: 0 },
		]);
	});

	it('names the first of several problems of an item', async () => {
		const first = aProblem({ reason: 'first' });
		const second = aProblem({ reason: 'second' });

		const requests = await read(
			aBrokenSource({ from: { problem: first }, to: { problem: second } }),
			1,
		);

		expect(requests).toMatchObject([{ problem: first }]);
	});

	it('goes on after an item that cannot be read', async () => {
		const source: ParameterSource = {
			read: (_name, index) => (index === 0 ? { problem: aProblem() } : { value: ['a'] }),
		};

		const requests = await read(source, 2);

		expect(requests.map(({ subject, itemIndex }) => [subject, itemIndex])).toEqual([
			['', 0],
			['a', 1],
		]);
	});

	it('goes on for a second after a cancellation, so that friends are named where that goes fast', async () => {
		const halt = new Halt();
		halt.halt();

		const requests = await read(aSource([{ from: 'x', to: ['a', 'b'] }]), 1, halt);

		expect(requests).toMatchObject([{ subject: 'a' }, { subject: 'b' }]);
	});

	it('lets items stand for their friends unread after that second, so that Stop ends soon', async () => {
		const { source, settings } = aSlowCancellation(1);

		const requests = (await readLists(source, 4, settings)).flat();

		expect(requests).toMatchObject([
			{ subject: 'a', itemIndex: 0 },
			{ subject: 'a', itemIndex: 1 },
			{ subject: '', problem: CANCELLED_UNREAD, itemIndex: 2 },
			{ subject: '', problem: CANCELLED_UNREAD, itemIndex: 3 },
		]);
	});

	it('takes an item for invalid that makes the reader fail, so that it does not end the run', async () => {
		const failing: ItemReader = {
			...reader,
			toEntries: (values) => {
				if (values.from === 'odd') throw new TypeError('Cannot convert object');
				return reader.toEntries(values, 0);
			},
		};
		const source = aSource([
			{ from: 'odd', to: ['a'] },
			{ from: 'x', to: ['b'] },
		]);

		const [[odd, next] = []] = await readLists(source, 2, { reader: failing });

		expect(odd).toMatchObject({ owner: 'odd', subject: 'a' });
		expect(odd).toHaveProperty('problem.reason', expect.stringContaining('cannot read'));
		expect(next).toMatchObject({ subject: 'b' });
	});

	it('takes an item for invalid of which the reader makes nobody, so that it is not lost', async () => {
		const [only] = await read(aSource([{ from: 'x', to: [] }]), 1);

		expect(only).toHaveProperty('problem.reason', expect.stringContaining('cannot read'));
	});

	it.each([
		[
			['a', 'b'],
			[true, true],
		],
		[[], [false]],
	])('takes friends that are made one by one for all there are: %p', async (to, areValid) => {
		const lazy: ItemReader = {
			...reader,
			*toEntries({ to: ids }) {
				for (const id of ids as readonly string[]) yield aFriend(id);
			},
		};

		const [list] = await readLists(aSource([{ from: 'x', to }]), 1, { reader: lazy });

		expect(list?.map((request) => !('problem' in request))).toEqual(areValid);
	});

	it('says of an item that fails in the middle that the rest of it cannot be read', async () => {
		const failing: ItemReader = {
			...reader,
			*toEntries() {
				yield aFriend('a');
				throw new TypeError('Cannot convert object');
			},
		};

		const [list] = await readLists(aSource([{ from: 'x', to: ['a'] }]), 1, { reader: failing });

		expect(list).toHaveLength(2);
		expect(list?.[0]).not.toHaveProperty('problem');
		expect(list?.[1]).toHaveProperty('problem.reason', expect.stringContaining('cannot read'));
	});

	it('gives the event loop a turn every 25 ms while one item names very many', async () => {
		const clock = new VirtualClock();
		let [now, turns] = [0, 0];
		const busy = {
			now: () => now,
			sleep: async () => {
				turns += 1;
				await clock.sleep(0);
			},
		};
		const slow: ItemReader = {
			...reader,
			*toEntries() {
				for (const id of ['a', 'b', 'c', 'd']) {
					now += 60;
					yield aFriend(id);
				}
			},
		};

		await clock.run(readLists(aSource([{}]), 1, { reader: slow, clock: busy }));

		expect(turns).toBe(4);
	});

	it('gives the event loop a turn every 25 ms, so that Stop works while items are read', async () => {
		const clock = new VirtualClock();
		const turnsAt: number[] = [];
		let now = 0;
		const busy = {
			now: () => now,
			sleep: async () => {
				turnsAt.push(now);
				await clock.sleep(0);
			},
		};
		const source: ParameterSource = {
			read: () => {
				now += 10;
				return { value: ['a'] };
			},
		};

		const items = { reader, source, count: 8, clock: busy, cancellation: new Halt() };
		await clock.run(readRequests(items, () => {}).next());

		// An item takes 20 ms here, as it has two parameters.
		expect(turnsAt).toEqual([40, 80, 120, 160]);
	});
});

describe('reading items owner by owner', () => {
	const byOwner: ItemReader = {
		...reader,
		ownerParameter: 'from',
		toOwnerKey: (value) => String(value).trim(),
	};

	const mixed = aSource([
		{ from: 'x', to: ['a'] },
		{ from: 'y', to: ['b', 'c'] },
		{ from: ' x', to: ['d'] },
	]);

	it('gives the requests of one owner together, owners in order of their first appearance', async () => {
		const lists = await readLists(mixed, 3, { reader: byOwner });

		expect(lists.map((list) => list.map(({ subject }) => subject))).toEqual([
			['a', 'd'],
			['b', 'c'],
		]);
	});

	it('numbers the friends as they are read, those of an item one after the other', async () => {
		const lists = await readLists(mixed, 3, { reader: byOwner });

		expect(lists.flat().map(({ itemIndex, position }) => [itemIndex, position])).toEqual([
			[0, 0],
			[2, 1],
			[1, 2],
			[1, 3],
		]);
	});

	it('tells of each request as it is read', async () => {
		const clock = new VirtualClock();
		const told: string[] = [];
		const items = { reader: byOwner, source: mixed, count: 3, clock, cancellation: new Halt() };
		const lists = readRequests(items, ({ subject }) => told.push(subject));

		await clock.run(lists.next());

		expect(told).toEqual(['a', 'd']);
	});

	it('evaluates each parameter of an item once, as n8n takes its time for it', async () => {
		const reads: string[] = [];
		const source: ParameterSource = {
			read: (name, index) => {
				reads.push(`${name} ${index}`);
				return mixed.read(name, index);
			},
		};

		await readLists(source, 3, { reader: byOwner });

		expect(reads.sort()).toEqual(['from 0', 'from 1', 'from 2', 'to 0', 'to 1', 'to 2']);
	});

	it('reads an owner only when it is asked for, so that calls for others leave meanwhile', async () => {
		const reads: string[] = [];
		const clock = new VirtualClock();
		const source: ParameterSource = {
			read: (name, index) => {
				if (name === 'to') reads.push(`${name} ${index}`);
				return mixed.read(name, index);
			},
		};
		const items = { reader: byOwner, source, count: 3, clock, cancellation: new Halt() };

		await clock.run(readRequests(items, () => {}).next());

		expect(reads).toEqual(['to 0', 'to 2']);
	});

	it('keeps items whose owner cannot be read, each with its problem', async () => {
		const problem = aProblem({ reason: 'The expression failed' });
		const source: ParameterSource = {
			read: (name, index) =>
				name === 'from' && index !== 1 ? { problem } : mixed.read(name, index),
		};

		const lists = await readLists(source, 3, { reader: byOwner });

		expect(lists.flat()).toMatchObject([
			{ itemIndex: 0, problem },
			{ itemIndex: 2, problem },
			{ itemIndex: 1, subject: 'b' },
			{ itemIndex: 1, subject: 'c' },
		]);
	});

	it('lets items stand unread when the run is cancelled while owners are read, with the owners that are known', async () => {
		const { source, settings } = aSlowCancellation(1);

		const lists = await readLists(source, 3, { ...settings, reader: byOwner });

		expect(lists.flat()).toMatchObject([
			{ owner: 'owner', subject: '', itemIndex: 0, problem: CANCELLED_UNREAD },
			{ owner: 'owner', subject: '', itemIndex: 1, problem: CANCELLED_UNREAD },
			{ owner: '', subject: '', itemIndex: 2, problem: CANCELLED_UNREAD },
		]);
	});
});
