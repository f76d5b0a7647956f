import type { INodeProperties } from 'n8n-workflow';

import { oneWhenOn } from '../message/fields/choices';
import type { WireField } from '../message/fields/wireField';
import { userIdField } from '../fields';
import type { BulkOperation } from '../operation';

/** What all operations on named members have in common. */
export const COMMON = {
	kind: 'bulk',
	resource: 'groupMember',
	isSerialized: true,
	outputKeys: { owner: 'groupId', subject: 'userId' },
} as const satisfies Partial<BulkOperation>;

/** The members that an operation is about. */
export const membersField: INodeProperties = {
	...userIdField,
	description: `${userIdField.description}`.replace('the account', 'the member'),
};

/** Whether the group is told. */
export function silenceField(description: string): WireField {
	return {
		property: {
			displayName: 'Silence',
			name: 'silence',
			type: 'boolean',
			default: false,
			description,
		},
		wire: 'Silence',
		rule: oneWhenOn,
	};
}

/** Fields that may be added. */
export const ADDITIONAL_FIELDS = 'Additional Fields';
