import { ENDPOINTS } from '../../api/endpoints';
import { sendAccounts } from '../conversations';
import { toAccountField } from '../fields';
import type { BulkOperation } from '../operation';
import { createReader, TO_ACCOUNT } from '../reader';
import { say } from '../vocabulary';
import { COMMON } from './common';

/** Reads how many follow an account, and how many it follows. */
export const getFollowInfo: BulkOperation = {
	...COMMON,
	value: 'getInfo',
	name: 'Get Info',
	action: 'Get follow counts',
	description: 'Read how many follow an account and how many it follows',
	endpoint: ENDPOINTS.followGetInfo,
	isSerialized: false,
	outputKeys: { subject: 'toAccount' },
	properties: [
		{
			...toAccountField,
			description: `${toAccountField.description}`.replace('the friend', 'the account'),
		},
	],
	reader: createReader({ subject: TO_ACCOUNT }),
	conversation: sendAccounts('To_Account', {
		list: 'FollowInfo',
		account: 'To_Account',
		toData: ({ FollowerCount, FollowingCount, MutualFollowingCount }) => ({
			followerCount: FollowerCount,
			followingCount: FollowingCount,
			mutualFollowingCount: MutualFollowingCount,
		}),
	}),
	vocabulary: say('found', 'account'),
};
