import { ENDPOINTS } from '../../api/endpoints';
import { fromAccountField, toAccountField } from '../fields';
import type { BulkOperation } from '../operation';
import { outcomeWordsUnlessDone, saysNothingToDo } from '../vocabulary';
import { COMMON } from './common';

/** Blocks accounts; whether a friendship with them ends is a setting of the Chat console. */
export const addToBlocklist: BulkOperation = {
	...COMMON,
	value: 'add',
	name: 'Add',
	action: 'Add accounts to blocklist',
	description:
		'Block accounts. By default this ends the friendship; a setting in the Chat console keeps it.',
	endpoint: ENDPOINTS.blackListAdd,
	properties: [fromAccountField('that blocks the others'), toAccountField('the account to block')],
	vocabulary: outcomeWordsUnlessDone(
		'blocked',
		{
			word: 'alreadyBlocked',
			saying: saysNothingToDo('The account was blocked already'),
			codes: [31307],
			text: /Already_Exist/i,
		},
		'Accounts already blocked stay blocked.',
	),
	extraOptions: ['nothingToDo'],
};
