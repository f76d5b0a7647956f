import { type Client, RESULTS, STATUS } from './clientCall';

/** chinayin/qcloud-im-sdk-php (PHP, 2020 to 2023); it reads lists by place and without asking. */
export const PHP: Client = {
	name: 'chinayin/qcloud-im-sdk-php',
	calls: [
		{
			command: 'im_open_login_svc/account_import',
			body: { Identifier: 'eve', Nick: 'Eve', FaceUrl: 'https://example.com/eve.png' },
			reads: STATUS,
		},
		{
			command: 'im_open_login_svc/multiaccount_import',
			body: { Accounts: ['eve', 'fay'] },
			reads: STATUS,
		},
		{
			command: 'im_open_login_svc/account_check',
			body: { CheckItem: [{ UserID: 'bob' }] },
			reads: { 'ResultItem[].UserID': 'text', 'ResultItem[].AccountStatus': 'text' },
		},
		{
			command: 'im_open_login_svc/account_delete',
			body: { DeleteItem: [{ UserID: 'bob' }] },
			reads: { 'ResultItem[].UserID': 'text', 'ResultItem[].ResultCode': 'number' },
		},
		{ command: 'im_open_login_svc/kick', body: { Identifier: 'bob' }, reads: STATUS },
		{
			command: 'openim/querystate',
			body: { IsNeedDetail: 1, To_Account: ['bob'] },
			reads: {
				...STATUS,
				'QueryResult[].To_Account': 'text',
				'QueryResult[].State': 'text',
				'QueryResult[].Status': 'text',
			},
		},
		{
			command: 'sns/friend_add',
			body: {
				From_Account: 'ann',
				ForceAddFlags: 1,
				AddType: 'Add_Type_Both',
				AddFriendItem: [{ To_Account: 'cid', AddSource: 'AddSource_Type_Php' }],
			},
			reads: { ...STATUS, ...RESULTS },
		},
		{
			command: 'sns/friend_get',
			body: { From_Account: 'ann', StartIndex: 0 },
			reads: { ...STATUS, UserDataItem: 'list', CompleteFlag: 'number' },
		},
		{
			command: 'sns/friend_delete_all',
			body: { From_Account: 'ann', DeleteType: 'Delete_Type_Single' },
			reads: STATUS,
		},
		{
			command: 'sns/group_add',
			body: { From_Account: 'ann', GroupName: ['VIP'] },
			reads: STATUS,
		},
		{
			command: 'sns/group_add',
			body: { From_Account: 'ann', GroupName: ['VIP'], To_Account: ['bob'] },
			reads: RESULTS,
		},
		{
			command: 'sns/group_get',
			// The wish for members goes out under a name that no page has, so there are none.
			body: {
				From_Account: 'ann',
				LastSequence: 0,
				Need_Friend_Type_Yes: 'Need_Friend_Type_Yes',
			},
			reads: STATUS,
		},
	],
};
