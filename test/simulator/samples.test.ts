import { type RunningSimulator, startSimulator } from '../../simulator/server';
import type { AppState } from '../../simulator/state/app';
import { PATHS } from './support/calls';
import { post } from './support/httpClient';

/** A call of Tencent's documentation, with the answer that is printed beside it. */
interface Sample {
	readonly what: string;
	readonly command: keyof typeof PATHS;
	readonly arrange?: (app: AppState) => void;
	readonly body: object;
	readonly answer: object;
}

const SNS_OK = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', ErrorDisplay: '' };
const SNS_OK_0 = { ...SNS_OK, ErrorInfo: '0' };
const PLAIN_OK = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
const SOURCE = 'AddSource_Type_Android';
const BOB = { To_Account: 'bob', ResultCode: 0, ResultInfo: '' };

function befriendBob(app: AppState): void {
	app.befriend('ann', 'bob');
}

const FRIENDS: readonly Sample[] = [
	{
		what: 'friend_import',
		command: 'friendImport',
		body: {
			From_Account: 'ann',
			AddFriendItem: [
				{
					To_Account: 'bob',
					Remark: 'Remark1',
					RemarkTime: 1420000001,
					GroupName: ['Friends', 'Classmates'],
					AddSource: SOURCE,
					AddWording: 'I am Test1',
					AddTime: 1420000001,
					CustomItem: [
						{ Tag: 'Tag_SNS_Custom_XXXX', Value: 'Test' },
						{ Tag: 'Tag_SNS_Custom_YYYY', Value: 0 },
					],
				},
			],
		},
		answer: { ResultItem: [BOB], ...SNS_OK },
	},
	{
		what: 'friend_update',
		command: 'friendUpdate',
		arrange: befriendBob,
		body: {
			From_Account: 'ann',
			UpdateItem: [
				{
					To_Account: 'bob',
					SnsItem: [
						{ Tag: 'Tag_SNS_IM_Remark', Value: 'remark1' },
						{ Tag: 'Tag_SNS_IM_Group', Value: ['group1', 'group2'] },
						{ Tag: 'Tag_SNS_Custom_Test', Value: 'test' },
						{ Tag: 'Tag_SNS_Custom_Test', Value: 0 },
					],
				},
			],
		},
		answer: { ResultItem: [BOB], ...SNS_OK },
	},
	{
		what: 'friend_delete with nothing but successes, whose ErrorInfo is "0"',
		command: 'friendDelete',
		arrange: befriendBob,
		body: { From_Account: 'ann', To_Account: ['bob'], DeleteType: 'Delete_Type_Both' },
		answer: { ResultItem: [BOB], ...SNS_OK_0 },
	},
	{
		what: 'friend_delete of somebody who is no friend',
		command: 'friendDelete',
		arrange: befriendBob,
		body: { From_Account: 'ann', To_Account: ['bob', 'cid'] },
		answer: {
			ResultItem: [
				BOB,
				{ To_Account: 'cid', ResultCode: 31704, ResultInfo: 'Err_SNS_FriendDelete_Not_Friend' },
			],
			Fail_Account: ['cid'],
			...SNS_OK,
		},
	},
	{
		what: 'friend_delete_all',
		command: 'friendDeleteAll',
		body: { From_Account: 'ann' },
		answer: SNS_OK,
	},
	{
		what: 'friend_delete_all for an account that was never imported',
		command: 'friendDeleteAll',
		body: { From_Account: 'nobody' },
		answer: {
			ActionStatus: 'FAIL',
			ErrorCode: 30003,
			ErrorInfo: 'Err_Sns_Invalid_Account',
			ErrorDisplay: '',
		},
	},
	{
		what: 'friend_check',
		command: 'friendCheck',
		arrange: (app) => {
			app.befriend('ann', 'bob');
			app.befriend('bob', 'ann');
		},
		body: { From_Account: 'ann', To_Account: ['bob'], CheckType: 'CheckResult_Type_Both' },
		answer: {
			InfoItem: [
				{
					To_Account: 'bob',
					Relation: 'CheckResult_Type_BothWay',
					ResultCode: 0,
					ResultInfo: '',
				},
			],
			...SNS_OK,
		},
	},
	{
		what: 'friend_get with custom data',
		command: 'friendGet',
		arrange: (app) => {
			app.befriend('ann', 'bob', {
				addSource: SOURCE,
				remark: 'Remark1',
				groupNames: ['Group1', 'Group2'],
				addTime: 1563867420,
				custom: { Tag_SNS_Custom_Test: 'CustomData1' },
			});
		},
		body: { From_Account: 'ann', StartIndex: 0, StandardSequence: 0, CustomSequence: 0 },
		answer: {
			UserDataItem: [
				{
					To_Account: 'bob',
					ValueItem: [
						{ Tag: 'Tag_SNS_IM_AddSource', Value: SOURCE },
						{ Tag: 'Tag_SNS_IM_Remark', Value: 'Remark1' },
						{ Tag: 'Tag_SNS_IM_Group', Value: ['Group1', 'Group2'] },
						{ Tag: 'Tag_SNS_IM_AddTime', Value: 1563867420 },
						{ Tag: 'Tag_SNS_Custom_Test', Value: 'CustomData1' },
					],
				},
			],
			StandardSequence: 1,
			CustomSequence: 1,
			FriendNum: 1,
			CompleteFlag: 1,
			NextStartIndex: 0,
			...SNS_OK,
		},
	},
	{
		what: 'friend_get_list with a friend and somebody who is none',
		command: 'friendGetList',
		arrange: (app) => {
			app.befriend('ann', 'bob', { remark: 'remark_2', groupNames: ['group1'] });
			app.addAccount('bob', { nick: 'nick_2' });
		},
		body: {
			From_Account: 'ann',
			To_Account: ['bob', 'cid'],
			TagList: ['Tag_SNS_IM_Remark', 'Tag_SNS_IM_Group', 'Tag_Profile_IM_Nick'],
		},
		answer: {
			InfoItem: [
				{
					To_Account: 'bob',
					SnsProfileItem: [
						{ Tag: 'Tag_SNS_IM_Remark', Value: 'remark_2' },
						{ Tag: 'Tag_SNS_IM_Group', Value: ['group1'] },
						{ Tag: 'Tag_Profile_IM_Nick', Value: 'nick_2' },
					],
					ResultCode: 0,
					ResultInfo: '',
				},
				{
					To_Account: 'cid',
					ResultCode: 30001,
					ResultInfo: 'Err_SNS_FriendGetList_Friend_Not_Exist',
				},
			],
			Fail_Account: ['cid'],
			...SNS_OK,
		},
	},
];

const LISTS: readonly Sample[] = [
	{
		what: 'group_add without friends, which has no ResultItem',
		command: 'groupAdd',
		body: { From_Account: 'ann', GroupName: ['group1', 'group2'] },
		answer: { CurrentSequence: 2, ...SNS_OK },
	},
	{
		what: 'group_add with a friend and somebody who is none',
		command: 'groupAdd',
		arrange: befriendBob,
		body: { From_Account: 'ann', GroupName: ['group1'], To_Account: ['bob', 'cid'] },
		answer: {
			ResultItem: [
				BOB,
				{
					To_Account: 'cid',
					ResultCode: 32216,
					ResultInfo: 'Err_SNS_GroupAdd_ToTinyId_Not_Friend',
				},
			],
			Fail_Account: ['cid'],
			CurrentSequence: 2,
			...SNS_OK,
		},
	},
	{
		what: 'group_delete, whose ErrorInfo is "0"',
		command: 'groupDelete',
		arrange: (app) => app.befriend('ann', 'bob', { groupNames: ['group1'] }),
		body: { From_Account: 'ann', GroupName: ['group1'] },
		answer: { CurrentSequence: 2, ...SNS_OK_0 },
	},
	{
		what: 'black_list_delete',
		command: 'blackListDelete',
		arrange: (app) => app.block('ann', 'bob'),
		body: { From_Account: 'ann', To_Account: ['bob'] },
		answer: { ResultItem: [BOB], ...SNS_OK },
	},
	{
		what: 'black_list_get, with the misspelt sequence',
		command: 'blackListGet',
		arrange: (app) => app.block('ann', 'bob', 1430000001),
		body: { From_Account: 'ann', StartIndex: 0, MaxLimited: 30, LastSequence: 0 },
		answer: {
			BlackListItem: [{ To_Account: 'bob', AddBlackTimeStamp: 1430000001 }],
			StartIndex: 0,
			CurruentSequence: 1,
			...SNS_OK,
		},
	},
	{
		what: 'black_list_check',
		command: 'blackListCheck',
		arrange: (app) => {
			app.block('ann', 'bob');
			app.block('bob', 'ann');
		},
		body: { From_Account: 'ann', To_Account: ['bob'], CheckType: 'BlackCheckResult_Type_Both' },
		answer: {
			BlackListCheckItem: [
				{
					To_Account: 'bob',
					Relation: 'BlackCheckResult_Type_BothWay',
					ResultCode: 0,
					ResultInfo: '',
				},
			],
			...SNS_OK,
		},
	},
];

const FOLLOWS: readonly Sample[] = [
	{
		what: 'follow_add',
		command: 'followAdd',
		body: { From_Account: 'ann', FollowItem: [{ To_Account: 'bob' }] },
		answer: { ResultItem: [BOB], ...SNS_OK },
	},
	{
		what: 'follow_delete',
		command: 'followDelete',
		arrange: (app) => app.follow('ann', 'bob'),
		body: { From_Account: 'ann', To_Account: ['bob'] },
		answer: { ResultItem: [BOB], ...SNS_OK },
	},
	{
		what: 'follow_get',
		command: 'followGet',
		arrange: (app) => {
			app.addAccount('bob', { nick: 'Bea', allowType: 'AllowType_Type_DenyAny' });
			app.follow('ann', 'bob', 1702262118);
		},
		body: { From_Account: 'ann', FollowType: 2, StartCursor: '', WantNum: 100 },
		answer: {
			FollowItem: [
				{
					To_Account: 'bob',
					FollowTime: 1702262118,
					ProfileItem: [
						{ Tag: 'Tag_Profile_IM_AllowType', Value: 'AllowType_Type_DenyAny' },
						{ Tag: 'Tag_Profile_IM_Nick', Value: 'Bea' },
					],
					profile_sequence: 2,
				},
			],
			NextCursor: '',
			...SNS_OK,
		},
	},
	{
		what: 'follow_check',
		command: 'followCheck',
		arrange: (app) => {
			app.follow('ann', 'bob');
			app.follow('bob', 'ann');
		},
		body: { From_Account: 'ann', To_Account: ['bob'] },
		answer: { ResultItem: [{ ...BOB, FollowType: 3 }], ...SNS_OK },
	},
	{
		what: 'follow_get_info',
		command: 'followGetInfo',
		arrange: (app) => {
			app.follow('ann', 'bob');
			app.follow('bob', 'ann');
			app.follow('cid', 'bob');
		},
		body: { From_Account: 'ann', To_Account: ['bob'] },
		answer: {
			FollowInfo: [{ ...BOB, FollowerCount: 2, FollowingCount: 1, MutualFollowingCount: 1 }],
			...SNS_OK,
		},
	},
];

const ACCOUNTS: readonly Sample[] = [
	{
		what: 'account_delete with an account that was never imported',
		command: 'accountDelete',
		body: { DeleteItem: [{ UserID: 'ann' }, { UserID: 'nobody' }] },
		answer: {
			...PLAIN_OK,
			ResultItem: [
				{ ResultCode: 0, ResultInfo: '', UserID: 'ann' },
				{
					ResultCode: 70107,
					ResultInfo: 'Err_TLS_PT_Open_Login_Account_Not_Exist',
					UserID: 'nobody',
				},
			],
		},
	},
	{ what: 'kick', command: 'kick', body: { UserID: 'ann' }, answer: PLAIN_OK },
	{
		what: 'query_online_status with details',
		command: 'queryOnlineStatus',
		arrange: (app) => app.setStatus('ann', 'Online', ['Web', 'iPhone']),
		body: { IsNeedDetail: 1, To_Account: ['ann', 'bob'] },
		answer: {
			...PLAIN_OK,
			QueryResult: [
				{
					To_Account: 'ann',
					Status: 'Online',
					Detail: [
						{ Platform: 'Web', Status: 'Online' },
						{ Platform: 'iPhone', Status: 'Online' },
					],
				},
				{ To_Account: 'bob', Status: 'Offline' },
			],
		},
	},
	{
		what: 'query_online_status with an account that was never imported',
		command: 'queryOnlineStatus',
		arrange: (app) => app.setStatus('ann', 'PushOnline'),
		body: { To_Account: ['ann', 'nobody'] },
		answer: {
			...PLAIN_OK,
			QueryResult: [{ To_Account: 'ann', Status: 'PushOnline' }],
			ErrorList: [{ To_Account: 'nobody', ErrorCode: 70107 }],
		},
	},
	{
		what: 'portrait_get',
		command: 'portraitGet',
		arrange: (app) =>
			app.addAccount('ann', { nick: 'Anna', allowType: 'AllowType_Type_NeedConfirm' }),
		body: {
			To_Account: ['ann'],
			TagList: ['Tag_Profile_IM_Nick', 'Tag_Profile_IM_Gender', 'Tag_Profile_IM_AllowType'],
		},
		answer: {
			UserProfileItem: [
				{
					To_Account: 'ann',
					ProfileItem: [
						{ Tag: 'Tag_Profile_IM_Nick', Value: 'Anna' },
						{ Tag: 'Tag_Profile_IM_AllowType', Value: 'AllowType_Type_NeedConfirm' },
					],
					ResultCode: 0,
					ResultInfo: '',
				},
			],
			...SNS_OK,
		},
	},
];

describe('an answer over HTTP is field by field the one of the documentation:', () => {
	let running: RunningSimulator;

	beforeEach(async () => {
		running = await startSimulator({ switches: { accountOrder: 'request' } });
		running.simulator.app().addAccounts('ann', 'bob', 'cid');
	});

	afterEach(() => running.close());

	it.each([...FRIENDS, ...LISTS, ...FOLLOWS, ...ACCOUNTS])('$what', async (sample) => {
		sample.arrange?.(running.simulator.app());

		const { status, data } = await post(running, PATHS[sample.command], sample.body);

		expect(status).toBe(200);
		// As text, because the order of the fields is a part of what is compared.
		expect(JSON.stringify(data)).toBe(JSON.stringify(sample.answer));
	});
});
