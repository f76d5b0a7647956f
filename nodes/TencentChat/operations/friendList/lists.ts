import { ENDPOINTS } from '../../api/endpoints';
import { readItemResults } from '../../bulk/itemResults';
import type { ParameterValues } from '../../bulk/read';
import { allWentWell, FRIEND_RESULTS } from '../conversations';
import {
	fromAccountField,
	groupNamesField,
	MAX_BYTES,
	newGroupNamesField,
	toAccountField,
} from '../fields';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT, type Details } from '../reader';
import { checkTextList, problem, type Checked } from '../values';
import { say } from '../vocabulary';

/** Friend lists that an account may have. */
const MAX_LISTS = 32;

/** Makes friend lists, and puts friends into them. */
export const createFriendLists: BulkOperation = {
	kind: 'bulk',
	resource: 'friendList',
	value: 'create',
	name: 'Create',
	action: 'Create friend lists',
	description: 'Make friend lists and put friends into them',
	// Tencent limits the lists of a call; for friends, the limit of its other commands is taken.
	endpoint: { ...ENDPOINTS.groupAdd, maxItemsPerCall: ENDPOINTS.friendAdd.maxItemsPerCall },
	isSerialized: true,
	outputKeys: { owner: 'fromAccount', subject: 'toAccount' },
	properties: [
		fromAccountField,
		newGroupNamesField,
		{
			...toAccountField,
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
	conversation: {
		buildBody: (owner, common, entries) => {
			const friends = entries.filter((entry) => entry !== null);
			return {
				From_Account: owner,
				...common,
				...(friends.length > 0 && { To_Account: friends }),
			};
		},
		// Without friends the answer has no results: the call as a whole went well. So did the lists
		// of an item without friends that shares a call with others.
		readResults: (body, subjects) =>
			new Map([
				...allWentWell(
					body,
					subjects.filter((subject) => subject === ''),
				),
				...readItemResults(body, FRIEND_RESULTS),
			]),
	},
	vocabulary: say('created'),
};

/** Removes friend lists; the friends stay. */
export const deleteFriendLists: BulkOperation = {
	kind: 'bulk',
	resource: 'friendList',
	value: 'delete',
	name: 'Delete',
	action: 'Delete friend lists',
	description: 'Remove friend lists; the friends in them stay friends',
	endpoint: { ...ENDPOINTS.groupDelete, maxItemsPerCall: 1 },
	isSerialized: true,
	outputKeys: { owner: 'fromAccount' },
	properties: [fromAccountField, { ...groupNamesField, required: true }],
	reader: createReader({
		owner: FROM_ACCOUNT,
		parameters: ['groupNames'],
		check: checkGroupNames,
	}),
	conversation: {
		buildBody: (owner, common) => ({ From_Account: owner, ...common }),
		readResults: allWentWell,
	},
	vocabulary: say('deleted', 'item'),
};

function checkGroupNames({ groupNames }: ParameterValues): Checked<Details> {
	const limits = { field: 'Friend Lists', min: 1, max: MAX_BYTES.groupName };
	const names = checkTextList(groupNames, limits);
	if ('problem' in names) return names;
	const count = names.value.length;
	if (count >= 1 && count <= MAX_LISTS) {
		return { value: { common: { GroupName: names.value }, details: {} } };
	}
	const hint = `Enter 1 to ${MAX_LISTS} names.`;
	return problem(count === 0 ? 'Friend Lists is empty' : `Friend Lists holds ${count} names`, hint);
}
