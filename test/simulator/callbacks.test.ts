import type { Simulator } from '../../simulator/simulator';
import { aFriend, ask, codesOf } from './support/calls';
import { aSimulatorWithWebhook } from './support/webhook';

/** Adds friends of ann over the server API. */
function add(simulator: Simulator, names: readonly string[], fields: object = {}) {
	return ask(simulator, 'friendAdd', {
		AddFriendItem: names.map((name) => aFriend(name)),
		...fields,
	});
}

const ANN_BOB = { From_Account: 'ann', To_Account: 'bob' };
const BOB_ANN = { From_Account: 'bob', To_Account: 'ann' };
const ANN_CID = { From_Account: 'ann', To_Account: 'cid' };

describe('Sns.CallbackFriendAdd', () => {
	it('names both directions of a two-way add, and who began it', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();

		await add(simulator, ['bob']);

		expect(webhook.commands).toEqual(['Sns.CallbackFriendAdd']);
		expect(webhook.only('Sns.CallbackFriendAdd')).toEqual({
			PairList: [
				{ ...ANN_BOB, Initiator_Account: 'ann' },
				{ ...BOB_ANN, Initiator_Account: 'ann' },
			],
			ClientCmd: 'friend_add',
			Admin_Account: 'administrator',
			ForceFlag: 0,
		});
	});

	it('can name each friend once, as the samples of the documentation do', async () => {
		const switches = { callbackPairs: 'eachFriend' } as const;
		const { simulator, webhook } = aSimulatorWithWebhook({}, { switches });

		await add(simulator, ['bob', 'cid']);

		expect(webhook.only('Sns.CallbackFriendAdd').PairList).toEqual([
			{ ...ANN_BOB, Initiator_Account: 'ann' },
			{ ...ANN_CID, Initiator_Account: 'ann' },
		]);
	});

	it('can carry the time of the event, which the samples leave out', async () => {
		const switches = { relationEventTime: 'present' } as const;
		const { simulator, webhook, clock } = aSimulatorWithWebhook({}, { switches });

		await add(simulator, ['bob']);
		await ask(simulator, 'friendDelete', { To_Account: ['bob'] });

		expect(webhook.only('Sns.CallbackFriendAdd').EventTime).toBe(clock.now());
		expect(webhook.only('Sns.CallbackFriendDelete').EventTime).toBe(clock.now());
	});

	it('names one direction of a one-way add', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();

		await add(simulator, ['bob'], { AddType: 'Add_Type_Single' });

		const { PairList } = webhook.only('Sns.CallbackFriendAdd');
		expect(PairList).toEqual([{ ...ANN_BOB, Initiator_Account: 'ann' }]);
	});

	it('names only the direction that was new', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();
		simulator.app().befriend('bob', 'ann');

		await add(simulator, ['bob']);

		const { PairList } = webhook.only('Sns.CallbackFriendAdd');
		expect(PairList).toEqual([{ ...ANN_BOB, Initiator_Account: 'ann' }]);
	});

	it('says that an add was forced', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();
		simulator.app().addAccount('bob', { allowType: 'AllowType_Type_NeedConfirm' });

		await add(simulator, ['bob'], { ForceAddFlags: 1 });

		expect(webhook.only('Sns.CallbackFriendAdd').ForceFlag).toBe(1);
	});

	it('names those who were added, and nobody else of the call', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();
		simulator.app().addAccount('bob', { allowType: 'AllowType_Type_NeedConfirm' });

		const answer = await add(simulator, ['bob', 'nobody', 'cid'], { AddType: 'Add_Type_Single' });

		expect(codesOf(answer)).toEqual([30539, 30003, 0]);
		const { PairList } = webhook.only('Sns.CallbackFriendAdd');
		expect(PairList).toEqual([{ ...ANN_CID, Initiator_Account: 'ann' }]);
	});

	it('tells of a friend whose result a fault leaves out of the answer', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();
		simulator.faults.add({ on: { account: 'bob' }, effect: { omit: true } });

		await add(simulator, ['bob'], { AddType: 'Add_Type_Single' });

		expect(webhook.commands).toEqual(['Sns.CallbackFriendAdd']);
	});

	it.each([
		['when the friend has to confirm', 'AllowType_Type_NeedConfirm'],
		['when the friend refuses everybody', 'AllowType_Type_DenyAny'],
	] as const)('is not sent %s, and nothing is asked before', async (_when, allowType) => {
		const { simulator, webhook } = aSimulatorWithWebhook();
		simulator.app().addAccount('bob', { allowType });

		await add(simulator, ['bob']);

		expect(webhook.commands).toEqual([]);
	});

	it('is not sent for an import', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();

		const answer = await ask(simulator, 'friendImport', { AddFriendItem: [aFriend('bob')] });

		expect(codesOf(answer)).toEqual([0]);
		expect(webhook.commands).toEqual([]);
	});
});

describe('Sns.CallbackFriendDelete', () => {
	it('names one direction of a one-way delete', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();
		simulator.app().befriend('ann', 'bob');
		simulator.app().befriend('bob', 'ann');

		await ask(simulator, 'friendDelete', { To_Account: ['bob', 'cid'] });

		expect(webhook.only('Sns.CallbackFriendDelete')).toEqual({ PairList: [ANN_BOB] });
	});

	it('names those directions of a two-way delete that there were', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();
		for (const [from, to] of [
			['ann', 'bob'],
			['bob', 'ann'],
			['ann', 'cid'],
		] as const) {
			simulator.app().befriend(from, to);
		}

		const DeleteType = 'Delete_Type_Both';
		await ask(simulator, 'friendDelete', { To_Account: ['bob', 'cid'], DeleteType });

		const { PairList } = webhook.only('Sns.CallbackFriendDelete');
		expect(PairList).toEqual([ANN_BOB, BOB_ANN, ANN_CID]);
	});

	it.each(['Delete_Type_Single', 'Delete_Type_Both'])(
		'is not sent for a whole list that is deleted with %s',
		async (DeleteType) => {
			const { simulator, webhook } = aSimulatorWithWebhook();
			simulator.app().befriend('ann', 'bob');
			simulator.app().befriend('bob', 'ann');

			await ask(simulator, 'friendDeleteAll', { DeleteType });

			expect(simulator.app().friendsOf('ann')).toEqual([]);
			expect(webhook.commands).toEqual([]);
		},
	);

	it('is not sent when nobody was deleted', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();

		await ask(simulator, 'friendDelete', { To_Account: ['bob'] });

		expect(webhook.commands).toEqual([]);
	});
});

describe('the callbacks of the blocklist', () => {
	it('tell who was blocked, and whose friendship that ended', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();
		simulator.app().befriend('ann', 'bob');
		simulator.app().befriend('bob', 'ann');

		await ask(simulator, 'blackListAdd', { To_Account: ['bob', 'cid', 'nobody'] });

		expect(webhook.only('Sns.CallbackBlackListAdd')).toEqual({ PairList: [ANN_BOB, ANN_CID] });
		expect(webhook.only('Sns.CallbackFriendDelete')).toEqual({ PairList: [ANN_BOB, BOB_ANN] });
	});

	it('leave the friendship out when the English page is right', async () => {
		const switches = { blockedFriendCallback: 'leaveOut' } as const;
		const { simulator, webhook } = aSimulatorWithWebhook({}, { switches });
		simulator.app().befriend('ann', 'bob');

		await ask(simulator, 'blackListAdd', { To_Account: ['bob'] });

		expect(webhook.commands).toEqual(['Sns.CallbackBlackListAdd']);
	});

	it('tell who was unblocked, and nothing of those who were not blocked', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();
		simulator.app().block('ann', 'bob');

		await ask(simulator, 'blackListDelete', { To_Account: ['bob', 'cid'] });

		expect(webhook.only('Sns.CallbackBlackListDelete')).toEqual({ PairList: [ANN_BOB] });
	});
});

describe('the callbacks of follows', () => {
	it('tell who is followed now, and nothing of those who were before', async () => {
		const { simulator, webhook, clock } = aSimulatorWithWebhook();
		simulator.app().follow('ann', 'bob');

		const FollowItem = [{ To_Account: 'bob' }, { To_Account: 'cid' }];
		await ask(simulator, 'followAdd', { FollowItem });

		expect(webhook.only('Follow.CallbackAfterFollowAdd')).toEqual({
			From_Account: 'ann',
			FollowList: [{ To_Account: 'cid' }],
			EventTime: clock.now(),
		});
	});

	it('tell who is followed no more', async () => {
		const { simulator, webhook, clock } = aSimulatorWithWebhook();
		simulator.app().follow('ann', 'bob');

		await ask(simulator, 'followDelete', { To_Account: ['bob', 'cid'] });

		expect(webhook.only('Follow.CallbackAfterFollowDelete')).toEqual({
			From_Account: 'ann',
			To_Account: ['bob'],
			EventTime: clock.now(),
		});
	});
});

describe('the callbacks of accounts', () => {
	it('tell what was set in a profile and by whom', async () => {
		const { simulator, webhook, clock } = aSimulatorWithWebhook();
		const ProfileItem = [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Ann' }];

		await ask(simulator, 'portraitSet', { ProfileItem });

		expect(webhook.only('Profile.CallbackPortraitSet')).toEqual({
			Operator_Account: 'administrator',
			From_Account: 'ann',
			EventTime: clock.now(),
			ProfileItem,
		});
	});

	it('say nothing of a profile that was refused', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();

		await ask(simulator, 'portraitSet', { ProfileItem: [{ Tag: 'Tag_Unknown', Value: 'x' }] });

		expect(webhook.commands).toEqual([]);
	});

	it('tell that a login was ended by an admin', async () => {
		const { simulator, webhook, clock } = aSimulatorWithWebhook();
		simulator.app().setStatus('ann', 'Online');

		await ask(simulator, 'kick', { UserID: 'ann' });

		expect(webhook.only('State.StateChange')).toEqual({
			EventTime: clock.now(),
			Info: { Action: 'Logout', To_Account: 'ann', Reason: 'Unregister' },
		});
	});

	it('tell that a deleted account was logged in, and nothing of one that was not', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();
		simulator.app().setStatus('ann', 'Online');
		simulator.app().setStatus('bob', 'PushOnline');

		const DeleteItem = ['ann', 'bob', 'cid'].map((UserID) => ({ UserID }));
		await ask(simulator, 'accountDelete', { From_Account: undefined, DeleteItem });

		expect(simulator.app().account('ann')).toBeUndefined();
		expect(webhook.only('State.StateChange').Info).toMatchObject({ To_Account: 'ann' });
	});
});

describe('every callback of a call', () => {
	it('is left out when the call was refused or another write held the account', async () => {
		const { simulator, webhook, clock } = aSimulatorWithWebhook();
		simulator.setLatency(10);

		const first = add(simulator, ['bob']);
		const second = add(simulator, ['cid']);
		await clock.advance(10);

		expect([...codesOf(await first), ...codesOf(await second)]).toEqual([0, 30008]);
		expect(webhook.commands).toEqual(['Sns.CallbackFriendAdd']);
	});

	it('is sent when the answer is lost on the way back, because the change was made', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();
		simulator.faults.add({ on: {}, effect: { drop: 'after' } });

		await add(simulator, ['bob']).catch(() => undefined);

		expect(webhook.commands).toEqual(['Sns.CallbackFriendAdd']);
	});

	it('is left out when it is not switched on', async () => {
		const commands = ['Sns.CallbackFriendDelete'];
		const { simulator, webhook } = aSimulatorWithWebhook({ commands });

		await add(simulator, ['bob']);
		await ask(simulator, 'friendDelete', { To_Account: ['bob'] });

		expect(webhook.commands).toEqual(['Sns.CallbackFriendDelete']);
	});
});
