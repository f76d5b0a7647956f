import type { INodeProperties } from 'n8n-workflow';

import { readText } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import { FRIEND_RESULTS, sendAccounts, sendForOwner } from '../conversations';
import { fromAccountField, limitField, returnAllField, toAccountField } from '../fields';
import { checkListQuery, LIST_PARAMETERS, readEntries } from '../list';
import type { BulkOperation, PagedRead } from '../operation';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT } from '../reader';
import { problem, showValue } from '../values';
import { say, sayUnlessDone } from '../vocabulary';

const followedField: INodeProperties = {
	...toAccountField,
	description: `${toAccountField.description}`.replace('the friend', 'the followed account'),
};

/** What all operations on named accounts have in common. */
const COMMON = {
	kind: 'bulk',
	resource: 'follow',
	isSerialized: true,
	outputKeys: { owner: 'fromAccount', subject: 'toAccount' },
	properties: [fromAccountField, followedField],
} as const satisfies Partial<BulkOperation>;

/** Follows accounts. */
export const followAccounts: BulkOperation = {
	...COMMON,
	value: 'add',
	name: 'Add',
	action: 'Follow accounts',
	description: 'Let an account follow others; needs a plan with this feature',
	endpoint: ENDPOINTS.followAdd,
	reader: createReader({
		owner: FROM_ACCOUNT,
		subject: TO_ACCOUNT,
		toEntry: (userId) => ({ To_Account: userId }),
	}),
	conversation: sendForOwner('FollowItem', FRIEND_RESULTS),
	vocabulary: say('followed', 'account'),
};

/** Unfollows accounts. */
export const unfollowAccounts: BulkOperation = {
	...COMMON,
	value: 'remove',
	name: 'Remove',
	action: 'Unfollow accounts',
	description: 'Let an account follow others no more',
	endpoint: ENDPOINTS.followDelete,
	reader: createReader({ owner: FROM_ACCOUNT, subject: TO_ACCOUNT }),
	conversation: sendForOwner('To_Account', FRIEND_RESULTS),
	vocabulary: sayUnlessDone(
		'deleted',
		{ word: 'notFollowed', codes: [], text: /Not_(Exist|Follow)/i },
		'One who is not followed any more stays so.',
	),
	extraOptions: ['nothingToDo'],
};

/** Who follows whom, by Tencent's number. */
const RELATIONS = ['none', 'fan', 'following', 'mutual'];

/** Says who follows whom. */
export const checkFollows: BulkOperation = {
	...COMMON,
	value: 'check',
	name: 'Check',
	action: 'Check who follows whom',
	description: 'Find out whether accounts follow each other',
	endpoint: ENDPOINTS.followCheck,
	isSerialized: false,
	reader: createReader({ owner: FROM_ACCOUNT, subject: TO_ACCOUNT }),
	conversation: sendForOwner('To_Account', {
		...FRIEND_RESULTS,
		toData: ({ FollowType }) => ({
			followType: FollowType,
			relation: RELATIONS[Number(FollowType)] ?? 'unknown',
		}),
	}),
	vocabulary: say('checked', 'account'),
};

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

/** Accounts on a page. Source: https://www.tencentcloud.com/document/product/1047/70347 */
const PAGE_SIZE = 1000;

/** Reads an account's fans, those it follows, or both. */
export const getFollows: PagedRead = {
	kind: 'pagedRead',
	resource: 'follow',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many follows',
	description: 'Read the fans of an account, or those it follows',
	endpoint: ENDPOINTS.followGet,
	properties: [
		fromAccountField,
		{
			displayName: 'Follow Type',
			name: 'followType',
			type: 'options',
			options: [
				{ name: 'Fans', value: 1, description: 'Those who follow the account' },
				{ name: 'Following', value: 2, description: 'Those whom the account follows' },
				{ name: 'Mutual', value: 3, description: 'Those for whom both are true' },
			],
			default: 2,
			description: 'Whom to read',
		},
		returnAllField,
		limitField,
	],
	parameters: [...LIST_PARAMETERS, 'followType'],
	toQuery: (values) => {
		const { followType } = values;
		if (followType === 1 || followType === 2 || followType === 3) {
			return checkListQuery(values, { body: { FollowType: followType } });
		}
		return problem(`Follow Type is ${showValue(followType)}`, 'Choose 1, 2 or 3.');
	},
	buildBody: ({ owner, body, limit }, cursor) => ({
		From_Account: owner,
		...body,
		StartCursor: cursor ?? '',
		WantNum: Math.min(PAGE_SIZE, limit ?? PAGE_SIZE),
	}),
	readPage: (body) => ({
		entries: readEntries(body, 'FollowItem').map(({ To_Account }) => ({
			toAccount: readText(To_Account),
		})),
		next: body.NextCursor === '' ? undefined : body.NextCursor,
	}),
};
