import { ENDPOINTS } from '../../api/endpoints';
import { accountsFormat } from '../wireFormats';
import type { BulkOperation } from '../operation';
import { outcomeWordsUnlessDone, saysNothingToDo } from '../vocabulary';
import { ACCOUNT_RESULTS, COMMON } from './common';

/** Tencent's answer for an account that does not exist. */
const GONE = {
	word: 'notFound',
	saying: saysNothingToDo('The account did not exist'),
	codes: [70107],
	text: /Account_Not_Exist/i,
};

/** Removes accounts for good. */
export const deleteAccounts: BulkOperation = {
	...COMMON,
	value: 'delete',
	name: 'Delete',
	action: 'Delete accounts',
	description: 'Permanently delete accounts with their profiles and friends',
	endpoint: ENDPOINTS.accountDelete,
	wireFormat: accountsFormat('DeleteItem', ACCOUNT_RESULTS),
	vocabulary: {
		...outcomeWordsUnlessDone('deleted', GONE, 'Accounts already deleted stay deleted.'),
		noun: 'account',
	},
	extraOptions: ['nothingToDo'],
};
