import { type Client, RESULTS, STATUS } from './clientCall';

const SNS = { ...STATUS, ErrorDisplay: 'text' } as const;

/** dobyte/tencent-im (Go, 2021 to 2024), and d60-Lab/tencent-im, which continues it. */
export const GO: Client = {
	name: 'dobyte/tencent-im',
	calls: [
		{
			command: 'sns/friend_add',
			// Fields that were not set go out as empty texts.
			body: {
				From_Account: 'ann',
				AddFriendItem: [
					{
						To_Account: 'cid',
						AddSource: 'AddSource_Type_Go',
						Remark: '',
						GroupName: '',
						AddWording: '',
					},
				],
				AddType: 'Add_Type_Both',
				ForceAddFlags: 0,
			},
			reads: { ...SNS, ...RESULTS },
		},
		{
			command: 'sns/friend_import',
			body: {
				From_Account: 'ann',
				AddFriendItem: [
					{
						To_Account: 'cid',
						AddSource: 'AddSource_Type_Go',
						Remark: '',
						AddWording: '',
						AddTime: 0,
						RemarkTime: 0,
					},
				],
			},
			reads: { ...SNS, ...RESULTS, Fail_Account: 'texts?' },
		},
		{
			command: 'sns/friend_update',
			body: {
				From_Account: 'ann',
				UpdateItem: [
					{
						To_Account: 'bob',
						SnsItem: [{ Tag: 'Tag_SNS_IM_Remark', Value: 'x' }],
					},
				],
			},
			reads: { ...SNS, ...RESULTS, Fail_Account: 'texts?' },
		},
		{
			command: 'sns/friend_delete',
			body: { From_Account: 'ann', To_Account: ['bob'], DeleteType: 'Delete_Type_Single' },
			reads: { ...SNS, ...RESULTS },
		},
		{
			command: 'sns/friend_delete_all',
			body: { From_Account: 'ann', DeleteType: 'Delete_Type_Both' },
			reads: SNS,
		},
		{
			command: 'sns/friend_check',
			body: { From_Account: 'ann', To_Account: ['bob', 'cid'], CheckType: 'CheckResult_Type_Both' },
			reads: {
				...SNS,
				'InfoItem[].To_Account': 'text',
				'InfoItem[].Relation': 'text',
				'InfoItem[].ResultCode': 'number',
				'InfoItem[].ResultInfo': 'text',
				Fail_Account: 'texts?',
			},
		},
		{
			command: 'sns/friend_get',
			body: { From_Account: 'ann', StartIndex: 0, StandardSequence: 0, CustomSequence: 0 },
			reads: {
				...SNS,
				'UserDataItem[].To_Account': 'text',
				'UserDataItem[].ValueItem[].Tag': 'text',
				'UserDataItem[].ValueItem[].Value': 'any',
				StandardSequence: 'number',
				CustomSequence: 'number',
				FriendNum: 'number',
				CompleteFlag: 'number',
				NextStartIndex: 'number',
			},
		},
		{
			command: 'sns/friend_get_list',
			body: { From_Account: 'ann', To_Account: ['bob'], TagList: ['Tag_SNS_IM_Remark'] },
			reads: {
				...SNS,
				'InfoItem[].To_Account': 'text',
				'InfoItem[].SnsProfileItem[].Tag': 'text',
				'InfoItem[].SnsProfileItem[].Value': 'any',
				'InfoItem[].ResultCode': 'number',
				'InfoItem[].ResultInfo': 'text',
			},
		},
		{
			command: 'sns/black_list_add',
			body: { From_Account: 'ann', To_Account: ['cid'] },
			reads: { ...SNS, ...RESULTS, Fail_Account: 'texts?' },
		},
		{
			command: 'sns/black_list_delete',
			body: { From_Account: 'ann', To_Account: ['dan'] },
			reads: { ...SNS, ...RESULTS, Fail_Account: 'texts?' },
		},
		{
			command: 'sns/black_list_get',
			body: { From_Account: 'ann', StartIndex: 0, MaxLimited: 20, LastSequence: 0 },
			// The Java client wants the misspelt name; the fact sheet's odds (70 to 30) made that one the
			// default, and the Chinese page of 2025-12-15 speaks for this one.
			switches: { blackListSequenceKey: 'CurrentSequence' },
			reads: {
				...SNS,
				StartIndex: 'number',
				CurrentSequence: 'number',
				'BlackListItem[].To_Account': 'text',
				'BlackListItem[].AddBlackTimeStamp': 'number',
			},
		},
		{
			command: 'sns/black_list_check',
			body: { From_Account: 'ann', To_Account: ['dan'], CheckType: 'BlackCheckResult_Type_Both' },
			reads: {
				...SNS,
				'BlackListCheckItem[].To_Account': 'text',
				'BlackListCheckItem[].Relation': 'text',
				'BlackListCheckItem[].ResultCode': 'number',
				'BlackListCheckItem[].ResultInfo': 'text',
			},
		},
		{
			command: 'sns/group_add',
			// A list that was not set goes out as null.
			body: { From_Account: 'ann', GroupName: ['VIP'], To_Account: null },
			reads: { ...SNS, CurrentSequence: 'number', Fail_Account: 'texts?' },
		},
		{
			command: 'sns/group_add',
			body: { From_Account: 'ann', GroupName: ['VIP'], To_Account: ['bob'] },
			reads: { ...SNS, ...RESULTS, CurrentSequence: 'number' },
		},
		{
			command: 'sns/group_delete',
			body: { From_Account: 'ann', GroupName: ['Work'] },
			reads: { ...SNS, CurrentSequence: 'number' },
		},
		{
			command: 'sns/group_get',
			body: {
				From_Account: 'ann',
				LastSequence: 0,
				NeedFriend: 'Need_Friend_Type_Yes',
				GroupName: null,
			},
			reads: {
				...SNS,
				CurrentSequence: 'number',
				'ResultItem[].GroupName': 'text',
				'ResultItem[].FriendNumber': 'number',
				'ResultItem[].To_Account': 'texts',
			},
		},
		{
			command: 'im_open_login_svc/account_import',
			body: { Identifier: 'eve', Nick: '', FaceUrl: '' },
			reads: STATUS,
		},
		{
			command: 'im_open_login_svc/multiaccount_import',
			body: { Accounts: ['eve', 'fay'] },
			reads: { ...STATUS, FailAccounts: 'texts?' },
		},
		{
			command: 'im_open_login_svc/account_delete',
			body: { DeleteItem: [{ UserID: 'bob' }] },
			reads: {
				...STATUS,
				'ResultItem[].UserID': 'text',
				'ResultItem[].ResultCode': 'number',
				'ResultItem[].ResultInfo': 'text',
			},
		},
		{
			command: 'im_open_login_svc/account_check',
			body: { CheckItem: [{ UserID: 'bob' }, { UserID: 'nobody' }] },
			reads: {
				...STATUS,
				'ResultItem[].UserID': 'text',
				'ResultItem[].ResultCode': 'number',
				'ResultItem[].ResultInfo': 'text',
				'ResultItem[].AccountStatus': 'text',
			},
		},
		{
			command: 'im_open_login_svc/kick',
			body: { Identifier: 'bob' },
			reads: STATUS,
		},
		{
			command: 'openim/query_online_status',
			body: { To_Account: ['bob'], IsNeedDetail: 1 },
			reads: {
				...STATUS,
				'QueryResult[].To_Account': 'text',
				'QueryResult[].Status': 'text',
				'QueryResult[].Detail[].Platform': 'text',
				'QueryResult[].Detail[].Status': 'text',
			},
		},
		{
			command: 'openim/query_online_status',
			body: { To_Account: ['bob', 'nobody'], IsNeedDetail: 0 },
			reads: {
				...STATUS,
				'ErrorList[].To_Account': 'text',
				'ErrorList[].ErrorCode': 'number',
			},
		},
		{
			command: 'profile/portrait_set',
			body: { From_Account: 'ann', ProfileItem: [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Ann' }] },
			reads: STATUS,
		},
		{
			command: 'profile/portrait_get',
			body: { To_Account: ['bob'], TagList: ['Tag_Profile_IM_Nick'] },
			reads: {
				...SNS,
				'UserProfileItem[].To_Account': 'text',
				'UserProfileItem[].ProfileItem[].Tag': 'text',
				'UserProfileItem[].ProfileItem[].Value': 'any',
				'UserProfileItem[].ResultCode': 'number',
				'UserProfileItem[].ResultInfo': 'text',
			},
		},
	],
};
