import fc from 'fast-check';

import type { PlannedLane } from '../../nodes/TencentChat/bulk/plan';
import { planWaves } from '../../nodes/TencentChat/bulk/waves';
import { aFriend, aLane, requestsOf } from './support/friends';
import { planned } from './support/planned';

/** Owner and friends of each call, wave by wave. */
function outline(waves: readonly PlannedLane[][]): string[][] {
	return waves.map((lanes) =>
		lanes.map(({ owner, calls }) => {
			const friends = calls.map(({ entries }) => entries.map(({ subject }) => subject).join());
			return `${owner}: ${friends.join(' | ')}`;
		}),
	);
}

describe('waves', () => {
	it('let every call go by itself, as it has to follow no other', async () => {
		const lanes = [aLane('x', ['a', 'b'], ['c']), aLane('y', ['a'])];

		expect(outline(await planWaves(lanes))).toEqual([['x: a,b', 'x: c', 'y: a']]);
	});

	it('carry a later word about a friend in a later wave, so that the last word stays the last', async () => {
		const lanes = [aLane('x', ['a'], ['b', 'a'], ['a'])];

		expect(outline(await planWaves(lanes))).toEqual([['x: a'], ['x: b,a'], ['x: a']]);
	});

	it('let a call wait for all that one of its friends has to wait for', async () => {
		const lanes = [aLane('x', ['a'], ['a', 'b'], ['b'])];

		expect(outline(await planWaves(lanes))).toEqual([['x: a'], ['x: a,b'], ['x: b']]);
	});

	it('let no owner wait for another', async () => {
		const lanes = [aLane('x', ['a'], ['a']), aLane('y', ['a'])];

		expect(outline(await planWaves(lanes))).toEqual([['x: a', 'y: a'], ['x: a']]);
	});

	it('are none when nothing is to be sent', async () => {
		expect(await planWaves([])).toEqual([]);
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

				const waves = await planWaves(lanes);

				const calls = waves.flat().flatMap((lane) => lane.calls);
				expect(new Set(calls)).toEqual(new Set(lanes.flatMap((lane) => lane.calls)));
				for (const wave of waves) {
					const names = wave.flatMap(({ owner, calls: [call] }) =>
						(call?.entries ?? []).map(({ subject }) => `${owner} ${subject}`),
					);
					expect(new Set(names).size).toBe(names.length);
				}
			}),
		);
	});
});
