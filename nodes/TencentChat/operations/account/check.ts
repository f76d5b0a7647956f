import { readText } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import { sendAccounts } from '../wireFormats';
import type { BulkOperation } from '../operation';
import { say } from '../vocabulary';
import { ACCOUNT_RESULTS, COMMON } from './common';

/** Says whether accounts exist. */
export const checkAccounts: BulkOperation = {
	...COMMON,
	value: 'check',
	name: 'Check',
	action: 'Check accounts',
	description: 'Find out whether accounts exist',
	endpoint: ENDPOINTS.accountCheck,
	conversation: sendAccounts('CheckItem', {
		...ACCOUNT_RESULTS,
		toData: ({ AccountStatus }) => ({
			accountStatus: readText(AccountStatus),
			exists: AccountStatus === 'Imported',
		}),
	}),
	vocabulary: say('checked', 'account'),
};
