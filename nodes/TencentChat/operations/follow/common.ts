import type { INodeProperties } from 'n8n-workflow';

import { fromAccountField, toAccountField } from '../fields';
import type { BulkOperation } from '../operation';

const followedField: INodeProperties = {
	...toAccountField,
	description: `${toAccountField.description}`.replace('the friend', 'the followed account'),
};

/** What all operations on named accounts have in common. */
export const COMMON = {
	kind: 'bulk',
	resource: 'follow',
	isSerialized: true,
	outputKeys: { owner: 'fromAccount', subject: 'toAccount' },
	properties: [fromAccountField, followedField],
} as const satisfies Partial<BulkOperation>;
