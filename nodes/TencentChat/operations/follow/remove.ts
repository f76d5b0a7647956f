import { ENDPOINTS } from '../../api/endpoints';
import { FRIEND_RESULTS, ownerFormat } from '../wireFormats';
import { fromAccountField, toAccountField } from '../fields';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT } from '../reader';
import { outcomeWordsUnlessDone, saysNothingToDo } from '../vocabulary';
import { COMMON } from './common';

/** Unfollows accounts. */
export const unfollowAccounts: BulkOperation = {
	...COMMON,
	value: 'remove',
	name: 'Remove',
	action: 'Unfollow accounts',
	description: 'Make an account unfollow others',
	endpoint: ENDPOINTS.followDelete,
	properties: [
		fromAccountField('that unfollows the others'),
		toAccountField('the account to unfollow'),
	],
	reader: createReader({ owner: FROM_ACCOUNT, subject: TO_ACCOUNT }),
	wireFormat: ownerFormat('To_Account', FRIEND_RESULTS),
	vocabulary: outcomeWordsUnlessDone(
		'deleted',
		{
			word: 'notFollowed',
			saying: saysNothingToDo('The account was not followed'),
			codes: [],
			text: /Not_(Exist|Follow)/i,
		},
		'Accounts already unfollowed stay unfollowed.',
	),
	extraOptions: ['nothingToDo'],
};
