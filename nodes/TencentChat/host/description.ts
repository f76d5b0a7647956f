import type { INodeProperties } from 'n8n-workflow';

import { OPERATIONS } from '../operations/registry';
import { describeOptions } from './optionFields';

/**
 * `Success` and `Failed`, and `Pending` where the user asks for it. n8n writes its own error
 * output behind these, so they must not depend on an item.
 */
export const BULK_OUTPUTS = `={{ ((options) => [
	{ type: 'main', displayName: 'Success' },
	{ type: 'main', displayName: 'Failed' },
	...(options?.pending === 'ownOutput' ? [{ type: 'main', displayName: 'Pending' }] : []),
])($parameter.options) }}` as const;

/** The options of each operation. */
export function describeOptionFields(): INodeProperties[] {
	return OPERATIONS.map(({ resource, value, endpoint }) => ({
		...describeOptions(endpoint),
		displayOptions: { show: { resource: [resource], operation: [value] } },
	}));
}
