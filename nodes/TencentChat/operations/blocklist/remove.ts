import { ENDPOINTS } from '../../api/endpoints';
import { fromAccountField, toAccountField } from '../fields';
import type { BulkOperation } from '../operation';
import { outcomeWordsUnlessDone, saysNothingToDo } from '../vocabulary';
import { COMMON } from './common';

/** Unblocks accounts. */
export const removeFromBlocklist: BulkOperation = {
	...COMMON,
	value: 'remove',
	name: 'Remove',
	action: 'Remove accounts from blocklist',
	description: 'Unblock accounts; a friendship does not come back by itself',
	endpoint: ENDPOINTS.blackListDelete,
	properties: [
		fromAccountField('that unblocks the others'),
		toAccountField('the account to unblock'),
	],
	vocabulary: outcomeWordsUnlessDone(
		'deleted',
		{
			word: 'notBlocked',
			saying: saysNothingToDo('The account was not blocked'),
			codes: [31503],
			text: /Not_(Exist|Black|Block|In_)/i,
		},
		'Accounts already unblocked stay unblocked.',
	),
	extraOptions: ['nothingToDo'],
};
