import { ask, aSimulator, names } from './support/calls';

describe('query_online_status', () => {
	it('leaves details out unless they are asked for, and where there are none', async () => {
		const simulator = aSimulator();
		simulator.app().setStatus('ann', 'Online');
		const To_Account = ['ann', 'bob'];

		const plain = await ask(simulator, 'queryOnlineStatus', { To_Account });
		const detailed = await ask(simulator, 'queryOnlineStatus', { To_Account, IsNeedDetail: 1 });

		expect(plain.QueryResult).toEqual([
			{ To_Account: 'ann', Status: 'Online' },
			{ To_Account: 'bob', Status: 'Offline' },
		]);
		expect(detailed.QueryResult).toEqual([
			{ To_Account: 'ann', Status: 'Online', Detail: [{ Platform: 'Web', Status: 'Online' }] },
			{ To_Account: 'bob', Status: 'Offline' },
		]);
	});

	it('has a code at the top only when no account could be answered for', async () => {
		const answer = await ask(aSimulator(), 'queryOnlineStatus', { To_Account: ['x', 'y'] });

		expect(answer).toMatchObject({
			ActionStatus: 'FAIL',
			ErrorCode: 70107,
			ErrorList: [
				{ To_Account: 'x', ErrorCode: 70107 },
				{ To_Account: 'y', ErrorCode: 70107 },
			],
		});
		expect(answer.QueryResult).toBeUndefined();
	});

	it('notes that code and those of its accounts in the log', async () => {
		const simulator = aSimulator();

		await ask(simulator, 'queryOnlineStatus', { To_Account: ['x'] });

		expect(simulator.log.calls()).toMatchObject([{ errorCode: 70107, itemCodes: { '70107': 1 } }]);
	});

	it.each([
		['no To_Account', {}, 90003],
		['a name without an array', { To_Account: 'ann' }, 90003],
		['an empty list', { To_Account: [] }, 90001],
		['more than 500 accounts', { To_Account: names(501) }, 90011],
		['a number as an account', { To_Account: [7] }, 60015],
		['a truth value as IsNeedDetail', { To_Account: ['ann'], IsNeedDetail: true }, 90001],
	])('fails as a whole for %s', async (_what, body, code) => {
		const answer = await ask(aSimulator(), 'queryOnlineStatus', body);

		expect(answer).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: code });
	});
});

describe('kick', () => {
	it('ends every login of the account', async () => {
		const simulator = aSimulator();
		simulator.app().setStatus('ann', 'Online', ['Web', 'iPhone']);

		await ask(simulator, 'kick', { UserID: 'ann' });

		expect(simulator.app().statusOf('ann')).toBe('Offline');
	});

	it.each([
		[undefined, 70402],
		['', 70402],
		[7, 60015],
		['nobody', 70107],
	])('refuses %p as UserID', async (userId, code) => {
		expect((await ask(aSimulator(), 'kick', { UserID: userId })).ErrorCode).toBe(code);
	});
});
