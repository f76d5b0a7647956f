import type { WithGroup } from './support';
import { aGroup, aText, membersOf } from './support';

/** A call of the documentation with the answer that is printed beside it, field by field. */
interface Sample {
	readonly what: string;
	readonly command: string;
	readonly arrange?: (group: WithGroup) => Promise<unknown>;
	readonly body: object;
	readonly answer: (nowSeconds: number) => object;
}

const OK = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
const PUBLIC = { GroupBaseInfoFilter: ['Type', 'Name'] };

const SAMPLES: readonly Sample[] = [
	{
		what: 'create_group with an id of its own',
		command: 'create_group',
		body: { GroupId: 'deal_1001', Type: 'Public', Name: 'Deal 1001', Owner_Account: 'ann' },
		answer: () => ({ ...OK, GroupId: 'deal_1001' }),
	},
	{
		what: 'get_group_info without a filter',
		command: 'get_group_info',
		body: { GroupIdList: ['g1'] },
		answer: (now) => ({
			...OK,
			GroupInfo: [
				{
					GroupId: 'g1',
					ErrorCode: 0,
					ErrorInfo: '',
					Type: 'Public',
					Name: 'Deal 1',
					Appid: 1400000000,
					Introduction: '',
					Notification: '',
					FaceUrl: '',
					Owner_Account: 'ann',
					CreateTime: now,
					LastInfoTime: now,
					LastMsgTime: 0,
					NextMsgSeq: 2,
					MemberNum: 2,
					MaxMemberNum: 200,
					ApplyJoinOption: 'FreeAccess',
					MuteAllMember: 'Off',
					AppDefinedData: [],
					MemberList: [
						{
							Member_Account: 'ann',
							Role: 'Owner',
							JoinTime: now,
							MsgSeq: 0,
							MsgFlag: 'AcceptAndNotify',
							LastSendMsgTime: 0,
							MuteUntil: 0,
						},
						{
							Member_Account: 'bob',
							Role: 'Member',
							JoinTime: now,
							MsgSeq: 0,
							MsgFlag: 'AcceptAndNotify',
							LastSendMsgTime: 0,
							MuteUntil: 0,
						},
					],
				},
			],
		}),
	},
	{
		what: 'get_group_info with one group that is gone',
		command: 'get_group_info',
		body: {
			GroupIdList: ['g1', 'gone'],
			ResponseFilter: { GroupBaseInfoFilter: ['Name'] },
		},
		answer: () => ({
			...OK,
			GroupInfo: [
				{ GroupId: 'g1', ErrorCode: 0, ErrorInfo: '', Name: 'Deal 1' },
				{ GroupId: 'gone', ErrorCode: 10010, ErrorInfo: expect.stringContaining('group') },
			],
		}),
	},
	{
		what: 'get_joined_group_list with filters',
		command: 'get_joined_group_list',
		body: {
			Member_Account: 'bob',
			ResponseFilter: { ...PUBLIC, SelfInfoFilter: ['Role', 'JoinTime'] },
		},
		answer: (now) => ({
			...OK,
			TotalCount: 1,
			GroupIdList: [
				{
					GroupId: 'g1',
					Type: 'Public',
					Name: 'Deal 1',
					SelfInfo: { Role: 'Member', JoinTime: now },
				},
			],
		}),
	},
	{
		what: 'get_joined_group_list without a filter',
		command: 'get_joined_group_list',
		body: { Member_Account: 'bob' },
		answer: () => ({ ...OK, TotalCount: 1, GroupIdList: [{ GroupId: 'g1' }] }),
	},
	{
		what: 'get_appid_group_list',
		command: 'get_appid_group_list',
		arrange: ({ ask }) => ask('create_group', { GroupId: 'g2', Type: 'Public', Name: 'Deal 2' }),
		body: {},
		answer: () => ({
			...OK,
			TotalCount: 2,
			GroupIdList: [{ GroupId: 'g1' }, { GroupId: 'g2' }],
			Next: 0,
		}),
	},
	{
		what: 'add_group_member with every result but pending',
		command: 'add_group_member',
		body: { MemberList: membersOf('cid', 'bob', 'ghost') },
		answer: () => ({
			...OK,
			MemberList: [
				{ Member_Account: 'cid', Result: 1 },
				{ Member_Account: 'bob', Result: 2 },
				{ Member_Account: 'ghost', Result: 0 },
			],
		}),
	},
	{
		what: 'delete_group_member',
		command: 'delete_group_member',
		body: { MemberToDel_Account: ['bob'], Reason: 'left the company', Silence: 1 },
		answer: () => OK,
	},
	{
		what: 'get_group_member_info',
		command: 'get_group_member_info',
		body: { Limit: 1, Offset: 0 },
		answer: (now) => ({
			...OK,
			MemberNum: 2,
			MemberList: [
				{
					Member_Account: 'ann',
					Role: 'Owner',
					JoinTime: now,
					MsgSeq: 0,
					MsgFlag: 'AcceptAndNotify',
					LastSendMsgTime: 0,
					MuteUntil: 0,
					NameCard: '',
					AppMemberDefinedData: [],
				},
			],
		}),
	},
	{
		what: 'get_role_in_group',
		command: 'get_role_in_group',
		body: { User_Account: ['ann', 'user_z'] },
		answer: () => ({
			...OK,
			UserIdList: [
				{ Member_Account: 'ann', Role: 'Owner' },
				{ Member_Account: 'user_z', Role: 'NotMember' },
			],
		}),
	},
	{
		what: 'modify_group_base_info',
		command: 'modify_group_base_info',
		body: { Name: 'Deal 1, won', MuteAllMember: 'On' },
		answer: () => OK,
	},
	{
		what: 'modify_group_member_info',
		command: 'modify_group_member_info',
		body: { Member_Account: 'bob', Role: 'Admin', NameCard: 'Bob (sales)', MuteTime: 60 },
		answer: () => OK,
	},
	{
		what: 'change_group_owner',
		command: 'change_group_owner',
		body: { NewOwner_Account: 'bob' },
		answer: () => OK,
	},
	{
		what: 'forbid_send_msg',
		command: 'forbid_send_msg',
		body: { Members_Account: ['bob'], MuteTime: 3600 },
		answer: () => OK,
	},
	{
		what: 'get_group_muted_account',
		command: 'get_group_muted_account',
		arrange: ({ ask }) => ask('forbid_send_msg', { Members_Account: ['bob'], MuteTime: 3600 }),
		body: {},
		answer: (now) => ({
			...OK,
			GroupId: 'g1',
			MutedAccountList: [{ Member_Account: 'bob', MutedUntil: now + 3600 }],
		}),
	},
	{
		what: 'send_group_system_notification',
		command: 'send_group_system_notification',
		body: { Content: 'Maintenance at noon' },
		answer: () => OK,
	},
	{
		what: 'send_group_msg',
		command: 'send_group_msg',
		body: { Random: 8912345, MsgBody: [aText('hello')] },
		answer: (now) => ({ ...OK, MsgTime: now, MsgSeq: 2 }),
	},
	{
		what: 'group_msg_recall with one message that there is not',
		command: 'group_msg_recall',
		arrange: ({ say }) => say(1),
		body: { MsgSeqList: [{ MsgSeq: 16 }, { MsgSeq: 2 }] },
		answer: () => ({
			...OK,
			RecallRetList: [
				{ MsgSeq: 16, RetCode: 10030 },
				{ MsgSeq: 2, RetCode: 0 },
			],
		}),
	},
	{
		what: 'group_msg_get_simple',
		command: 'group_msg_get_simple',
		arrange: ({ say }) => say(51083293, { From_Account: 'ann' }),
		body: { ReqMsgNumber: 1 },
		answer: (now) => ({
			...OK,
			GroupId: 'g1',
			IsFinished: 1,
			RspMsgList: [
				{
					From_Account: 'ann',
					IsPlaceMsg: 0,
					MsgBody: [aText('hi')],
					MsgPriority: 2,
					MsgRandom: 51083293,
					MsgSeq: 2,
					MsgTimeStamp: now,
				},
			],
		}),
	},
	{
		what: 'destroy_group',
		command: 'destroy_group',
		body: {},
		answer: () => OK,
	},
];

describe("the samples of Tencent's pages about groups", () => {
	it.each(SAMPLES)('$what', async ({ command, arrange, body, answer }) => {
		const group = await aGroup({ MaxMemberCount: 200, ApplyJoinOption: 'FreeAccess' });
		await arrange?.(group);

		const real = await group.ask(command, body);

		const wanted = answer(Math.floor(group.clock.now() / 1000));
		expect(real).toEqual(wanted);
		expect(Object.keys(real)).toEqual(Object.keys(wanted));
	});
});
