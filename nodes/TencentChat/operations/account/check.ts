import { readText } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import { accountsFormat } from '../wireFormats';
import type { BulkOperation } from '../operation';
import { outcomeWords } from '../vocabulary';
import { ACCOUNT_RESULTS, COMMON } from './common';

/** Says whether accounts exist. */
export const checkAccounts: BulkOperation = {
	...COMMON,
	value: 'check',
	name: 'Check',
	action: 'Check accounts',
	description: 'Find out whether accounts exist',
	endpoint: ENDPOINTS.accountCheck,
	wireFormat: accountsFormat('CheckItem', {
		...ACCOUNT_RESULTS,
		toData: ({ AccountStatus }) => ({
			accountStatus: readText(AccountStatus),
			exists: AccountStatus === 'Imported',
		}),
	}),
	vocabulary: outcomeWords('checked', 'account'),
};
