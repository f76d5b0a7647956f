import { ENDPOINTS } from '../../api/endpoints';
import { ANSWERED_AS_A_WHOLE } from '../wireFormats';
import { fromAccountField, groupNamesField } from '../fields';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT } from '../reader';
import { outcomeWords } from '../vocabulary';
import { checkGroupNames, GROUP_NAMES } from './groupNames';

/** Removes friend lists; the friends stay. */
export const deleteFriendLists: BulkOperation = {
	kind: 'bulk',
	resource: 'friendList',
	value: 'delete',
	name: 'Delete',
	action: 'Delete friend lists',
	description: 'Delete friend lists; the friends in them stay friends',
	endpoint: { ...ENDPOINTS.groupDelete, maxItemsPerCall: 1 },
	isSerialized: true,
	outputKeys: { owner: 'fromAccount', shared: GROUP_NAMES },
	properties: [
		fromAccountField('whose friend lists are deleted'),
		{ ...groupNamesField, required: true },
	],
	reader: createReader({
		owner: FROM_ACCOUNT,
		parameters: ['groupNames'],
		check: checkGroupNames,
	}),
	wireFormat: {
		buildBody: (owner, common) => ({ From_Account: owner, ...common }),
		...ANSWERED_AS_A_WHOLE,
	},
	vocabulary: outcomeWords('deleted', 'item'),
};
