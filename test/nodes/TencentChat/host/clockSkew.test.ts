import { systemClock } from '../../../../simulator/clock';
import { aCredential } from './support/fakeContext';
import { aSimulation, CONTINUES, jsonOf, rowsOf, type Simulation } from './support/simulation';

const MINUTE_MS = 60_000;

let simulation: Simulation;

/** A Tencent Chat whose clock is so far ahead of this machine's, and a run over it. */
async function addAt(aheadMs: number, userSigLifetime: number) {
	const clock = { ...systemClock, now: () => systemClock.now() + aheadMs };
	simulation = await aSimulation(['owner', 'a', 'b'], { clock });
	const credential = aCredential({ baseUrl: simulation.server.url, userSigLifetime });
	const parameters = { fromAccount: 'owner', toAccount: '={{ $json.to }}', options: {} };
	return await simulation.run('friend add', parameters, {
		...CONTINUES,
		credential,
		input: rowsOf({ to: 'a' }, { to: 'b' }),
	});
}

afterEach(async () => {
	await simulation.server.close();
});

describe('a clock of this machine that differs from Tencent’s', () => {
	it.each([
		['5 minutes behind', 5 * MINUTE_MS, 86_400],
		['5 minutes ahead', -5 * MINUTE_MS, 86_400],
		['5 minutes behind, with the UserSig of 10 minutes', 5 * MINUTE_MS, 600],
	])('changes nothing while the UserSig is valid there: %s', async (_name, aheadMs, lifetime) => {
		const run = await addAt(aheadMs, lifetime);

		expect(jsonOf(run)).toMatchObject([{ outcome: 'added' }, { outcome: 'added' }]);
		expect(simulation.commands()).toEqual(['friend_add']);
	});

	it('by more than the lifetime of the UserSig costs two calls, and the run says that the clock is wrong', async () => {
		const run = await addAt(5 * MINUTE_MS, 120);

		expect(jsonOf(run, 0)).toEqual([]);
		expect(jsonOf(run, 1)).toMatchObject([
			{ toAccount: 'a', outcome: 'notSent', resultCode: 70_001 },
			{ toAccount: 'b', outcome: 'notSent' },
		]);
		expect(jsonOf(run, 1)[0]?.hint).toContain('the clock of this machine is wrong');
		expect(simulation.commands()).toEqual(['friend_add', 'friend_add']);
	});
});
