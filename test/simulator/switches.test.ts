import { Simulator } from '../../simulator/simulator';
import type { Switches } from '../../simulator/switches';
import { addOne, aCall, aFriend, aFriendAdd, ask, codesOf, PATHS, send } from './support/calls';

function aSimulator(switches: Partial<Switches>): Simulator {
	const simulator = new Simulator({ switches });
	simulator.app().addAccounts('ann', 'bob', 'cid');
	return simulator;
}

const FORCED = { ForceAddFlags: 1 };
const SINGLE = { AddType: 'Add_Type_Single' };

describe('a switch for what the documentation leaves open', () => {
	it('forceAddOverrides: by default a forced add stops at refusal, blocklists and bans', async () => {
		const simulator = aSimulator({});
		simulator.app().addAccount('bob', { allowType: 'AllowType_Type_DenyAny' });
		simulator.app().block('cid', 'ann');

		expect(await addOne(simulator, aFriend('bob'), FORCED)).toMatchObject({ ResultCode: 30516 });
		expect(await addOne(simulator, aFriend('cid'), FORCED)).toMatchObject({ ResultCode: 30525 });
	});

	it('forceAddOverrides: everything lets a forced add through all of them', async () => {
		const simulator = aSimulator({ forceAddOverrides: 'everything' });
		simulator.app().addAccount('ann', { adminForbidType: 'AdminForbid_Type_SendOut' });
		simulator.app().addAccount('bob', { allowType: 'AllowType_Type_DenyAny' });
		simulator.app().block('bob', 'ann');
		simulator.app().block('ann', 'bob');

		expect(await addOne(simulator, aFriend('bob'), FORCED)).toMatchObject({ ResultCode: 0 });
		expect(await addOne(simulator, aFriend('bob'))).toMatchObject({ ResultCode: 30009 });
	});

	it('singleAddConsent: a one-way add asks like a two-way one, or does not ask', async () => {
		const asking = aSimulator({});
		const skipping = aSimulator({ singleAddConsent: 'skip' });
		for (const simulator of [asking, skipping]) {
			simulator.app().addAccount('bob', { allowType: 'AllowType_Type_NeedConfirm' });
		}

		expect(await addOne(asking, aFriend('bob'), SINGLE)).toMatchObject({ ResultCode: 30539 });
		expect(await addOne(skipping, aFriend('bob'), SINGLE)).toMatchObject({ ResultCode: 0 });
	});

	it('missingAddSource: can be accepted, as some pages say', async () => {
		const simulator = aSimulator({ missingAddSource: 'accept' });

		expect(await addOne(simulator, { To_Account: 'bob' })).toMatchObject({ ResultCode: 0 });
		expect(await addOne(simulator, aFriend('cid', { AddSource: '' }))).toMatchObject({
			ResultCode: 30001,
		});
	});

	it('addWordingMaxBytes: can be the shorter limit of the client SDKs', async () => {
		const simulator = aSimulator({ addWordingMaxBytes: 120 });
		const friend = aFriend('bob', { AddWording: 'x'.repeat(121) });

		expect(await addOne(simulator, friend)).toMatchObject({ ResultCode: 30001 });
	});

	it('addingOneself: can be accepted', async () => {
		const simulator = aSimulator({ addingOneself: 'accept' });

		expect(await addOne(simulator, aFriend('ann'))).toMatchObject({ ResultCode: 0 });
		expect(simulator.app().friendsOf('ann')).toEqual(['ann']);
	});

	it('repeatedPending: can be filtered as too frequent', async () => {
		const simulator = aSimulator({ repeatedPending: 'tooFrequent' });
		simulator.app().addAccount('bob', { allowType: 'AllowType_Type_NeedConfirm' });
		await addOne(simulator, aFriend('bob'));

		expect(await addOne(simulator, aFriend('bob'))).toMatchObject({ ResultCode: 30540 });
	});

	it('pendingLimitOf: can count the requests that the sender waits for', async () => {
		const simulator = aSimulator({ pendingLimitOf: 'sender' });
		const targets = Array.from({ length: 101 }, (_unused, index) => `u${index}`);
		for (const name of targets) {
			simulator.app().addAccount(name, { allowType: 'AllowType_Type_NeedConfirm' });
		}

		const friends = targets.map((name) => aFriend(name));
		const answer = await send(simulator, aFriendAdd('ann', friends));

		expect(answer.ResultItem?.[99]).toMatchObject({ ResultCode: 30539 });
		expect(answer.ResultItem?.[100]).toMatchObject({ ResultCode: 30012 });
	});

	it.each([
		['friendImport', { AddFriendItem: [aFriend('bob'), aFriend('nobody')] }, 30003],
		['followAdd', { FollowItem: [{ To_Account: 'bob' }, { To_Account: 'nobody' }] }, 30003],
	] as const)('missingFriendAccount: can fail %s as a whole, too', async (command, body, code) => {
		const simulator = aSimulator({ missingFriendAccount: 'call' });

		expect((await ask(simulator, command, body)).ErrorCode).toBe(code);
		expect(simulator.app().friendsOf('ann')).toEqual([]);
		expect(simulator.app().followingOf('ann')).toEqual([]);
	});

	it('missingFriendAccount: can fail the whole call before any change', async () => {
		const simulator = aSimulator({ missingFriendAccount: 'call' });

		const add = await send(simulator, aFriendAdd('ann', [aFriend('bob'), aFriend('nobody')]));
		const block = await send(
			simulator,
			aCall(PATHS.blackListAdd, { From_Account: 'ann', To_Account: ['bob', 'nobody'] }),
		);

		expect([add.ErrorCode, block.ErrorCode]).toEqual([30003, 30003]);
		expect(simulator.app().friendsOf('ann')).toEqual([]);
		expect(simulator.app().blocklistOf('ann')).toEqual([]);
	});

	it('friendExistCode and blockedExistCode: can be the codes of servers until 2018', async () => {
		const simulator = aSimulator({ friendExistCode: 30520, blockedExistCode: 31307 });
		simulator.app().befriend('ann', 'bob');
		simulator.app().block('ann', 'cid');

		const body = { From_Account: 'ann', To_Account: ['cid'] };
		const block = await send(simulator, aCall(PATHS.blackListAdd, body));

		expect(await addOne(simulator, aFriend('bob'))).toMatchObject({
			ResultCode: 30520,
			ResultInfo: 'SNS_FRD_ADD_FRD_EXIST',
		});
		expect(block.ResultItem).toMatchObject([{ ResultCode: 31307 }]);
	});

	it('notFriendCode, notBlockedCode and groupNotFriendCode: can be the other known codes', async () => {
		const simulator = aSimulator({
			notFriendCode: 30001,
			notBlockedCode: 31503,
			groupNotFriendCode: 30001,
		});
		const body = { To_Account: ['bob'], GroupName: ['Work'] };

		expect((await ask(simulator, 'friendDelete', body)).ResultItem).toMatchObject([
			{ ResultCode: 30001, ResultInfo: 'Err_SNS_FriendDelete_Friend_Not_Exist' },
		]);
		expect(codesOf(await ask(simulator, 'blackListDelete', body))).toEqual([31503]);
		expect((await ask(simulator, 'groupAdd', body)).ResultItem).toMatchObject([
			{ ResultCode: 30001, ResultInfo: 'Err_SNS_GroupAdd_Friend_Not_Exist' },
		]);
	});

	it('importExisting: can be refused as in friend_add, with the friend as it was', async () => {
		const simulator = aSimulator({ importExisting: 'refuse' });
		simulator.app().befriend('ann', 'bob', { remark: 'Old' });

		const answer = await ask(simulator, 'friendImport', { AddFriendItem: [aFriend('bob')] });

		expect(answer.ResultItem).toMatchObject([
			{ ResultCode: 30001, ResultInfo: 'Err_SNS_FriendImport_Friend_Exist' },
		]);
		expect(simulator.app().friend('ann', 'bob')?.remark).toBe('Old');
	});

	it('followUnchanged: can be accepted in both directions', async () => {
		const simulator = aSimulator({ followUnchanged: 'accept' });
		simulator.app().follow('ann', 'bob');

		const added = await ask(simulator, 'followAdd', { FollowItem: [{ To_Account: 'bob' }] });
		const deleted = await ask(simulator, 'followDelete', { To_Account: ['cid'] });

		expect([codesOf(added), codesOf(deleted)]).toEqual([[0], [0]]);
	});

	it('customTags: can be unknown everywhere, as before a console has created them', async () => {
		const simulator = aSimulator({ customTags: 'refuse' });
		simulator.app().befriend('ann', 'bob');
		const sns = { Tag: 'Tag_SNS_Custom_Level', Value: 'x' };
		const profile = { Tag: 'Tag_Profile_Custom_Vip', Value: 'x' };
		const one = { To_Account: ['bob'] };

		const answers = [
			await ask(simulator, 'portraitSet', { ProfileItem: [profile] }),
			await ask(simulator, 'portraitGet', { ...one, TagList: [profile.Tag] }),
			await ask(simulator, 'friendGetList', { ...one, TagList: [sns.Tag] }),
		];
		const updated = await ask(simulator, 'friendUpdate', {
			UpdateItem: [{ To_Account: 'bob', SnsItem: [sns] }],
		});
		const imported = await ask(simulator, 'friendImport', {
			AddFriendItem: [aFriend('cid', { CustomItem: [sns] })],
		});

		expect(answers.map(({ ErrorCode }) => ErrorCode)).toEqual([40009, 40009, 30001]);
		expect([codesOf(updated), codesOf(imported)]).toEqual([[30001], [30001]]);
	});

	it('onlineStateKey: can be State, as the samples print it', async () => {
		const simulator = aSimulator({ onlineStateKey: 'State' });
		simulator.app().setStatus('ann', 'Online');

		const answer = await ask(simulator, 'queryOnlineStatus', {
			To_Account: ['ann'],
			IsNeedDetail: 1,
		});

		expect(answer.QueryResult).toEqual([
			{ To_Account: 'ann', State: 'Online', Detail: [{ Platform: 'Web', State: 'Online' }] },
		]);
	});

	it('successResultInfo: can be OK, as in some real answers', async () => {
		const simulator = aSimulator({ successResultInfo: 'OK' });

		expect(await addOne(simulator, aFriend('bob'))).toMatchObject({ ResultInfo: 'OK' });
	});

	it('fieldOrder: can put the status first', async () => {
		const simulator = aSimulator({ fieldOrder: 'statusFirst' });

		const answer = await send(simulator, aFriendAdd('ann', [aFriend('bob')]));

		expect(Object.keys(answer)).toEqual([
			'ActionStatus',
			'ErrorCode',
			'ErrorInfo',
			'ErrorDisplay',
			'ResultItem',
		]);
	});
});
