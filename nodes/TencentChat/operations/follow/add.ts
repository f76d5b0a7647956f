import { ENDPOINTS } from '../../api/endpoints';
import { FRIEND_RESULTS, ownerFormat } from '../wireFormats';
import { fromAccountField, toAccountField } from '../fields';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT } from '../reader';
import { outcomeWords } from '../vocabulary';
import { COMMON } from './common';

/** Follows accounts. */
export const followAccounts: BulkOperation = {
	...COMMON,
	value: 'add',
	name: 'Add',
	action: 'Follow accounts',
	description: 'Make an account follow others; needs a plan with this feature',
	endpoint: ENDPOINTS.followAdd,
	properties: [
		fromAccountField('that follows the others'),
		toAccountField('the account to follow'),
	],
	reader: createReader({
		owner: FROM_ACCOUNT,
		subject: TO_ACCOUNT,
		toEntry: (userId) => ({ To_Account: userId }),
	}),
	wireFormat: ownerFormat('FollowItem', FRIEND_RESULTS),
	vocabulary: outcomeWords('followed', 'account'),
};
