import { type RunningSimulator, startSimulator } from '../../simulator/server';
import type { Fault } from '../../simulator/faults';
import { Simulator } from '../../simulator/simulator';
import { aCall, addOne, aFriend, aFriendAdd, PATHS, send } from './support/calls';
import { post } from './support/httpClient';
import { TestClock } from './support/testClock';

function aSimulator(...faults: Fault[]): Simulator {
	const simulator = new Simulator();
	simulator.app().addAccounts('ann', 'bob', 'cid');
	for (const fault of faults) simulator.faults.add(fault);
	return simulator;
}

describe('a fault of a whole call', () => {
	it('refuses it with a code and its usual text, before any change', async () => {
		const simulator = aSimulator({ effect: { errorCode: 60008 } });

		const answer = await send(simulator, aFriendAdd('ann', [aFriend('bob')]));

		expect(answer).toEqual({
			ActionStatus: 'FAIL',
			ErrorCode: 60008,
			ErrorInfo: 'service timeout or request format error,please check and try again',
			ErrorDisplay: '',
		});
		expect(simulator.app().friendsOf('ann')).toEqual([]);
	});

	it('can bring its own text', async () => {
		const simulator = aSimulator({ effect: { errorCode: 30006, errorInfo: 'boom' } });

		expect((await send(simulator, aFriendAdd('ann', [aFriend('bob')]))).ErrorInfo).toBe('boom');
	});

	it.each([
		['before', 0],
		['after', 1],
	] as const)('can make its change late: %s the stall', async (change, friendsAtFirst) => {
		const clock = new TestClock();
		const simulator = new Simulator({ clock });
		simulator.app().addAccounts('ann', 'bob');
		simulator.faults.add({ effect: { stallMs: 5000, change } });

		const answer = send(simulator, aFriendAdd('ann', [aFriend('bob')]));
		await clock.advance(4999);
		const friends = simulator.app().friendsOf('ann');
		await clock.advance(1);

		expect(friends).toHaveLength(1 - friendsAtFirst);
		expect((await answer).ErrorCode).toBe(0);
		expect(simulator.app().friendsOf('ann')).toEqual(['bob']);
	});
});

describe('a fault of one friend', () => {
	it('refuses this friend only', async () => {
		const simulator = aSimulator({ on: { account: 'bob' }, effect: { resultCode: 30008 } });

		const answer = await send(simulator, aFriendAdd('ann', [aFriend('bob'), aFriend('cid')]));

		expect(answer.ResultItem).toEqual([
			{
				To_Account: 'bob',
				ResultCode: 30008,
				ResultInfo: 'Err_SNS_FriendAdd_Write_Conflict',
			},
			{ To_Account: 'cid', ResultCode: 0, ResultInfo: '' },
		]);
		expect(answer.Fail_Account).toEqual(['bob']);
		expect(simulator.app().friendsOf('ann')).toEqual(['cid']);
	});

	it('can bring its own text, and has none for a code of several meanings', async () => {
		const simulator = aSimulator(
			{ effect: { resultCode: 30001, resultInfo: 'odd' } },
			{ effect: { resultCode: 30001 } },
		);

		expect(await addOne(simulator, aFriend('bob'))).toMatchObject({ ResultInfo: 'odd' });
		expect(await addOne(simulator, aFriend('bob'))).toMatchObject({ ResultInfo: '' });
	});

	it('can leave the friend out of the answer although it was added', async () => {
		const simulator = aSimulator({ on: { account: 'bob' }, effect: { omit: true } });

		const answer = await send(simulator, aFriendAdd('ann', [aFriend('bob'), aFriend('cid')]));

		expect(answer.ResultItem).toMatchObject([{ To_Account: 'cid' }]);
		expect(simulator.app().friendsOf('ann')).toEqual(['bob', 'cid']);
	});

	it('works for black_list_add as well', async () => {
		const simulator = aSimulator({ on: { account: 'bob' }, effect: { resultCode: 30007 } });
		const body = { From_Account: 'ann', To_Account: ['bob', 'cid'] };

		const answer = await send(simulator, aCall(PATHS.blackListAdd, body));

		expect(answer.ResultItem?.map((result) => result.ResultCode)).toEqual([30007, 0]);
		expect(simulator.app().blocklistOf('ann')).toEqual(['cid']);
	});

	it('waits for another call when a write conflict refuses all friends anyway', async () => {
		const clock = new TestClock();
		const simulator = new Simulator({ clock, latencyMs: 10 });
		simulator.app().addAccounts('ann', 'bob', 'cid');
		const fault = simulator.faults.add({ on: { account: 'cid' }, effect: { resultCode: 30006 } });

		const calls = [aFriend('bob'), aFriend('cid')].map((friend) =>
			send(simulator, aFriendAdd('ann', [friend])),
		);
		await clock.advance(10);
		await Promise.all(calls);

		expect(fault.strikes).toBe(0);
	});
});

describe('a fault on the wire', () => {
	let running: RunningSimulator;

	beforeEach(async () => {
		running = await startSimulator();
		running.simulator.app().addAccounts('ann', 'bob');
	});

	afterEach(() => running.close());

	function addBob() {
		return post(running, PATHS.friendAdd, {
			From_Account: 'ann',
			AddFriendItem: [aFriend('bob')],
		});
	}

	it.each([
		['never', []],
		['before', ['bob']],
	] as const)(
		'can be the page of a gateway, with the change made %s it',
		async (change, friends) => {
			running.simulator.faults.add({ effect: { httpStatus: 502, change } });

			const { status, headers, data } = await addBob();

			expect(status).toBe(502);
			expect(headers['content-type']).toContain('text/html');
			expect(data).toContain('<center><h1>502 Bad Gateway</h1></center>');
			expect(running.simulator.app().friendsOf('ann')).toEqual(friends);
		},
	);

	it.each([
		['before', []],
		['after', ['bob']],
	] as const)('can be a connection that breaks %s the change', async (drop, friends) => {
		running.simulator.faults.add({ effect: { drop } });

		await expect(addBob()).rejects.toMatchObject({ code: 'ECONNRESET' });
		expect(running.simulator.app().friendsOf('ann')).toEqual(friends);
	});

	it('can be a body that is cut in the middle after the change', async () => {
		running.simulator.faults.add({ effect: { garble: true } });

		const { status, data } = await addBob();

		expect(status).toBe(200);
		expect(() => JSON.parse(String(data))).toThrow(SyntaxError);
		expect(running.simulator.app().friendsOf('ann')).toEqual(['bob']);
	});

	it('is over when it is used up', async () => {
		running.simulator.faults.add({ effect: { drop: 'before' } });

		await addBob().catch(() => undefined);

		expect((await addBob()).data.ErrorCode).toBe(0);
	});
});
