import fc from 'fast-check';

import { planCalls, type PlannedLane } from '../../../../nodes/TencentChat/bulk/plan';
import { isInvalid, type BulkRequest } from '../../../../nodes/TencentChat/bulk/request';
import { VirtualClock } from '../../../support/virtualClock';
import { aFriend, anInvalidFriend, requestsOf } from './support/friends';
import { planned } from './support/planned';

const SINGLE = { AddType: 'Add_Type_Single', ForceAddFlags: 0 };
const FORCED = { AddType: 'Add_Type_Both', ForceAddFlags: 1 };

/** Owner and friends of each call, lane by lane. */
function outline(lanes: readonly PlannedLane[]): Array<readonly [string, string[][]]> {
	return lanes.map(({ lane, calls }) => [
		lane,
		calls.map(({ entries }) => entries.map(({ subject }) => subject)),
	]);
}

function remarked(subject: string, remark: string) {
	return aFriend(subject, { payload: { To_Account: subject, Remark: remark } });
}

describe('planning a large run', () => {
	it('comes to the same plan with turns for others in between', async () => {
		const requests = requestsOf(aFriend('a'), anInvalidFriend('b'), aFriend('c'), aFriend('a'));
		let time = 0;
		let turns = 0;
		const sleep = async () => {
			turns += 1;
		};

		const lanes = await planned(requests, 1, { now: () => (time += 30), sleep });

		expect(lanes).toEqual(await planned(requests, 1));
		expect(turns).toBeGreaterThan(0);
	});
});

describe('requests that are read owner by owner', () => {
	it('are planned when their lane is asked for, and not before', async () => {
		const asked: string[] = [];
		async function* lists() {
			for (const owner of ['x', 'y']) {
				asked.push(owner);
				yield requestsOf(aFriend('a', { owner }));
			}
		}
		const lanes = planCalls(lists(), { batchSize: 100 }, new VirtualClock());

		const first = await lanes.next();

		expect((first.value as PlannedLane).lane).toBe('x');
		expect(asked).toEqual(['x']);
		await lanes.return(undefined);
	});
});

describe('a plan of what is sent each time, such as messages', () => {
	const EACH = { batchSize: 2, sendsRepeats: true };

	it('holds every request in an entry of its own, a repeat in a later call', async () => {
		const [lane] = await planned(requestsOf(aFriend('a'), aFriend('b'), aFriend('a')), EACH);

		const calls = lane?.calls.map(({ entries }) => entries.map(({ subject }) => subject));
		expect(calls).toEqual([['a', 'b'], ['a']]);
		expect(
			lane?.calls.flatMap(({ entries }) => entries.map(({ requests }) => requests.length)),
		).toEqual([1, 1, 1]);
	});

	it('has a lane for each conversation where requests name one', async () => {
		const toA = { lane: 'sales to a' };
		const lanes = await planned(
			requestsOf(aFriend('a', toA), aFriend('b', { lane: 'sales to b' }), aFriend('a', toA)),
			EACH,
		);

		expect(outline(lanes)).toEqual([
			['sales to a', [['a'], ['a']]],
			['sales to b', [['b']]],
		]);
	});

	it('keeps what two owners say in a lane apart', async () => {
		const inGroup = { lane: 'group' };
		const [lane] = await planned(
			requestsOf(aFriend('a', inGroup), aFriend('b', { ...inGroup, owner: 'boss' })),
			EACH,
		);

		expect(lane?.calls.map(({ owner }) => owner)).toEqual(['sales', 'boss']);
	});
});

describe('a plan', () => {
	it('has one lane for each owner, in order of their first appearance', async () => {
		const requests = requestsOf(
			aFriend('a', { owner: 'second' }),
			aFriend('b', { owner: 'first' }),
			aFriend('c', { owner: 'second' }),
		);

		const lanes = await planned(requests, 100);

		expect(outline(lanes)).toEqual([
			['second', [['a', 'c']]],
			['first', [['b']]],
		]);
	});

	it('puts friends of one owner with other common fields into other calls', async () => {
		const requests = requestsOf(
			aFriend('a'),
			aFriend('b', { common: SINGLE }),
			aFriend('c', { common: FORCED }),
			aFriend('d'),
		);

		const [lane] = await planned(requests, 100);

		expect(lane?.calls.map(({ common, entries }) => [common, entries.length])).toEqual([
			[{ AddType: 'Add_Type_Both', ForceAddFlags: 0 }, 2],
			[SINGLE, 1],
			[FORCED, 1],
		]);
	});

	it('names the owner in every call, because each is sent by itself', async () => {
		const lanes = await planned(requestsOf(aFriend('a'), aFriend('b')), 1);

		expect(lanes.flatMap(({ calls }) => calls.map(({ owner }) => owner))).toEqual([
			'sales',
			'sales',
		]);
	});

	it.each([
		[1, [['a'], ['b'], ['c'], ['d'], ['e']]],
		[2, [['a', 'b'], ['c', 'd'], ['e']]],
		[4, [['a', 'b', 'c', 'd'], ['e']]],
		[5, [['a', 'b', 'c', 'd', 'e']]],
		[6, [['a', 'b', 'c', 'd', 'e']]],
	])('puts at most %d friends into a call', async (batchSize, calls) => {
		const requests = requestsOf(...['a', 'b', 'c', 'd', 'e'].map((id) => aFriend(id)));

		expect(outline(await planned(requests, batchSize))).toEqual([['sales', calls]]);
	});

	it('leaves invalid friends out, because nothing is sent for them', async () => {
		const lanes = await planned(requestsOf(anInvalidFriend('a'), aFriend('b')), 100);

		expect(outline(lanes)).toEqual([['sales', [['b']]]]);
	});

	it('has no lane for an owner whose friends are all invalid', async () => {
		expect(await planned(requestsOf(anInvalidFriend('a')), 100)).toEqual([]);
	});

	it('is empty when there is nothing to send', async () => {
		expect(await planned([], 100)).toEqual([]);
	});
});

describe('a repeat of a friend', () => {
	it('shares the answer of the first when it says the same, so that it costs nothing', async () => {
		const requests = requestsOf(aFriend('a'), aFriend('b'), aFriend('a'));

		const lanes = await planned(requests, 100);

		expect(lanes[0]?.calls[0]?.entries).toEqual([
			{ subject: 'a', payload: { To_Account: 'a' }, requests: [requests[0], requests[2]] },
			{ subject: 'b', payload: { To_Account: 'b' }, requests: [requests[1]] },
		]);
	});

	it('shares the answer also when the call of the first is full', async () => {
		const lanes = await planned(requestsOf(aFriend('a'), aFriend('b'), aFriend('a')), 1);

		expect(outline(lanes)).toEqual([['sales', [['a'], ['b']]]]);
	});

	it('goes in a later call when it says something else, because a call names a friend once', async () => {
		const lanes = await planned(requestsOf(remarked('a', 'one'), remarked('a', 'two')), 100);

		expect(
			lanes[0]?.calls.map(({ entries }) => entries.map(({ payload: entry }) => entry)),
		).toEqual([[{ To_Account: 'a', Remark: 'one' }], [{ To_Account: 'a', Remark: 'two' }]]);
	});

	it('goes in a later call when it differs in a common field only', async () => {
		const lanes = await planned(requestsOf(aFriend('a'), aFriend('a', { common: SINGLE })), 100);

		expect(outline(lanes)).toEqual([['sales', [['a'], ['a']]]]);
	});

	it('is sent again when it says what was said before the last time, as the order counts', async () => {
		const requests = requestsOf(remarked('a', 'one'), remarked('a', 'two'), remarked('a', 'one'));

		const lanes = await planned(requests, 100);

		expect(lanes[0]?.calls.map(({ entries }) => entries[0]?.requests)).toEqual(
			requests.map((request) => [request]),
		);
	});

	it('joins an open later call with its common fields instead of opening one of its own', async () => {
		const requests = requestsOf(
			aFriend('a'),
			aFriend('b', { common: SINGLE }),
			aFriend('a', { common: SINGLE }),
		);

		expect(outline(await planned(requests, 100))).toEqual([['sales', [['a'], ['b', 'a']]]]);
	});

	it('never joins an earlier call, although that has room', async () => {
		const requests = requestsOf(
			aFriend('b', { common: SINGLE }),
			aFriend('a'),
			aFriend('a', { common: SINGLE }),
		);

		expect(outline(await planned(requests, 100))).toEqual([['sales', [['b'], ['a'], ['a']]]]);
	});

	it('is another friend when it belongs to another owner', async () => {
		const lanes = await planned(requestsOf(aFriend('a'), aFriend('a', { owner: 'support' })), 100);

		expect(outline(lanes)).toEqual([
			['sales', [['a']]],
			['support', [['a']]],
		]);
	});

	it('is planned for itself when the first was invalid', async () => {
		const lanes = await planned(requestsOf(anInvalidFriend('a'), aFriend('a')), 100);

		expect(lanes[0]?.calls[0]?.entries).toMatchObject([
			{ subject: 'a', requests: [{ position: 1 }] },
		]);
	});
});

const request = fc.oneof(
	fc
		.record({
			owner: fc.constantFrom('x', 'y'),
			subject: fc.constantFrom('a', 'b', 'c', 'd'),
			common: fc.constantFrom(SINGLE, FORCED),
			remark: fc.constantFrom('one', 'two'),
		})
		.map(({ remark, ...friend }) => ({
			...friend,
			payload: { To_Account: friend.subject, Remark: remark },
		})),
	fc.constantFrom('a', 'b').map((subject) => anInvalidFriend(subject, { owner: 'x' })),
);

const requests = fc.array(request, { maxLength: 40 }).map((friends) => requestsOf(...friends));

/** Each request with where it was planned. */
function placesOf(lanes: readonly PlannedLane[]) {
	return lanes.flatMap(({ calls }) =>
		calls.flatMap(({ owner, common, entries }, callIndex) =>
			entries.flatMap(({ subject, payload: entry, requests }) =>
				requests.map(({ position }) => ({ owner, subject, common, entry, callIndex, position })),
			),
		),
	);
}

/** Says what holds for every plan. */
async function checkPlan(
	check: (lanes: PlannedLane[], given: readonly BulkRequest[], batchSize: number) => void,
): Promise<void> {
	await fc.assert(
		fc.asyncProperty(requests, fc.integer({ min: 1, max: 6 }), async (given, batchSize) => {
			check(await planned(given, batchSize), given, batchSize);
		}),
	);
}

describe('every plan', () => {
	it('holds each valid request exactly once, as it was asked for', async () => {
		await checkPlan((lanes, given) => {
			const places = placesOf(lanes).sort((left, right) => left.position - right.position);

			const expected = given.flatMap((one, position) =>
				isInvalid(one) ? [] : [{ position, one }],
			);
			expect(places.map(({ position }) => position)).toEqual(
				expected.map(({ position }) => position),
			);
			places.forEach((place, index) => expect(expected[index]?.one).toMatchObject(fieldsOf(place)));
		});
	});

	it('has no call that is empty or over the batch size', async () => {
		await checkPlan((lanes, _given, batchSize) => {
			for (const { entries } of lanes.flatMap(({ calls }) => calls)) {
				expect(entries.length).toBeGreaterThanOrEqual(1);
				expect(entries.length).toBeLessThanOrEqual(batchSize);
			}
		});
	});

	it('names no friend twice in a call', async () => {
		await checkPlan((lanes) => {
			for (const { entries } of lanes.flatMap(({ calls }) => calls)) {
				const subjects = entries.map(({ subject }) => subject);
				expect(new Set(subjects).size).toBe(subjects.length);
			}
		});
	});

	it('carries a repeat with other data in a later call of the same owner', async () => {
		await checkPlan((lanes) => {
			const latest = new Map<string, { callIndex: number; said: string }>();
			const places = placesOf(lanes).sort((left, right) => left.position - right.position);
			for (const { owner, subject, common, entry, callIndex } of places) {
				const said = JSON.stringify([common, entry]);
				const before = latest.get(`${owner} ${subject}`);
				if (before && before.said !== said) expect(callIndex).toBeGreaterThan(before.callIndex);
				if (before?.said === said) expect(callIndex).toBe(before.callIndex);
				latest.set(`${owner} ${subject}`, { callIndex, said });
			}
		});
	});

	it('lists owners in order of their first appearance', async () => {
		await checkPlan((lanes, given) => {
			const owners = given.filter((one) => !isInvalid(one)).map(({ owner }) => owner);

			expect(lanes.map(({ lane }) => lane)).toEqual([...new Set(owners)]);
		});
	});
});

function fieldsOf({ owner, subject, common, entry }: ReturnType<typeof placesOf>[number]) {
	return { owner, subject, common, payload: entry };
}
