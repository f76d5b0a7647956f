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
	description: 'Read how many follow an account, how many it follows, and how many do both',
	endpoint: ENDPOINTS.followGetInfo,
	isSerialized: false,
	properties: [
		{
			...fromAccountField,
			description:
				'UserID of the account that asks, 1 to 32 bytes; Tencent Chat wants one here, too',
		},
		{
			...toAccountField,
			description: `${toAccountField.description}`.replace('the friend', 'the account'),
		},
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
