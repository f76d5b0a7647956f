import type { SimulatorOptions, WebhookOptions } from '../../../simulator/options';
import { aSimulatorWithWebhook, type CalledBack } from '../support/webhook';
import { aText, makeGroup, membersOf, type WithGroup } from './support';

/** A group whose callbacks a test can see and answer; those of its creation are forgotten. */
async function aGroupWithWebhook(
	fields: object = {},
	webhookOptions: Partial<WebhookOptions> = {},
	options: SimulatorOptions = {},
): Promise<WithGroup & Pick<CalledBack, 'webhook'>> {
	const { simulator, webhook, clock } = aSimulatorWithWebhook(webhookOptions, options);
	const group = await makeGroup(simulator, clock, fields);
	webhook.received.length = 0;
	return { ...group, webhook };
}

const ADMIN = { Operator_Account: 'administrator' };
const GROUP = { GroupId: 'g1', Type: 'Public' };

describe('creating a group', () => {
	it('asks the webhook before and tells it after', async () => {
		const { simulator, webhook, clock } = aSimulatorWithWebhook();
		await makeGroup(simulator, clock, { GroupId: 'g0' });
		webhook.received.length = 0;

		await makeGroup(simulator, clock, { AppDefinedData: [{ Key: 'stage', Value: 'won' }] });

		const group = { Owner_Account: 'ann', Type: 'Public', Name: 'Deal 1' };
		const common = { ...ADMIN, ...group, MemberList: membersOf('bob'), EventTime: clock.now() };
		expect(webhook.only('Group.CallbackBeforeCreateGroup')).toEqual({
			...common,
			CreateGroupNum: 1,
		});
		expect(webhook.only('Group.CallbackAfterCreateGroup')).toEqual({
			...common,
			GroupId: 'g1',
			UserDefinedDataList: [{ Key: 'stage', Value: 'won' }],
		});
	});

	it.each([
		[1, 10016],
		[10_100, 10_100],
		[10_200, 10_200],
		[10_099, 10016],
		[10_201, 10016],
	])('is refused by the answer %d with the code %d, and makes no group', async (answer, code) => {
		const { simulator, ask, webhook } = await aGroupWithWebhook();
		webhook.answers({ ErrorCode: answer, ErrorInfo: 'not today' });

		const refused = await ask('create_group', { GroupId: 'g2', Type: 'Public', Name: 'Deal 2' });

		expect(refused).toMatchObject({ ErrorCode: code, ErrorInfo: 'not today' });
		expect(simulator.groups()).toHaveLength(1);
		expect(webhook.commands).toEqual(['Group.CallbackBeforeCreateGroup']);
	});

	it('asks nothing about a call that cannot be carried out', async () => {
		const { ask, webhook } = await aGroupWithWebhook();

		await ask('create_group', { GroupId: 'g1', Type: 'Public', Name: 'Deal 1' });

		expect(webhook.commands).toEqual([]);
	});
});

describe('adding members', () => {
	const add = ({ ask }: WithGroup, ...userIds: readonly string[]) =>
		ask('add_group_member', { MemberList: membersOf(...userIds) });

	it('asks about all of them and tells who has joined', async () => {
		const group = await aGroupWithWebhook();

		await add(group, 'bob', 'cid');

		expect(group.webhook.only('Group.CallbackBeforeInviteJoinGroup')).toEqual({
			...GROUP,
			...ADMIN,
			DestinationMembers: membersOf('bob', 'cid'),
			EventTime: group.clock.now(),
		});
		expect(group.webhook.only('Group.CallbackAfterNewMemberJoin')).toEqual({
			...GROUP,
			...ADMIN,
			JoinType: 'Invited',
			NewMemberList: membersOf('cid'),
		});
	});

	it('tells nothing when nobody has joined', async () => {
		const group = await aGroupWithWebhook();

		await add(group, 'bob', 'nobody');

		expect(group.webhook.commands).toEqual(['Group.CallbackBeforeInviteJoinGroup']);
	});

	it('tells that the group is full now', async () => {
		const group = await aGroupWithWebhook({ MaxMemberCount: 3 });

		await add(group, 'cid');

		expect(group.webhook.only('Group.CallbackAfterGroupFull')).toEqual({
			GroupId: 'g1',
			EventTime: group.clock.now(),
		});
	});

	it('is refused as a whole, or for those whom the webhook names', async () => {
		const group = await aGroupWithWebhook();
		group.simulator.app().addAccounts('dan');

		group.webhook.answers({ ErrorCode: 1 });
		expect((await add(group, 'cid', 'dan')).ErrorCode).toBe(10016);
		group.webhook.answers({ RefusedMembers_Account: ['dan'] });
		expect((await add(group, 'cid', 'dan')).MemberList).toEqual([
			{ Member_Account: 'cid', Result: 1 },
			{ Member_Account: 'dan', Result: 0 },
		]);
	});
});

describe('a change of a group', () => {
	it('tells who was removed', async () => {
		const group = await aGroupWithWebhook();

		await group.ask('delete_group_member', { MemberToDel_Account: ['bob', 'cid'] });
		await group.ask('delete_group_member', { MemberToDel_Account: ['cid'] });

		expect(group.webhook.only('Group.CallbackAfterMemberExit')).toEqual({
			...GROUP,
			...ADMIN,
			ExitType: 'Kicked',
			ExitMemberList: membersOf('bob'),
			EventTime: group.clock.now(),
		});
	});

	it('tells what was changed of name, introduction, notice and picture, and nothing else', async () => {
		const group = await aGroupWithWebhook();

		await group.ask('modify_group_base_info', { Notification: 'Won', MaxMemberNum: 9 });
		await group.ask('modify_group_base_info', { MuteAllMember: 'On' });

		expect(group.webhook.only('Group.CallbackAfterGroupInfoChanged')).toEqual({
			...GROUP,
			...ADMIN,
			Notification: 'Won',
			EventTime: group.clock.now(),
		});
	});

	it('names the account that the call gives as the operator', async () => {
		const { ask, webhook } = await aGroupWithWebhook();

		await ask('modify_group_base_info', { Name: 'Won', From_Account: 'ann' });
		await ask('change_group_owner', { NewOwner_Account: 'bob', From_Account: 'ann' });

		expect(webhook.received.map(({ body }) => body.Operator_Account)).toEqual(['ann', 'ann']);
	});

	it('tells whom the group belongs to now', async () => {
		const { ask, webhook, clock } = await aGroupWithWebhook();

		await ask('change_group_owner', { NewOwner_Account: 'bob' });

		expect(webhook.only('Group.CallbackAfterChangeGroupOwner')).toEqual({
			...GROUP,
			...ADMIN,
			OldOwner_Account: 'ann',
			NewOwner_Account: 'bob',
			EventTime: clock.now(),
		});
	});

	it('tells the role and the name card of a member', async () => {
		const { ask, webhook, clock } = await aGroupWithWebhook();
		const change = (fields: object) =>
			ask('modify_group_member_info', { Member_Account: 'bob', ...fields });

		await change({ Role: 'Admin', NameCard: 'Bob', MsgFlag: 'Discard' });
		await change({ MuteTime: 60 });

		expect(webhook.only('Group.CallbackAfterMemberFieldChanged')).toEqual({
			...GROUP,
			...ADMIN,
			Modified_Account: 'bob',
			Role: 'Admin',
			NameCard: 'Bob',
			EventTime: clock.now(),
		});
	});

	it('tells that the group is gone, and who was in it', async () => {
		const { ask, webhook, clock } = await aGroupWithWebhook();

		await ask('destroy_group');

		expect(webhook.only('Group.CallbackAfterGroupDestroyed')).toEqual({
			...GROUP,
			Owner_Account: 'ann',
			Name: 'Deal 1',
			MemberList: membersOf('ann', 'bob'),
			EventTime: clock.now(),
		});
	});

	it('tells which messages were recalled, without those that were not', async () => {
		const { ask, say, webhook, clock } = await aGroupWithWebhook();
		const { MsgSeq } = await say(1);

		await ask('group_msg_recall', { MsgSeqList: [{ MsgSeq }, { MsgSeq: 99 }] });
		await ask('group_msg_recall', { MsgSeqList: [{ MsgSeq }] });

		expect(webhook.only('Group.CallbackAfterRecallMsg')).toEqual({
			...GROUP,
			...ADMIN,
			MsgSeqList: [{ MsgSeq }],
			TopicId: '',
			EventTime: clock.now(),
		});
	});

	it('tells nothing of mutes and notices', async () => {
		const { ask, webhook } = await aGroupWithWebhook();

		await ask('forbid_send_msg', { Members_Account: ['bob'], MuteTime: 60 });
		await ask('send_group_system_notification', { Content: 'Hi' });

		expect(webhook.commands).toEqual([]);
	});
});

describe('a message to a group', () => {
	const NOT_BEFORE = { ForbidCallbackControl: ['ForbidBeforeSendMsgCallback'] };
	const NOT_AFTER = { ForbidCallbackControl: ['ForbidAfterSendMsgCallback'] };

	it('is shown to the webhook before and after', async () => {
		const { say, webhook, clock } = await aGroupWithWebhook();

		const { MsgSeq, MsgTime } = await say(7, { From_Account: 'ann', CloudCustomData: 'x' });

		const message = {
			...GROUP,
			...ADMIN,
			From_Account: 'ann',
			Random: 7,
			OnlineOnlyFlag: 0,
			MsgBody: [aText('hi')],
			CloudCustomData: 'x',
			EventTime: clock.now(),
		};
		expect(webhook.only('Group.CallbackBeforeSendMsg')).toEqual(message);
		expect(webhook.only('Group.CallbackAfterSendMsg')).toEqual({ ...message, MsgSeq, MsgTime });
		expect(webhook.received.map(({ url }) => url.searchParams.get('OptPlatform'))).toEqual([
			'RESTAPI',
			'RESTAPI',
		]);
	});

	it('is shown as its sender allows', async () => {
		const { say, webhook } = await aGroupWithWebhook();

		await say(1, NOT_BEFORE);
		await say(2, NOT_AFTER);

		expect(webhook.commands).toEqual(['Group.CallbackAfterSendMsg', 'Group.CallbackBeforeSendMsg']);
	});

	it.each([
		[1, 10016],
		[10_100, 10_100],
		[10_200, 10_200],
		[20, 10016],
	])(
		'is refused by the answer %d with the code %d, and delivered to nobody',
		async (answer, code) => {
			const { say, view, webhook, clock } = await aGroupWithWebhook();
			webhook.answers({ ErrorCode: answer, ErrorInfo: 'mind your words' });

			const refused = await say(7, { From_Account: 'ann' });

			expect(refused).toMatchObject({ ErrorCode: code, ErrorInfo: 'mind your words' });
			expect(view().messages).toEqual([]);
			expect(webhook.only('Group.CallbackSendMsgException')).toEqual({
				...GROUP,
				...ADMIN,
				From_Account: 'ann',
				Random: 7,
				OnlineOnlyFlag: 0,
				MsgBody: [aText('hi')],
				CloudCustomData: '',
				ErrorCode: code,
				ErrorInfo: 'mind your words',
				EventTime: clock.now(),
			});
		},
	);

	it('is dropped by the answer 2, and its sender is told that all is well', async () => {
		const { say, view, webhook } = await aGroupWithWebhook();
		webhook.answers({ ErrorCode: 2 });

		const answer = await say(7);

		expect(answer).toMatchObject({ ActionStatus: 'OK', ErrorCode: 0, MsgSeq: 2 });
		expect(view().messages).toEqual([]);
		expect(webhook.commands).toEqual(['Group.CallbackBeforeSendMsg']);
	});

	it('can be sent again after it was dropped or refused, as it was delivered to nobody', async () => {
		const { say, view, webhook } = await aGroupWithWebhook();
		webhook.answers({ ErrorCode: 2 });
		await say(7);
		webhook.answers({ ErrorCode: 1 });
		await say(7);

		webhook.answers({});
		await say(7);

		expect(view().messages).toHaveLength(1);
	});

	it('can be given other words', async () => {
		const { say, view, webhook } = await aGroupWithWebhook();
		webhook.answers({ MsgBody: [aText('h*')], CloudCustomData: 'checked' });

		await say(7);

		expect(view().messages).toMatchObject([{ body: [aText('h*')], customData: 'checked' }]);
	});

	it('is known when it is sent again, also when the webhook changes its words, and not shown again', async () => {
		const { say, view, webhook } = await aGroupWithWebhook();
		webhook.answers({ MsgBody: [aText('h*')] });

		const first = await say(7);

		expect(await say(7)).toEqual(first);
		expect(view().messages).toHaveLength(1);
		expect(webhook.commands).toEqual(['Group.CallbackBeforeSendMsg', 'Group.CallbackAfterSendMsg']);
	});

	it('keeps its words when the webhook answers with none that make sense', async () => {
		const { say, view, webhook } = await aGroupWithWebhook();
		webhook.answers({ MsgBody: [{ MsgType: 'Nonsense' }] });

		await say(7);

		expect(view().messages).toMatchObject([{ body: [aText('hi')] }]);
	});

	it('goes on without an answer, or not, as the console says', async () => {
		const passing = await aGroupWithWebhook();
		const refusing = await aGroupWithWebhook({}, { onFailure: 'refuse' });
		for (const { webhook } of [passing, refusing]) {
			webhook.does(() => Promise.reject(new Error('nobody there')));
		}

		expect((await passing.say(7)).ErrorCode).toBe(0);
		expect((await refusing.say(7)).ErrorCode).toBe(80003);
	});

	it('of too many in a second is asked about, and not told', async () => {
		const switches = { groupMessagesPerSecond: 1 };
		const { say, webhook } = await aGroupWithWebhook({}, {}, { switches });
		await say(1);
		webhook.received.length = 0;

		expect((await say(2)).MsgDropReason).toBe('MsgFreqCtrl');
		expect(webhook.commands).toEqual(['Group.CallbackBeforeSendMsg']);
	});

	it('of somebody who is muted is not asked about, and told as one that did not go', async () => {
		const { ask, say, webhook } = await aGroupWithWebhook();
		await ask('forbid_send_msg', { Members_Account: ['bob'], MuteTime: 60 });

		await say(1, { From_Account: 'bob' });

		expect(webhook.only('Group.CallbackSendMsgException')).toMatchObject({ ErrorCode: 10017 });
		expect(webhook.commands).toHaveLength(1);
	});
});
