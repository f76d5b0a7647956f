import type { BulkOperation } from '../operation';

/** What all operations on named accounts have in common. */
export const COMMON = {
	kind: 'bulk',
	resource: 'follow',
	isSerialized: true,
	outputKeys: { owner: 'fromAccount', subject: 'toAccount' },
} as const satisfies Partial<BulkOperation>;
