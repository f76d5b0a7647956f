import type { INodeProperties } from 'n8n-workflow';

import { ENDPOINTS } from '../../api/endpoints';
import type { ParameterValues } from '../../bulk/read';
import { allWentWell, FRIEND_RESULTS, sendForOwner } from '../conversations';
import { fromAccountField, toAccountField } from '../fields';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT, type Details } from '../reader';
import { checkChoice, type Checked } from '../values';
import { say, sayUnlessDone } from '../vocabulary';

const DELETE_TYPES = ['Delete_Type_Both', 'Delete_Type_Single'];

const deleteTypeField: INodeProperties = {
	displayName: 'Delete Type',
	name: 'deleteType',
	type: 'options',
	options: [
		{
			name: 'Both',
			value: 'Delete_Type_Both',
			description: 'Each is removed from the list of the other',
		},
		{
			name: 'Single',
			value: 'Delete_Type_Single',
			description: 'The friend is removed from the list of From Account only',
		},
	],
	default: 'Delete_Type_Single',
	description: 'Whether the friendship ends on both sides',
};

/** Ends friendships. */
export const deleteFriends: BulkOperation = {
	kind: 'bulk',
	resource: 'friend',
	value: 'delete',
	name: 'Delete',
	action: 'Delete friends',
	description: 'Remove friends from an account',
	endpoint: ENDPOINTS.friendDelete,
	isSerialized: true,
	outputKeys: { owner: 'fromAccount', subject: 'toAccount' },
	properties: [fromAccountField, toAccountField, deleteTypeField],
	reader: createReader({
		owner: FROM_ACCOUNT,
		subject: TO_ACCOUNT,
		parameters: ['deleteType'],
		check,
	}),
	conversation: sendForOwner('To_Account', FRIEND_RESULTS),
	vocabulary: sayUnlessDone(
		'deleted',
		{ word: 'notFriends', codes: [31704], text: /Not_Friend|Friend_Not_Exist/i },
		'One who is no friend any more stays so.',
	),
	extraOptions: ['nothingToDo'],
};

/** Empties a friend list. */
export const deleteAllFriends: BulkOperation = {
	kind: 'bulk',
	resource: 'friend',
	value: 'deleteAll',
	name: 'Delete All',
	action: 'Delete all friends',
	description: 'Remove all friends from an account, one call for each',
	endpoint: ENDPOINTS.friendDeleteAll,
	isSerialized: true,
	outputKeys: { owner: 'fromAccount' },
	properties: [fromAccountField, deleteTypeField],
	reader: createReader({ owner: FROM_ACCOUNT, parameters: ['deleteType'], check }),
	conversation: {
		buildBody: (owner, common) => ({ From_Account: owner, ...common }),
		readResults: allWentWell,
	},
	vocabulary: say('deleted', 'account'),
};

function check({ deleteType }: ParameterValues): Checked<Details> {
	const type = checkChoice(deleteType, 'Delete Type', DELETE_TYPES);
	if ('problem' in type) return type;
	return { value: { common: { DeleteType: type.value }, details: {} } };
}
