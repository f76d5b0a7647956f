import { ENDPOINTS } from '../../api/endpoints';
import { readItemResults } from '../../bulk/itemResults';
import { FRIEND_RESULTS } from '../wireFormats';
import { fromAccountField, newGroupNamesField, toAccountField } from '../fields';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT } from '../reader';
import { outcomeWords } from '../vocabulary';
import { checkGroupNames, GROUP_NAMES } from './groupNames';

/** Makes friend lists, and puts friends into them. */
export const createFriendLists: BulkOperation = {
	kind: 'bulk',
	resource: 'friendList',
	value: 'create',
	name: 'Create',
	action: 'Create friend lists',
	description: 'Create friend lists and put friends into them',
	// Tencent limits the lists of a call; for friends, the limit of its other commands is taken.
	endpoint: { ...ENDPOINTS.groupAdd, maxItemsPerCall: ENDPOINTS.friendAdd.maxItemsPerCall },
	isSerialized: true,
	outputKeys: { owner: 'fromAccount', subject: 'toAccount', shared: GROUP_NAMES },
	properties: [
		fromAccountField('that gets the friend lists'),
		newGroupNamesField,
		{
			...toAccountField('the friends to put into the lists'),
			required: false,
			description:
				'UserID of friends to put into all of the lists: one, a comma-separated list, or an array. Leave empty for empty lists.',
		},
	],
	reader: createReader({
		owner: FROM_ACCOUNT,
		subject: TO_ACCOUNT,
		isSubjectOptional: true,
		parameters: ['groupNames'],
		check: checkGroupNames,
	}),
	wireFormat: {
		buildBody: (owner, common, entries) => {
			const friends = entries.filter((entry) => entry !== null);
			return {
				From_Account: owner,
				...common,
				...(friends.length > 0 && { To_Account: friends }),
			};
		},
		readResults: (body) => readItemResults(body, FRIEND_RESULTS),
		// The answer names friends only: the lists of an item without any went well with the call.
		isDoneUnnamed: (subject) => subject === '',
	},
	vocabulary: outcomeWords('created'),
};
