import { SAMPLE_APP } from '../../simulator/options';
import type { Simulator } from '../../simulator/simulator';
import type { Switches } from '../../simulator/switches';
import {
	addOne,
	aCall,
	aFriend,
	aQuery,
	type ApiAnswer,
	ask,
	aSimulator as newSimulator,
	codesOf,
	names,
	PATHS,
	send,
	userSigOf,
} from './support/calls';
import { TestClock } from './support/testClock';
import { aSimulatorWithWebhook } from './support/webhook';

const NICK = 'Tag_Profile_IM_Nick';
const NICKS = { To_Account: ['bob'], TagList: [NICK] };
const FIRST_PAGE = { StartIndex: 0 };
const BLOCKLIST = { StartIndex: 0, MaxLimited: 1000, LastSequence: 0 };
const DAY_SECONDS = 86_400;

function aSimulator(switches: Partial<Switches> = {}): Simulator {
	return newSimulator({ switches });
}

function itemsIn(answer: ApiAnswer, list: string): readonly object[] {
	return (answer[list] ?? []) as readonly object[];
}

describe('follows are as Tencent has them', () => {
	it('follow_get gives the time of each follow, the standard profile and its sequence', async () => {
		const clock = new TestClock();
		const simulator = newSimulator({ clock });
		const ProfileItem = [
			{ Tag: NICK, Value: 'Bob' },
			{ Tag: 'Tag_Profile_Custom_Vip', Value: 'x' },
		];
		await ask(simulator, 'portraitSet', { From_Account: 'bob', ProfileItem });
		await ask(simulator, 'followAdd', { FollowItem: [{ To_Account: 'bob' }] });

		const answer = await ask(simulator, 'followGet', {
			FollowType: 2,
			StartCursor: '',
			WantNum: 10,
		});

		expect(answer.FollowItem).toEqual([
			{
				To_Account: 'bob',
				FollowTime: Math.floor(clock.now() / 1000),
				ProfileItem: [{ Tag: NICK, Value: 'Bob' }],
				profile_sequence: 2,
			},
		]);
	});

	it.each([
		[1, 20],
		[2, 10],
		[3, 20],
	])('follow_get with FollowType %i tells when that follow began', async (type, time) => {
		const simulator = aSimulator();
		simulator.app().follow('ann', 'bob', 10);
		simulator.app().follow('bob', 'ann', 20);

		const answer = await ask(simulator, 'followGet', { FollowType: type, StartCursor: '' });

		expect(answer.FollowItem).toMatchObject([{ To_Account: 'bob', FollowTime: time }]);
	});

	it('following twice keeps the time of the first follow', async () => {
		const simulator = aSimulator({ followUnchanged: 'accept' });
		simulator.app().follow('ann', 'bob', 10);
		await ask(simulator, 'followAdd', { FollowItem: [{ To_Account: 'bob' }] });

		const answer = await ask(simulator, 'followGet', { FollowType: 2, StartCursor: '' });

		expect(answer.FollowItem).toMatchObject([{ FollowTime: 10 }]);
	});

	it('followWantNum: strict refuses a follow_get without WantNum', async () => {
		const body = { FollowType: 1, StartCursor: '' };

		const lenient = await ask(aSimulator(), 'followGet', body);
		const strict = await ask(aSimulator({ followWantNum: 'strict' }), 'followGet', body);

		expect([lenient.ErrorCode, strict.ErrorCode]).toEqual([0, 30001]);
		expect(strict.ErrorInfo).toContain('WantNum is missing');
	});

	it('follow_get_info is refused without From_Account', async () => {
		const body = { From_Account: undefined, To_Account: ['bob'] };

		expect(await ask(aSimulator(), 'followGetInfo', body)).toMatchObject({
			ActionStatus: 'FAIL',
			ErrorCode: 30001,
		});
	});

	it('follow_add says 32100 to the account after the 5,000th, and to it alone', async () => {
		const simulator = aSimulator();
		const all = names(5000);
		simulator.app().addAccounts(...all);
		for (const name of all.slice(0, 4999)) simulator.app().follow('ann', name);

		const FollowItem = ['u4999', 'bob', 'u0'].map((To_Account) => ({ To_Account }));
		const answer = await ask(simulator, 'followAdd', { FollowItem });

		expect(codesOf(answer)).toEqual([0, 32100, 30001]);
	});

	it.each([32100, 32101, 32102, 32103])('a scripted %i has a text of its own', async (code) => {
		const simulator = aSimulator();
		simulator.faults.add({ effect: { resultCode: code } });

		const answer = await ask(simulator, 'followAdd', { FollowItem: [{ To_Account: 'bob' }] });

		expect(answer.ResultItem?.[0]?.ResultInfo).toMatch(/^Err_SNS_FollowAdd_\w+_Exceed_Threshold$/);
	});
});

describe('a kick', () => {
	async function importWith(simulator: Simulator, usersig: string): Promise<number> {
		const call = aCall(PATHS.accountImport, { UserID: 'x' }, { query: aQuery({ usersig }) });
		return (await send(simulator, call)).ErrorCode;
	}

	it('voids the UserSigs that were signed before, also those of the admin who kicks', async () => {
		const clock = new TestClock();
		const simulator = newSimulator({ clock });
		const old = userSigOf();
		await clock.advance(2000);

		await ask(simulator, 'kick', { UserID: 'administrator' });

		expect(await importWith(simulator, old)).toBe(70001);
	});

	it('lets in what was signed in its own second, and nothing for another account', async () => {
		const simulator = newSimulator({ clock: new TestClock() });
		const usersig = userSigOf();

		await ask(simulator, 'kick', { UserID: 'ann' });
		const other = await importWith(simulator, usersig);
		simulator.app().existing('administrator').kickedAt = Math.floor(Date.now() / 1000);
		const same = await importWith(simulator, userSigOf());

		expect([other, same]).toEqual([0, 0]);
	});
});

describe('the account service', () => {
	it('accountOrder: answers in another order than it was asked, the same one in each run', async () => {
		const CheckItem = names(20).map((UserID) => ({ UserID }));
		const orderOf = async (switches: Partial<Switches>) => {
			const answer = await ask(aSimulator(switches), 'accountCheck', { CheckItem });
			return itemsIn(answer, 'ResultItem').map((item) => Object.values(item)[0] as string);
		};

		const shuffled = await orderOf({});

		expect(shuffled).not.toEqual(names(20));
		expect([...shuffled].sort()).toEqual(names(20).sort());
		expect(await orderOf({})).toEqual(shuffled);
		expect(await orderOf({ accountOrder: 'request' })).toEqual(names(20));
	});

	it('failAccountsWhenNone: an empty list or no key when every account was imported', async () => {
		const body = { AccountList: [{ UserID: 'x' }] };

		const empty = await ask(aSimulator(), 'multiAccountImport', body);
		const absent = await ask(
			aSimulator({ failAccountsWhenNone: 'absent' }),
			'multiAccountImport',
			body,
		);

		expect(empty.FailAccounts).toEqual([]);
		expect(absent).not.toHaveProperty('FailAccounts');
	});

	it.each(['accountImport', 'kick'] as const)(
		'identifierAlias: %s takes Identifier for UserID, or does not know it',
		async (command) => {
			const body = { Identifier: 'bob' };

			const accepted = await ask(aSimulator(), command, body);
			const rejected = await ask(aSimulator({ identifierAlias: 'reject' }), command, body);

			expect([accepted.ErrorCode, rejected.ErrorCode]).toEqual([0, 70402]);
			expect(rejected.ErrorInfo).toContain('UserID is missing');
		},
	);

	it.each([
		['developer', 'off', 0, 0],
		['trial', 'off', 0, 0],
		['other', 'off', 71000, 0],
		['other', 'on', 0, 70399],
	] as const)(
		'edition %s with accountDeletion %s: account_delete says %i, importing again %i',
		async (edition, accountDeletion, deleted, imported) => {
			const simulator = aSimulator({ edition, accountDeletion });

			const first = await ask(simulator, 'accountDelete', { DeleteItem: [{ UserID: 'bob' }] });
			const second = await ask(simulator, 'accountImport', { UserID: 'bob' });

			expect([first.ErrorCode, second.ErrorCode]).toEqual([deleted, imported]);
		},
	);

	it('edition other: a deleted account can be imported again after 90 days', async () => {
		const clock = new TestClock();
		const switches = { edition: 'other', accountDeletion: 'on' } as const;
		const simulator = newSimulator({ clock, switches });
		const usersig = userSigOf('administrator', SAMPLE_APP, 365 * DAY_SECONDS);
		const importBob = () =>
			send(
				simulator,
				aCall(PATHS.accountImport, { UserID: 'bob' }, { query: aQuery({ usersig }) }),
			);
		await ask(simulator, 'accountDelete', { DeleteItem: [{ UserID: 'bob' }] });

		await clock.advance(89 * DAY_SECONDS * 1000);
		const early = await importBob();
		await clock.advance(DAY_SECONDS * 1000);
		const late = await importBob();

		expect([early.ErrorCode, late.ErrorCode]).toEqual([70399, 0]);
	});

	it('what account_import was told is read by portrait_get', async () => {
		const simulator = aSimulator();
		await ask(simulator, 'accountImport', { UserID: 'bob', Nick: 'Bob', FaceUrl: 'http://f/' });
		const IMAGE = 'Tag_Profile_IM_Image';

		const answer = await ask(simulator, 'portraitGet', {
			To_Account: ['bob'],
			TagList: [NICK, IMAGE],
		});

		expect(answer.UserProfileItem).toMatchObject([
			{
				ProfileItem: [
					{ Tag: NICK, Value: 'Bob' },
					{ Tag: IMAGE, Value: 'http://f/' },
				],
			},
		]);
	});
});

describe('reads can answer in either way that is known', () => {
	it('blackListSequenceKey: one name, the other one, or both', async () => {
		const keysOf = async (switches: Partial<Switches>) =>
			Object.keys(await ask(aSimulator(switches), 'blackListGet', BLOCKLIST)).filter((key) =>
				key.endsWith('Sequence'),
			);

		expect(await keysOf({})).toEqual(['CurruentSequence']);
		expect(await keysOf({ blackListSequenceKey: 'CurrentSequence' })).toEqual(['CurrentSequence']);
		expect(await keysOf({ blackListSequenceKey: 'both' })).toEqual([
			'CurruentSequence',
			'CurrentSequence',
		]);
	});

	it('black_list_get gives no more than 1,000 accounts', async () => {
		const answer = await ask(aSimulator(), 'blackListGet', { ...BLOCKLIST, MaxLimited: 1001 });

		expect(answer.ErrorCode).toBe(30001);
		expect(answer.ErrorInfo).toContain(
			'MaxLimited is 1001; it must be a whole number from 1 to 1000',
		);
	});

	it('friendGetCustomSequence: absent leaves it out and sends custom data every time', async () => {
		const simulator = aSimulator({ friendGetCustomSequence: 'absent' });
		simulator.app().befriend('ann', 'bob', { custom: { Tag_SNS_Custom_Level: 'x' } });
		const { StandardSequence } = await ask(simulator, 'friendGet', FIRST_PAGE);

		const again = await ask(simulator, 'friendGet', {
			...FIRST_PAGE,
			StandardSequence,
			CustomSequence: 1,
		});

		expect(again).not.toHaveProperty('CustomSequence');
		expect(again.UserDataItem).toEqual([
			{ To_Account: 'bob', ValueItem: [{ Tag: 'Tag_SNS_Custom_Level', Value: 'x' }] },
		]);
	});

	it.each([
		['send', true],
		['omit', false],
	] as const)(
		'sequenceWhilePaging: %s, so the second page has data: %s',
		async (sequenceWhilePaging, hasData) => {
			const simulator = aSimulator({ sequenceWhilePaging, friendGetPageSize: 1 });
			simulator.app().befriend('ann', 'bob');
			simulator.app().befriend('ann', 'cid');
			const first = await ask(simulator, 'friendGet', FIRST_PAGE);

			const second = await ask(simulator, 'friendGet', {
				StartIndex: first.NextStartIndex,
				StandardSequence: first.StandardSequence,
				CustomSequence: first.CustomSequence,
			});

			expect(itemsIn(second, 'UserDataItem').map((item) => 'ValueItem' in item)).toEqual([hasData]);
		},
	);

	it('emptyProfileItem: no list or an empty one, in all three commands with profiles', async () => {
		const keysOf = async (switches: Partial<Switches>) => {
			const simulator = aSimulator(switches);
			simulator.app().befriend('ann', 'bob');
			simulator.app().follow('ann', 'bob');
			const follows = { FollowType: 2, StartCursor: '' };
			return [
				...itemsIn(await ask(simulator, 'portraitGet', NICKS), 'UserProfileItem'),
				...itemsIn(await ask(simulator, 'friendGetList', NICKS), 'InfoItem'),
				...itemsIn(await ask(simulator, 'followGet', follows), 'FollowItem'),
			].map((item) => Object.entries(item).find(([key]) => key.endsWith('ProfileItem'))?.[1]);
		};

		expect(await keysOf({})).toEqual([undefined, undefined, undefined]);
		expect(await keysOf({ emptyProfileItem: '[]' })).toEqual([[], [], []]);
	});

	it.each([
		['portraitGet', 40001],
		['friendGetList', 30001],
	] as const)('over100: %s takes 101 accounts, or says %i', async (command, code) => {
		const body = { ...NICKS, To_Account: names(101) };

		const accepted = await ask(aSimulator(), command, body);
		const rejected = await ask(aSimulator({ over100: 'reject' }), command, body);

		expect([accepted.ErrorCode, rejected.ErrorCode]).toEqual([0, code]);
	});

	it('notImportedProfile: 40003 for the account, or for the whole call', async () => {
		const body = { ...NICKS, To_Account: ['bob', 'nobody'] };

		const item = await ask(aSimulator(), 'portraitGet', body);
		const whole = await ask(aSimulator({ notImportedProfile: 'whole' }), 'portraitGet', body);

		expect(itemsIn(item, 'UserProfileItem')).toMatchObject([
			{ ResultCode: 0 },
			{ ResultCode: 40003 },
		]);
		expect([item.ErrorCode, whole.ErrorCode]).toEqual([0, 40003]);
	});

	it('onlineStateKey: both puts both keys everywhere, and querystate does so always', async () => {
		const body = { To_Account: ['ann'], IsNeedDetail: 1 };
		const expected = [
			{
				To_Account: 'ann',
				Status: 'Online',
				State: 'Online',
				Detail: [{ Platform: 'Web', Status: 'Online', State: 'Online' }],
			},
		];
		const simulator = aSimulator();
		const both = aSimulator({ onlineStateKey: 'both' });
		simulator.app().setStatus('ann', 'Online');
		both.app().setStatus('ann', 'Online');

		const old = await send(simulator, aCall('/v4/openim/querystate', body));

		expect(old.QueryResult).toEqual(expected);
		expect((await ask(both, 'queryOnlineStatus', body)).QueryResult).toEqual(expected);
	});

	it.each(['IsReturnInstid', 'IsReturnCustomStatus'])(
		'query_online_status takes %s and refuses other values than 0 and 1',
		async (flag) => {
			const status = (value: unknown) =>
				ask(aSimulator(), 'queryOnlineStatus', { To_Account: ['ann'], [flag]: value });

			expect((await status(1)).ErrorCode).toBe(0);
			expect(await status(2)).toMatchObject({
				ErrorCode: 90001,
				ErrorInfo: expect.stringContaining(`${flag} is 2; it must be 0 or 1`),
			});
		},
	);
});

describe('friends, lists and blocks', () => {
	it('blockKeepsFriends: on blocks a friend who stays one, and tells of no ended friendship', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook(
			{},
			{ switches: { blockKeepsFriends: 'on' } },
		);
		simulator.app().befriend('ann', 'bob');
		simulator.app().befriend('bob', 'ann');

		await ask(simulator, 'blackListAdd', { To_Account: ['bob'] });

		expect(simulator.app().blocklistOf('ann')).toEqual(['bob']);
		expect(simulator.app().friendsOf('ann')).toEqual(['bob']);
		expect(simulator.app().friendsOf('bob')).toEqual(['ann']);
		expect(webhook.commands).toEqual(['Sns.CallbackBlackListAdd']);
	});

	it('emptyGroupName: counts as none, or is refused with 30001', async () => {
		const friend = aFriend('bob', { GroupName: '' });
		const accepting = aSimulator();

		expect(await addOne(accepting, friend)).toMatchObject({ ResultCode: 0 });
		expect(accepting.app().friendListsOf('ann')).toEqual({});
		expect(await addOne(aSimulator({ emptyGroupName: 30001 }), friend)).toMatchObject({
			ResultCode: 30001,
			ResultInfo: 'Err_SNS_FriendAdd_Group_Name_Illegal',
		});
	});

	it.each([
		['friendUpdate', 1000, (list: string[]) => ({ UpdateItem: list.map(toUpdate) })],
		['groupAdd', 32, (list: string[]) => ({ GroupName: list })],
		['groupAdd', 1000, (list: string[]) => ({ GroupName: ['Work'], To_Account: list })],
		['groupDelete', 32, (list: string[]) => ({ GroupName: list })],
		['groupGet', 32, (list: string[]) => ({ GroupName: list })],
	] as const)('%s carries %i and no more', async (command, limit, toBody) => {
		const most = await ask(aSimulator(), command, toBody(names(limit)));
		const more = await ask(aSimulator(), command, toBody(names(limit + 1)));

		expect([most.ErrorCode, more.ErrorCode]).toEqual([0, 30001]);
		expect(more.ErrorInfo).toContain(
			`has ${limit + 1} entries; it must be a list of 1 to ${limit}`,
		);
	});
});

function toUpdate(name: string): object {
	return { To_Account: name, SnsItem: [{ Tag: 'Tag_SNS_IM_Remark', Value: 'x' }] };
}

describe('a field that is null', () => {
	const FRIEND = aFriend('bob', { Remark: null, GroupName: null });

	it('nullField: counts as absent, also inside of items', async () => {
		const simulator = aSimulator();

		const answer = await ask(simulator, 'friendAdd', { AddFriendItem: [FRIEND], AddType: null });

		expect(codesOf(answer)).toEqual([0]);
		expect(simulator.app().friend('ann', 'bob')).not.toHaveProperty('remark');
	});

	it('nullField: counts as absent where a field has to be there', async () => {
		const answer = await ask(aSimulator(), 'friendAdd', { AddFriendItem: null });

		expect(answer.ErrorCode).toBe(30001);
		expect(answer.ErrorInfo).toContain('AddFriendItem is missing');
	});

	it.each([
		['friendAdd', { AddFriendItem: [FRIEND] }, 30001, 'AddFriendItem[0].Remark is null'],
		['accountImport', { UserID: 'x', Nick: null }, 70402, 'Nick is null'],
		['portraitGet', { ...NICKS, From_Account: null }, 40001, 'From_Account is null'],
		[
			'queryOnlineStatus',
			{ To_Account: ['ann'], IsNeedDetail: null },
			90001,
			'IsNeedDetail is null',
		],
	] as const)(
		'nullField: 30001 refuses %s with %j in the code of its service',
		async (command, body, code, text) => {
			const simulator = aSimulator({ nullField: 30001 });

			const answer = await ask(simulator, command, body);

			expect(answer.ErrorCode).toBe(code);
			expect(answer.ErrorInfo).toContain(text);
			expect(simulator.app().friendsOf('ann')).toEqual([]);
		},
	);
});
