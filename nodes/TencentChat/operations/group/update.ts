import type { Checked } from '../../api/problem';
import { ENDPOINTS } from '../../api/endpoints';
import type { ParameterValues } from '../../bulk/parameters';
import { checkFlag } from '../../checks';
import { checkCollection, explainEmptyUpdate, isGiven } from '../given';
import { listMissing, propertiesOf, readFields, type WireField } from '../message/fields/wireField';
import type { BulkOperation } from '../operation';
import type { Details } from '../reader';
import { outcomeWords } from '../vocabulary';
import { COMMON, groupReader, ONE_GROUP } from './common';
import {
	checkCustomFields,
	CUSTOM_OF_GROUP,
	customFieldsField,
	listMissingCustomFields,
} from './customFields';
import { groupIdField } from './groupId';
import { maxMemberCountField, nameField, optionalName, profileFields } from './profile';

const UPDATE_FIELDS = 'Update Fields';

const muteAllMembers: WireField = {
	property: {
		displayName: 'Mute All Members',
		name: 'muteAllMembers',
		type: 'boolean',
		default: false,
		description: 'Whether nobody but the owner and the administrators can write in the group',
	},
	wire: 'MuteAllMember',
	rule: (value, field) => {
		if (!isGiven(value)) return { value: undefined };
		const flag = checkFlag(value, field, false);
		return 'problem' in flag ? flag : { value: flag.value ? 'On' : 'Off' };
	},
};

const CLEARABLE: ReadonlySet<string> = new Set(['faceUrl', 'introduction', 'notification']);

const FIELDS: readonly WireField[] = [
	maxMemberCountField('MaxMemberNum'),
	muteAllMembers,
	{ property: nameField, wire: 'Name', rule: optionalName },
	...profileFields.map(sayHowToClear),
];

/** Changes what groups say about themselves. */
export const updateGroups: BulkOperation = {
	...COMMON,
	value: 'update',
	name: 'Update',
	action: 'Update groups',
	description: 'Change name, notice, picture and settings of groups',
	endpoint: ENDPOINTS.updateGroup,
	properties: [
		groupIdField,
		{
			displayName: UPDATE_FIELDS,
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [...propertiesOf(FIELDS), customFieldsField(CUSTOM_OF_GROUP)].sort((left, right) =>
				left.displayName.localeCompare(right.displayName),
			),
		},
	],
	reader: groupReader({ parameters: ['updateFields'], check }),
	wireFormat: ONE_GROUP,
	vocabulary: outcomeWords('updated', 'group'),
};

function sayHowToClear(field: WireField): WireField {
	const { property } = field;
	if (!CLEARABLE.has(property.name)) return field;
	const description = `${property.description}. Leave empty to remove what is there.`;
	return { ...field, property: { ...property, description } };
}

function check({ updateFields }: ParameterValues): Checked<Details> {
	const collection = checkCollection(updateFields, UPDATE_FIELDS);
	if ('problem' in collection) return collection;
	const fields = readFields(FIELDS, collection.value);
	if ('problem' in fields) return fields;
	const custom = checkCustomFields(collection.value.customFields, CUSTOM_OF_GROUP);
	if ('problem' in custom) return custom;
	const details =
		custom.value.length > 0 ? { ...fields.value, AppDefinedData: custom.value } : fields.value;
	if (Object.keys(details).length > 0) return { value: { common: {}, details } };
	const missing = [
		...listMissing(FIELDS, collection.value),
		...listMissingCustomFields(collection.value),
	];
	return { problem: explainEmptyUpdate(UPDATE_FIELDS, missing) };
}
