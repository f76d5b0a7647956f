import type { Fault } from '../../simulator/faults';
import type { Simulator } from '../../simulator/simulator';
import { aFriend, type ApiAnswer, ask, aSimulator, type PATHS } from './support/calls';

interface FaultCase {
	readonly command: keyof typeof PATHS;
	readonly body: object;
	/** The field of the results. */
	readonly list: string;
	/** The text that belongs to 30007 in this command. */
	readonly info: string;
	/** What the answer says beside code and name about an item that failed. */
	readonly failed?: object;
	/** Whether the answer lists it in `Fail_Account`, which those about follows do not have. */
	readonly isNamed?: boolean;
}

const BOTH = ['bob', 'cid'];
const REMARK = [{ Tag: 'Tag_SNS_IM_Remark', Value: 'x' }];
const NO_RELATION = { Relation: 'CheckResult_Type_NoRelation' };
const NOT_BLOCKED = { Relation: 'BlackCheckResult_Type_NO' };
const REVERSE_CHECK_FAILED = 'Err_SNS_BlackListCheck_Check_Reverse_BlackList_Fail';

function sns(command: FaultCase['command'], name: string, body: object): FaultCase {
	return { command, body, list: 'ResultItem', info: `Err_SNS_${name}_Timeout` };
}

function follow(command: FaultCase['command'], name: string, body: object): FaultCase {
	return { ...sns(command, name, body), isNamed: false };
}

const CASES: readonly FaultCase[] = [
	sns('friendAdd', 'FriendAdd', { AddFriendItem: BOTH.map((name) => aFriend(name)) }),
	sns('friendImport', 'FriendImport', { AddFriendItem: BOTH.map((name) => aFriend(name)) }),
	sns('friendUpdate', 'FriendUpdate', {
		UpdateItem: BOTH.map((name) => ({ To_Account: name, SnsItem: REMARK })),
	}),
	sns('friendDelete', 'FriendDelete', { To_Account: BOTH }),
	{
		...sns('friendCheck', 'FriendCheck', {
			To_Account: BOTH,
			CheckType: 'CheckResult_Type_Single',
		}),
		list: 'InfoItem',
		failed: NO_RELATION,
	},
	{
		...sns('friendGetList', 'FriendGetList', {
			To_Account: BOTH,
			TagList: ['Tag_SNS_IM_Remark'],
		}),
		list: 'InfoItem',
	},
	sns('groupAdd', 'GroupAdd', { GroupName: ['Work'], To_Account: BOTH }),
	sns('blackListAdd', 'BlackListAdd', { To_Account: BOTH }),
	sns('blackListDelete', 'BlackListDelete', { To_Account: BOTH }),
	{
		...sns('blackListCheck', 'BlackListCheck', {
			To_Account: BOTH,
			CheckType: 'BlackCheckResult_Type_Single',
		}),
		list: 'BlackListCheckItem',
		info: REVERSE_CHECK_FAILED,
		failed: NOT_BLOCKED,
	},
	follow('followAdd', 'FollowAdd', { FollowItem: BOTH.map((name) => ({ To_Account: name })) }),
	follow('followDelete', 'FollowDelete', { To_Account: BOTH }),
	{ ...follow('followCheck', 'FollowCheck', { To_Account: BOTH }), failed: { FollowType: 0 } },
	{ ...follow('followGetInfo', 'FollowGetInfo', { To_Account: BOTH }), list: 'FollowInfo' },
	{
		command: 'portraitGet',
		body: { To_Account: BOTH, TagList: ['Tag_Profile_IM_Nick'] },
		list: 'UserProfileItem',
		info: '',
	},
];

function aFaultySimulator(fault: Fault): Simulator {
	const simulator = aSimulator();
	simulator.faults.add(fault);
	return simulator;
}

function itemsOf(answer: ApiAnswer, list: string): unknown {
	return answer[list];
}

describe('a fault of one item', () => {
	it.each(CASES)('refuses it alone in $command', async (fault) => {
		const { command, body, list, info, failed, isNamed } = fault;
		const simulator = aFaultySimulator({ on: { account: 'bob' }, effect: { resultCode: 30007 } });

		const answer = await ask(simulator, command, body);

		expect(answer.ErrorCode).toBe(0);
		expect(answer.Fail_Account?.includes('bob')).toBe(isNamed === false ? undefined : true);
		expect(itemsOf(answer, list)).toMatchObject([
			{ To_Account: 'bob', ResultCode: 30007, ResultInfo: info, ...failed },
			{ To_Account: 'cid' },
		]);
	});

	it.each(CASES)('can leave it out of the answer of $command', async ({ command, body, list }) => {
		const simulator = aFaultySimulator({ on: { account: 'bob' }, effect: { omit: true } });

		const answer = await ask(simulator, command, body);

		expect(itemsOf(answer, list)).toMatchObject([{ To_Account: 'cid' }]);
		expect(answer.Fail_Account ?? []).not.toContain('bob');
	});

	it('makes the change of an item that it leaves out, as a lost result would', async () => {
		const simulator = aFaultySimulator({ on: { account: 'bob' }, effect: { omit: true } });
		simulator.app().befriend('ann', 'bob');

		await ask(simulator, 'friendDelete', { To_Account: ['bob'] });

		expect(simulator.app().friendsOf('ann')).toEqual([]);
	});

	it('can say that an item failed although its change was made, as after a timeout', async () => {
		const fault = { resultCode: 30007, change: 'before' } as const;
		const simulator = aFaultySimulator({ on: { account: 'bob' }, effect: fault });
		simulator.app().befriend('ann', 'bob');

		const answer = await ask(simulator, 'friendDelete', { To_Account: ['bob'] });

		expect(answer.ResultItem).toMatchObject([{ To_Account: 'bob', ResultCode: 30007 }]);
		expect(simulator.app().friendsOf('ann')).toEqual([]);
	});

	it('works in account_check and account_delete, where UserID is the name', async () => {
		const simulator = aSimulator({ switches: { accountOrder: 'request' } });
		simulator.faults.add({ on: { account: 'bob' }, effect: { resultCode: 70500 }, times: 2 });
		const entries = BOTH.map((name) => ({ UserID: name }));

		const checked = await ask(simulator, 'accountCheck', { CheckItem: entries });
		const deleted = await ask(simulator, 'accountDelete', { DeleteItem: entries });

		expect(checked.ResultItem).toMatchObject([
			{ UserID: 'bob', ResultCode: 70500 },
			{ UserID: 'cid', ResultCode: 0, AccountStatus: 'Imported' },
		]);
		expect(deleted.ResultItem).toMatchObject([
			{ UserID: 'bob', ResultCode: 70500 },
			{ UserID: 'cid', ResultCode: 0 },
		]);
		expect(simulator.app().account('bob')).toBeDefined();
	});

	it('works in multiaccount_import, which names the account and no code', async () => {
		const simulator = aFaultySimulator({ on: { account: 'eve' }, effect: { resultCode: 70500 } });

		const answer = await ask(simulator, 'multiAccountImport', { Accounts: ['dan', 'eve'] });

		expect(answer.FailAccounts).toEqual(['eve']);
		expect(simulator.app().account('eve')).toBeUndefined();
		expect(simulator.app().account('dan')).toBeDefined();
	});

	it('works in query_online_status, which has a list of its own for failures', async () => {
		const refusing = aFaultySimulator({ on: { account: 'bob' }, effect: { resultCode: 70169 } });
		const omitting = aFaultySimulator({ on: { account: 'bob' }, effect: { omit: true } });

		const refused = await ask(refusing, 'queryOnlineStatus', { To_Account: BOTH });
		const omitted = await ask(omitting, 'queryOnlineStatus', { To_Account: BOTH });

		expect(refused.QueryResult).toMatchObject([{ To_Account: 'cid' }]);
		expect(refused.ErrorList).toEqual([{ To_Account: 'bob', ErrorCode: 70169 }]);
		expect(omitted.QueryResult).toMatchObject([{ To_Account: 'cid' }]);
		expect(omitted.ErrorList).toBeUndefined();
	});
});
