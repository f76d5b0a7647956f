import { ENDPOINTS } from '../../api/endpoints';
import type { BulkOperation } from '../operation';
import { outcomeWordsUnlessDone, saysNothingToDo } from '../vocabulary';
import { COMMON, groupReader, NO_SUCH_GROUP, ONE_GROUP } from './common';
import { groupIdField } from './groupId';

/** Disbands groups for good. */
export const deleteGroups: BulkOperation = {
	...COMMON,
	value: 'delete',
	name: 'Delete',
	action: 'Delete groups',
	description: 'Permanently disband groups; all members leave them',
	endpoint: ENDPOINTS.destroyGroup,
	properties: [groupIdField],
	reader: groupReader(),
	wireFormat: ONE_GROUP,
	vocabulary: outcomeWordsUnlessDone(
		'deleted',
		{
			word: 'notFound',
			saying: saysNothingToDo('The group did not exist'),
			codes: NO_SUCH_GROUP,
			noun: 'group',
		},
		'Groups already deleted stay deleted.',
	),
	extraOptions: ['nothingToDo'],
};
