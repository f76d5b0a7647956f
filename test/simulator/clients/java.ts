import { type Client, RESULTS, STATUS } from './clientCall';

/** doocs/qcloud-im-server-sdk-java (Java, 2021 to 2025); its fields that were not set stay at home. */
export const JAVA: Client = {
	name: 'doocs/qcloud-im-server-sdk-java',
	calls: [
		{
			command: 'follow/follow_add',
			body: { From_Account: 'ann', FollowItem: [{ To_Account: 'cid' }] },
			reads: { ...STATUS, ...RESULTS },
		},
		{
			command: 'follow/follow_delete',
			body: { From_Account: 'ann', To_Account: ['bob'] },
			reads: { ...STATUS, ...RESULTS },
		},
		{
			command: 'follow/follow_get',
			body: { From_Account: 'ann', FollowType: 3, StartCursor: '', WantNum: 100 },
			reads: {
				...STATUS,
				NextCursor: 'text',
				'FollowItem[].To_Account': 'text',
				'FollowItem[].FollowTime': 'number',
				'FollowItem[].ProfileItem[].Tag': 'text',
				'FollowItem[].ProfileItem[].Value': 'any',
			},
		},
		{
			command: 'follow/follow_check',
			body: { From_Account: 'ann', To_Account: ['bob', 'cid'] },
			reads: { ...STATUS, ...RESULTS, 'ResultItem[].FollowType': 'number', ErrorDisplay: 'text' },
		},
		{
			command: 'follow/follow_get_info',
			body: { From_Account: 'ann', To_Account: ['ann', 'bob'] },
			reads: {
				...STATUS,
				'FollowInfo[].To_Account': 'text',
				'FollowInfo[].ResultCode': 'number',
				'FollowInfo[].ResultInfo': 'text',
				'FollowInfo[].FollowerCount': 'number',
				'FollowInfo[].FollowingCount': 'number',
				'FollowInfo[].MutualFollowingCount': 'number',
			},
		},
		{
			command: 'sns/black_list_get',
			body: { From_Account: 'ann', StartIndex: 0, MaxLimited: 30, LastSequence: 0 },
			reads: {
				...STATUS,
				StartIndex: 'number',
				CurruentSequence: 'number',
				'BlackListItem[].To_Account': 'text',
				'BlackListItem[].AddBlackTimeStamp': 'number',
			},
		},
		{
			command: 'sns/friend_get',
			body: { From_Account: 'ann', StartIndex: 0 },
			reads: {
				...STATUS,
				'UserDataItem[].To_Account': 'text',
				'UserDataItem[].ValueItem': 'list',
				StandardSequence: 'number',
				CustomSequence: 'number',
				FriendNum: 'number',
				CompleteFlag: 'number',
				NextStartIndex: 'number',
				// The client has a number here, which an empty text does not hurt; each page has a text.
				ErrorDisplay: 'text',
			},
		},
	],
};
