import { FRIEND_RESULTS, ownerFormat } from '../wireFormats';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT } from '../reader';

/** What all operations on named accounts of a blocklist have in common. */
export const COMMON = {
	kind: 'bulk',
	resource: 'blocklist',
	isSerialized: true,
	outputKeys: { owner: 'fromAccount', subject: 'toAccount' },
	reader: createReader({ owner: FROM_ACCOUNT, subject: TO_ACCOUNT }),
	wireFormat: ownerFormat('To_Account', FRIEND_RESULTS),
} as const satisfies Partial<BulkOperation>;
