import fc from 'fast-check';

import type { PlannedLane, PlannedLanes } from '../../../../nodes/TencentChat/bulk/plan';
import { sendWaves } from '../../../../nodes/TencentChat/bulk/waves';
import { aFriend, aLane, requestsOf } from './support/friends';
import { planned } from './support/planned';

/** The lanes of each wave, in the order of the waves. */
async function wavesOf(lanes: PlannedLanes): Promise<PlannedLane[][]> {
	const waves: PlannedLane[][] = [];
	await sendWaves(lanes, async (wave) => {
		const sent: PlannedLane[] = [];
		for await (const lane of wave) sent.push(lane);
		waves.push(sent);
	});
	return waves;
}

/** Owner and friends of each call, wave by wave. */
function outline(waves: readonly PlannedLane[][]): string[][] {
	return waves.map((lanes) =>
		lanes.map(({ lane, calls }) => {
			const friends = calls.map(({ entries }) => entries.map(({ subject }) => subject).join());
			return `${lane}: ${friends.join(' | ')}`;
		}),
	);
}

describe('waves', () => {
	it('let every call go by itself, as it has to follow no other', async () => {
		const lanes = [aLane('x', ['a', 'b'], ['c']), aLane('y', ['a'])];

		expect(outline(await wavesOf(lanes))).toEqual([['x: a,b', 'x: c', 'y: a']]);
	});

	it('carry a later word about a friend in a later wave, so that the last word stays the last', async () => {
		const lanes = [aLane('x', ['a'], ['b', 'a'], ['a'])];

		expect(outline(await wavesOf(lanes))).toEqual([['x: a'], ['x: b,a'], ['x: a']]);
	});

	it('let a call wait for all that one of its friends has to wait for', async () => {
		const lanes = [aLane('x', ['a'], ['a', 'b'], ['b'])];

		expect(outline(await wavesOf(lanes))).toEqual([['x: a'], ['x: a,b'], ['x: b']]);
	});

	it('let no owner wait for another', async () => {
		const lanes = [aLane('x', ['a'], ['a']), aLane('y', ['a'])];

		expect(outline(await wavesOf(lanes))).toEqual([['x: a', 'y: a'], ['x: a']]);
	});

	it('begin with what is planned so far, as a large plan takes its time', async () => {
		const asked: string[] = [];
		async function* lanes() {
			for (const owner of ['x', 'y']) {
				asked.push(owner);
				yield aLane(owner, ['a']);
			}
		}
		const askedBy: number[] = [];

		await sendWaves(lanes(), async (wave) => {
			for await (const { lane } of wave) askedBy.push(lane === 'x' ? asked.length : 0);
		});

		expect(askedBy).toEqual([1, 0]);
		expect(asked).toEqual(['x', 'y']);
	});

	it('are one without a call when nothing is to be sent', async () => {
		expect(await wavesOf([])).toEqual([[]]);
	});

	it('hold each call of a plan once, and no friend of an owner twice in a wave', async () => {
		const friend = fc.record({
			owner: fc.constantFrom('x', 'y'),
			subject: fc.constantFrom('a', 'b', 'c'),
			entry: fc.constantFrom('one', 'two'),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(friend, { maxLength: 30 }), async (friends) => {
				const requests = requestsOf(
					...friends.map(({ subject, ...fields }) => aFriend(subject, fields)),
				);
				const lanes = await planned(requests, 2);

				const waves = await wavesOf(lanes);

				const calls = waves.flat().flatMap((lane) => lane.calls);
				expect(new Set(calls)).toEqual(new Set(lanes.flatMap((lane) => lane.calls)));
				for (const wave of waves) {
					const names = wave.flatMap(({ lane, calls: [call] }) =>
						(call?.entries ?? []).map(({ subject }) => `${lane} ${subject}`),
					);
					expect(new Set(names).size).toBe(names.length);
				}
			}),
		);
	});
});
