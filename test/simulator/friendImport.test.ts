import { aFriend, ask, aSimulator, codesOf, names } from './support/calls';
import { TestClock } from './support/testClock';

const CUSTOM = 'Tag_SNS_Custom_Level';

describe('friend_import', () => {
	it('adds friends one way and asks nobody, since the app vouches for them', async () => {
		const simulator = aSimulator();
		simulator.app().addAccount('bob', { allowType: 'AllowType_Type_DenyAny' });
		simulator.app().addAccount('cid', { allowType: 'AllowType_Type_NeedConfirm' });

		const answer = await ask(simulator, 'friendImport', {
			AddFriendItem: [aFriend('bob'), aFriend('cid')],
		});

		expect(answer.Fail_Account).toBeUndefined();
		expect(simulator.app().friendsOf('ann')).toEqual(['bob', 'cid']);
		expect(simulator.app().friendsOf('bob')).toEqual([]);
		expect(simulator.app().pendingOf('cid')).toEqual([]);
	});

	it('keeps every field, several friend lists and custom fields included', async () => {
		const simulator = aSimulator();
		const friend = aFriend('bob', {
			Remark: 'Bobby',
			RemarkTime: 5,
			GroupName: ['Work', 'Home', 'Work'],
			AddWording: 'Hi',
			AddTime: 7,
			CustomItem: [
				{ Tag: CUSTOM, Value: 'gold' },
				{ Tag: 'Tag_SNS_Custom_Score', Value: 0 },
			],
		});

		await ask(simulator, 'friendImport', { AddFriendItem: [friend] });

		expect(simulator.app().friend('ann', 'bob')).toEqual({
			userId: 'bob',
			remark: 'Bobby',
			remarkTime: 5,
			addSource: 'AddSource_Type_Test',
			addWording: 'Hi',
			addTime: 7,
			groupNames: ['Work', 'Home'],
			custom: { [CUSTOM]: 'gold', Tag_SNS_Custom_Score: 0 },
		});
		expect(simulator.app().friendListsOf('ann')).toEqual({ Work: ['bob'], Home: ['bob'] });
	});

	it('notes the time of the call for a friend that brings none', async () => {
		const simulator = aSimulator({ clock: new TestClock() });

		await ask(simulator, 'friendImport', { AddFriendItem: [aFriend('bob')] });

		expect(simulator.app().friend('ann', 'bob')?.addTime).toBeGreaterThan(1_700_000_000);
	});

	it('replaces what is noted about a friend who is there, so that an import can be repeated', async () => {
		const simulator = aSimulator();
		simulator.app().befriend('ann', 'bob', {
			remark: 'Old',
			groupNames: ['Old'],
			custom: { [CUSTOM]: 'x' },
		});

		const answer = await ask(simulator, 'friendImport', {
			AddFriendItem: [aFriend('bob', { GroupName: ['New'], AddTime: 7 })],
		});

		expect(codesOf(answer)).toEqual([0]);
		expect(simulator.app().friend('ann', 'bob')).toEqual({
			userId: 'bob',
			addSource: 'AddSource_Type_Test',
			addTime: 7,
			groupNames: ['New'],
		});
		expect(simulator.app().friendListsOf('ann')).toEqual({ Old: [], New: ['bob'] });
	});

	it.each([
		['no AddSource', { To_Account: 'bob' }, 'Source_Illegal'],
		['a To_Account of 33 bytes', aFriend('x'.repeat(33)), 'To_Account_Illegal'],
		['a Remark of 97 bytes', aFriend('bob', { Remark: 'x'.repeat(97) }), 'Remark_Illegal'],
		['an empty list name', aFriend('bob', { GroupName: ['Work', ''] }), 'Group_Name_Illegal'],
		['oneself', aFriend('ann'), 'Add_Self'],
		[
			'a custom field of nine letters',
			aFriend('bob', { CustomItem: [{ Tag: 'Tag_SNS_Custom_Workflows', Value: 'x' }] }),
			'Custom_Illegal',
		],
		[
			'a custom text of 501 bytes',
			aFriend('bob', { CustomItem: [{ Tag: CUSTOM, Value: 'x'.repeat(501) }] }),
			'Custom_Illegal',
		],
	])('refuses %s for this friend only', async (_what, friend, text) => {
		const simulator = aSimulator();

		const answer = await ask(simulator, 'friendImport', {
			AddFriendItem: [friend, aFriend('cid')],
		});

		expect(answer.ResultItem?.[0]).toMatchObject({
			ResultCode: 30001,
			ResultInfo: `Err_SNS_FriendImport_${text}`,
		});
		expect(simulator.app().friendsOf('ann')).toEqual(['cid']);
	});

	it('wants AddSource even where friend_add can do without, because all its pages say so', async () => {
		const simulator = aSimulator({ switches: { missingAddSource: 'accept' } });

		const answer = await ask(simulator, 'friendImport', { AddFriendItem: [{ To_Account: 'bob' }] });

		expect(codesOf(answer)).toEqual([30001]);
	});

	it('refuses the 3001st friend, but lets one of the 3000 be imported again', async () => {
		const simulator = aSimulator();
		for (const name of names(3000)) {
			simulator.app().addAccount(name);
			simulator.app().befriend('ann', name);
		}

		const answer = await ask(simulator, 'friendImport', {
			AddFriendItem: [aFriend('bob'), aFriend('u0')],
		});

		expect(answer.ResultItem).toMatchObject([
			{ ResultCode: 30010, ResultInfo: 'Err_SNS_FriendImport_My_Friend_Num_Exceed_Threshold' },
			{ ResultCode: 0 },
		]);
	});

	it('refuses a friend whose lists would be more than 32', async () => {
		const AddFriendItem = [
			aFriend('bob', { GroupName: names(33) }),
			aFriend('cid', { GroupName: names(32) }),
		];

		expect(codesOf(await ask(aSimulator(), 'friendImport', { AddFriendItem }))).toEqual([30011, 0]);
	});

	it.each([
		['no list', undefined, 30001],
		['an empty list', [], 30001],
		['more than 1000 friends', names(1001).map((name) => aFriend(name)), 30001],
		['a friend without To_Account', [{}], 30001],
		['a number as To_Account', [{ To_Account: 7 }], 60015],
		['a list name without an array', [aFriend('bob', { GroupName: 'Work' })], 30001],
		['a text as AddTime', [aFriend('bob', { AddTime: '7' })], 30001],
		['a custom field without a value', [aFriend('bob', { CustomItem: [{ Tag: CUSTOM }] })], 30001],
	])('fails as a whole for %s', async (_what, items, code) => {
		const simulator = aSimulator();

		const answer = await ask(simulator, 'friendImport', { AddFriendItem: items });

		expect(answer).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: code });
		expect(simulator.app().friendsOf('ann')).toEqual([]);
	});
});
