import type { INodeProperties } from 'n8n-workflow';

import type { Checked } from '../../api/problem';
import type { ParameterValues } from '../../bulk/parameters';
import { checkCollection } from '../given';
import { oneWhenOn } from '../message/fields/choices';
import { propertiesOf, readFields, type WireField } from '../message/fields/wireField';
import { userIdField } from '../fields';
import type { BulkOperation } from '../operation';
import type { Details } from '../reader';

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

const ADDITIONAL_FIELDS = 'Additional Fields';

/** The collection of fields that may be added. */
export function additionalFields(fields: readonly WireField[]): INodeProperties {
	return {
		displayName: ADDITIONAL_FIELDS,
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [...propertiesOf(fields)],
	};
}

/** What all members of a call share: the additional fields as they are sent. */
export function checkShared(
	{ additionalFields: given }: ParameterValues,
	fields: readonly WireField[],
): Checked<Details> {
	const collection = checkCollection(given, ADDITIONAL_FIELDS);
	if ('problem' in collection) return collection;
	const common = readFields(fields, collection.value);
	return 'problem' in common ? common : { value: { common: common.value, details: {} } };
}
