import { ENDPOINTS } from '../../api/endpoints';
import { FRIEND_RESULTS, ownerFormat } from '../wireFormats';
import { fromAccountField, toAccountField } from '../fields';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT } from '../reader';
import { outcomeWordsUnlessDone, saysNothingToDo } from '../vocabulary';
import { checkDeleteType, deleteTypeField } from './deleteType';

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
	properties: [
		fromAccountField('that ends the friendship'),
		toAccountField('the friend to remove'),
		deleteTypeField,
	],
	reader: createReader({
		owner: FROM_ACCOUNT,
		subject: TO_ACCOUNT,
		parameters: ['deleteType'],
		check: checkDeleteType,
	}),
	wireFormat: ownerFormat('To_Account', FRIEND_RESULTS),
	vocabulary: outcomeWordsUnlessDone(
		'deleted',
		{
			word: 'notFriends',
			saying: saysNothingToDo('The two accounts were no friends'),
			codes: [31704],
			text: /Not_Friend|Friend_Not_Exist/i,
		},
		'Friends already removed stay removed.',
	),
	extraOptions: ['nothingToDo'],
};
