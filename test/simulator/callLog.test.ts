import { CallLog } from '../../simulator/log/callLog';
import { Simulator } from '../../simulator/simulator';
import { aCall, aFriend, aFriendAdd, aQuery, PATHS, send } from './support/calls';
import { TestClock } from './support/testClock';

const CALL = {
	method: 'POST',
	path: PATHS.friendAdd,
	query: {},
	body: '{}',
	json: {},
	owner: 'ann',
	items: [],
};

function aSimulator() {
	const clock = new TestClock();
	const simulator = new Simulator({ clock });
	simulator.app().addAccounts('ann', 'bob');
	return { clock, simulator };
}

describe('the call log', () => {
	it('notes who called what, with how many friends, and how they ended', async () => {
		const { clock, simulator } = aSimulator();

		await send(simulator, aFriendAdd('ann', [aFriend('bob'), aFriend('x'), aFriend('y')]));
		await send(simulator, aCall(PATHS.accountImport, { UserID: 'cid' }, { query: {} }));

		expect(simulator.log.calls()).toEqual([
			{
				atMs: clock.now(),
				path: PATHS.friendAdd,
				fromAccount: 'ann',
				items: 3,
				delivery: 'answered',
				errorCode: 0,
				itemCodes: { '0': 1, '30003': 2 },
			},
			{
				atMs: clock.now(),
				path: PATHS.accountImport,
				fromAccount: 'cid',
				items: 0,
				delivery: 'answered',
				errorCode: 60012,
				itemCodes: {},
			},
		]);
	});

	it('counts by path, by code and by the code of friends', async () => {
		const { simulator } = aSimulator();

		await send(simulator, aFriendAdd('ann', [aFriend('bob'), aFriend('x')]));
		await send(simulator, aFriendAdd('x', [aFriend('bob')]));

		expect(simulator.log.total).toBe(2);
		expect(simulator.log.countOfPath(PATHS.friendAdd)).toBe(2);
		expect(simulator.log.countOfPath(PATHS.friendGet)).toBe(0);
		expect(simulator.log.countOfCode(30003)).toBe(1);
		expect(simulator.log.countOfItemCode(30003)).toBe(1);
		expect(simulator.log.totals()).toEqual({
			calls: 2,
			byPath: { [PATHS.friendAdd]: 2 },
			byCode: { '0': 1, '30003': 1 },
			byItemCode: { '0': 1, '30003': 1 },
			peakInFlight: 1,
		});
	});

	it('tells the answers that went wrong on their way from those that arrived', async () => {
		const { simulator } = aSimulator();
		simulator.faults.add({ effect: { drop: 'before' } });
		simulator.faults.add({ effect: { drop: 'after' } });
		simulator.faults.add({ effect: { garble: true } });
		simulator.faults.add({ effect: { httpStatus: 502 } });

		for (let call = 0; call < 4; call += 1) {
			await simulator.handle(aFriendAdd('ann', [aFriend('bob')]));
		}

		const ends = simulator.log.calls().map(({ delivery, errorCode }) => [delivery, errorCode]);
		expect(ends).toEqual([
			['dropped', undefined],
			['dropped', 0],
			['garbled', 0],
			['gatewayError', undefined],
		]);
	});

	it('finds the busiest second, wherever it begins, and counts refused calls too', async () => {
		const { clock, simulator } = aSimulator();
		const call = aCall(PATHS.accountImport, {}, { query: aQuery({ random: 'x' }) });

		for (const pause of [0, 500, 400, 99, 1, 5000, 10]) {
			await clock.advance(pause);
			await send(simulator, call);
		}

		expect(simulator.log.peakCallsPerSecond(PATHS.accountImport)).toBe(4);
		expect(simulator.log.peakCallsPerSecond(PATHS.friendAdd)).toBe(0);
	});

	it('knows how many calls were under way at once, and which still are', async () => {
		const { clock, simulator } = aSimulator();
		simulator.setLatency(5);

		const calls = [1, 2, 3].map(() => send(simulator, aCall(PATHS.accountImport, {})));
		const inFlight = simulator.log.calls().map(({ delivery }) => delivery);
		await clock.advance(5);
		await Promise.all(calls);

		expect(inFlight).toEqual([undefined, undefined, undefined]);
		expect(simulator.log.peakInFlight).toBe(3);
	});

	it('keeps the last 100,000 calls, but counts all', () => {
		const log = new CallLog();

		for (let at = 0; at < 100_010; at += 1) {
			log.arrived(CALL, at)({ delivery: 'answered', errorCode: 0, itemCodes: [] });
		}

		const calls = log.calls();
		expect(calls).toHaveLength(100_000);
		expect([calls[0]?.atMs, calls.at(-1)?.atMs]).toEqual([10, 100_009]);
		expect(log.total).toBe(100_010);
		expect(log.peakCallsPerSecond(PATHS.friendAdd)).toBe(1000);
	});

	it('never shows a UserSig', async () => {
		const { simulator } = aSimulator();

		await send(simulator, aFriendAdd('ann', [aFriend('bob')]));

		expect(JSON.stringify(simulator.log.calls())).not.toContain(aQuery().usersig);
	});

	it('forgets everything when cleared, calls in flight included', async () => {
		const { clock, simulator } = aSimulator();
		simulator.setLatency(5);

		const call = send(simulator, aCall(PATHS.accountImport, {}));
		simulator.log.clear();
		await clock.advance(5);
		await call;

		expect(simulator.log.calls()).toEqual([]);
		expect(simulator.log.totals()).toEqual({
			calls: 0,
			byPath: {},
			byCode: {},
			byItemCode: {},
			peakInFlight: 0,
		});
	});
});
