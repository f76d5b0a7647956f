import type { ResultShape } from '../../bulk/itemResults';
import { userIdField } from '../fields';
import type { BulkOperation } from '../operation';
import { createReader, USER_ID } from '../reader';

/** Results of accounts, as most commands for accounts name them. */
export const ACCOUNT_RESULTS: ResultShape = { list: 'ResultItem', account: 'UserID' };

/** What all operations on accounts have in common. */
export const COMMON = {
	kind: 'bulk',
	resource: 'account',
	isSerialized: false,
	outputKeys: { subject: 'userId' },
	properties: [userIdField],
	reader: createReader({
		subject: USER_ID,
		toEntry: (userId) => ({ UserID: userId }),
	}),
} as const satisfies Partial<BulkOperation>;
