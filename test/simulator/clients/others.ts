import { type Client, RESULTS, STATUS } from './clientCall';

/** qcole/tim_sdk (Ruby, 2019 to 2021); it hands the whole answer on. */
export const RUBY: Client = {
	name: 'qcole/tim_sdk',
	calls: [
		{
			command: 'im_open_login_svc/account_import',
			body: { Identifier: 'eve' },
			reads: STATUS,
		},
		{
			command: 'openim/querystate',
			body: { To_Account: ['bob'], IsNeedDetail: 0 },
			reads: { ...STATUS, 'QueryResult[].State': 'text' },
		},
		{
			command: 'sns/friend_add',
			body: {
				From_Account: 'ann',
				AddFriendItem: [{ To_Account: 'cid', AddSource: 'AddSource_Type_Server' }],
			},
			reads: { ...STATUS, ...RESULTS },
		},
		{
			command: 'sns/friend_get',
			body: { From_Account: 'ann', StartIndex: 0, StandardSequence: 0, CustomSequence: 0 },
			reads: { ...STATUS, UserDataItem: 'list', FriendNum: 'number' },
		},
		{
			command: 'profile/portrait_get',
			body: { To_Account: ['bob'], TagList: ['Tag_Profile_IM_Nick'] },
			reads: { ...STATUS, 'UserProfileItem[].ProfileItem': 'list' },
		},
	],
};

/** HuangShiqing/im_flask (Python, 2022): three functions, each with a URL of its own. */
export const PYTHON: Client = {
	name: 'HuangShiqing/im_flask',
	calls: [
		{
			command: 'im_open_login_svc/account_check',
			body: { CheckItem: [{ UserID: 'bob' }] },
			reads: { 'ResultItem[].AccountStatus': 'text' },
		},
		{ command: 'im_open_login_svc/account_import', body: { UserID: 'eve' }, reads: STATUS },
	],
};

/** A Rust client that follows the international pages, 34903 and 34953; what is None stays at home. */
export const RUST: Client = {
	name: 'a Rust client of the international pages',
	calls: [
		{
			command: 'im_open_login_svc/account_import',
			body: { UserID: 'eve', Nick: 'Eve' },
			reads: STATUS,
		},
		{
			command: 'sns/friend_import',
			body: {
				From_Account: 'ann',
				AddFriendItem: [{ To_Account: 'cid', AddSource: 'AddSource_Type_Rust' }],
			},
			reads: { ...STATUS, ...RESULTS },
		},
	],
};
