import { problem } from '../../api/problem';
import { readId } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import { fromAccountField, limitField, returnAllField } from '../fields';
import { checkListQuery, LIST_PARAMETERS, readEntries } from '../list';
import type { PagedRead } from '../operation';
import { flattenTags } from '../tags';
import { toTimeFields } from '../times';
import { showValue } from '../../checks';

/** Accounts on a page. Source: https://www.tencentcloud.com/document/product/1047/70347 */
const PAGE_SIZE = 1000;

/** Those whom the account follows; what holds when the user says nothing. */
const FOLLOWING = 2;

/** Reads an account's fans, those it follows, or both. */
export const getFollows: PagedRead = {
	kind: 'pagedRead',
	resource: 'follow',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many follows',
	description: 'Read the followers of an account, or the accounts it follows, with their profiles',
	endpoint: ENDPOINTS.followGet,
	properties: [
		fromAccountField('whose followers, or followed accounts, are read'),
		{
			displayName: 'Follow Type',
			name: 'followType',
			type: 'options',
			options: [
				{ name: 'Fans', value: 1, description: 'Accounts that follow the account' },
				{ name: 'Following', value: FOLLOWING, description: 'Accounts that the account follows' },
				{
					name: 'Mutual',
					value: 3,
					description: 'Accounts that follow the account and are followed by it',
				},
			],
			default: FOLLOWING,
			description: 'Whom to read',
		},
		returnAllField,
		limitField,
	],
	parameters: [...LIST_PARAMETERS, 'followType'],
	toQuery: (values) => {
		const followType = values.followType ?? FOLLOWING;
		if (followType === 1 || followType === FOLLOWING || followType === 3) {
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
		entries: readEntries(body, 'FollowItem').map(({ To_Account, FollowTime, ProfileItem }) => ({
			toAccount: readId(To_Account) ?? '',
			...toTimeFields('followTime', 'followTimestamp', FollowTime),
			...flattenTags(ProfileItem),
		})),
		next: body.NextCursor === '' ? undefined : (body.NextCursor ?? undefined),
	}),
};
