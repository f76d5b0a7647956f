import { Halt } from '../../nodes/TencentChat/api/halt';
import {
	readRequests,
	type ItemReader,
	type ParameterSource,
	type ParameterValues,
	type Reading,
} from '../../nodes/TencentChat/bulk/read';
import { CANCELLED_UNREAD } from '../../nodes/TencentChat/bulk/settle';
import { VirtualClock } from '../support/virtualClock';
import { aFriend, anInvalidFriend, aProblem } from './support/friends';

/** Takes a list of ids from the parameter `to`, and `from` as the owner. */
const reader: ItemReader = {
	parameters: ['from', 'to'],
	toFriends: ({ from, to }) =>
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

async function read(source: ParameterSource, itemCount: number, halt = new Halt()) {
	const clock = new VirtualClock();
	return await clock.run(readRequests(reader, source, itemCount, clock, halt));
}

describe('reading items', () => {
	it('makes a request of each friend, in the order of the items', async () => {
		const source = aSource([
			{ from: 'x', to: ['a', 'b'] },
			{ from: 'y', to: ['c'] },
		]);

		const requests = await read(source, 2);

		expect(requests).toEqual([
			{ ...aFriend('a', { owner: 'x' }), itemIndex: 0 },
			{ ...aFriend('b', { owner: 'x' }), itemIndex: 0 },
			{ ...aFriend('c', { owner: 'y' }), itemIndex: 1 },
		]);
	});

	it('makes none of no items', async () => {
		expect(await read(aSource([]), 0)).toEqual([]);
	});

	it('takes an item that cannot be read as one invalid friend, with what could be read', async () => {
		const problem = aProblem({ reason: 'The expression failed' });

		const requests = await read(aBrokenSource({ to: { problem } }), 1);

		expect(requests).toEqual([{ owner: 'from value', subject: '', problem, itemIndex: 0 }]);
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

	it('lets items stand for their friends unread after a cancellation, so that none is lost', async () => {
		const halt = new Halt();
		const source: ParameterSource = {
			read: (_name, index) => {
				if (index === 1) halt.halt();
				return { value: ['a'] };
			},
		};

		const requests = await read(source, 4, halt);

		expect(requests).toMatchObject([
			{ subject: 'a', itemIndex: 0 },
			{ subject: 'a', itemIndex: 1 },
			{ subject: '', problem: CANCELLED_UNREAD, itemIndex: 2 },
			{ subject: '', problem: CANCELLED_UNREAD, itemIndex: 3 },
		]);
	});

	it('gives the event loop a turn every 50 ms, so that Stop works while items are read', async () => {
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

		await clock.run(readRequests(reader, source, 8, busy, new Halt()));

		// An item takes 20 ms here, as it has two parameters.
		expect(turnsAt).toEqual([60, 120]);
	});
});
