import { ENDPOINTS } from '../../api/endpoints';
import { ownerFormat } from '../wireFormats';
import { fromAccountField, toAccountField } from '../fields';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT } from '../reader';
import { outcomeWords } from '../vocabulary';
import { COMMON } from './common';

/** Reads how many follow an account, and how many it follows. */
export const getFollowInfo: BulkOperation = {
	...COMMON,
	value: 'getInfo',
	name: 'Get Info',
	action: 'Get follow counts',
	description:
		'Read how many followers an account has, how many accounts it follows, and how many follow each other',
	endpoint: ENDPOINTS.followGetInfo,
	isSerialized: false,
	properties: [
		{
			...fromAccountField(''),
			description: 'UserID of any account, 1 to 32 bytes; Tencent Chat requires one here as well',
		},
		toAccountField('the account whose follows are counted'),
	],
	reader: createReader({ owner: FROM_ACCOUNT, subject: TO_ACCOUNT }),
	wireFormat: ownerFormat('To_Account', {
		list: 'FollowInfo',
		account: 'To_Account',
		toData: ({ FollowerCount, FollowingCount, MutualFollowingCount }) => ({
			followerCount: FollowerCount,
			followingCount: FollowingCount,
			mutualFollowingCount: MutualFollowingCount,
		}),
	}),
	vocabulary: outcomeWords('found', 'account'),
};
