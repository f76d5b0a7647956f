import type { Checked } from '../../api/problem';
import { ENDPOINTS } from '../../api/endpoints';
import type { ParameterValues } from '../../bulk/parameters';
import type { WireObject } from '../../bulk/request';
import { checkCollection, explainEmptyUpdate } from '../given';
import {
	checkCustomFields,
	CUSTOM_OF_MEMBER,
	customFieldsField,
	listMissingCustomFields,
} from '../group/customFields';
import { GROUP_ID, groupIdField } from '../group/groupId';
import { clearableText, optionalChoice } from '../group/profile';
import { listMissing, propertiesOf, readFields, type WireField } from '../message/fields/wireField';
import type { BulkOperation } from '../operation';
import { createReader, USER_ID, type Details } from '../reader';
import { outcomeWords } from '../vocabulary';
import { ANSWERED_AS_A_WHOLE } from '../wireFormats';
import { COMMON, membersField } from './common';

const UPDATE_FIELDS = 'Update Fields';

/** In bytes of UTF-8. Source: https://www.tencentcloud.com/document/product/1047/34900 */
const MAX_NAME_CARD_BYTES = 50;

const FIELDS: readonly WireField[] = [
	{
		property: {
			displayName: 'Message Flag',
			name: 'messageFlag',
			type: 'options',
			options: [
				{
					name: 'Accept and Notify',
					value: 'AcceptAndNotify',
					description: 'Messages arrive, with a notification when the app is closed',
				},
				{
					name: 'Accept Without Notification',
					value: 'AcceptNotNotify',
					description: 'Messages arrive, and nothing pops up',
				},
				{ name: 'Discard', value: 'Discard', description: 'Messages do not arrive' },
			],
			default: 'AcceptAndNotify',
			description: 'How the member gets the messages of the group',
		},
		wire: 'MsgFlag',
		rule: optionalChoice(['AcceptAndNotify', 'AcceptNotNotify', 'Discard']),
	},
	{
		property: {
			displayName: 'Name Card',
			name: 'nameCard',
			type: 'string',
			default: '',
			placeholder: 'e.g. Ms. Chen, Sales',
			description:
				'Name of the member in this group, at most 50 bytes. Leave empty to remove what is there.',
		},
		wire: 'NameCard',
		rule: clearableText(MAX_NAME_CARD_BYTES),
	},
	{
		property: {
			displayName: 'Role',
			name: 'role',
			type: 'options',
			options: [
				{ name: 'Admin', value: 'Admin', description: 'Work groups (Private) have none' },
				{ name: 'Member', value: 'Member' },
			],
			default: 'Member',
			description: 'What the member may do. For the owner use Group → Change Owner.',
		},
		wire: 'Role',
		rule: optionalChoice(['Admin', 'Member']),
	},
];

/** Changes what groups hold about their members. */
export const updateGroupMembers: BulkOperation = {
	...COMMON,
	value: 'update',
	name: 'Update',
	action: 'Update members of groups',
	description: 'Change role, name card and settings of members, one call for each',
	endpoint: ENDPOINTS.updateMember,
	properties: [
		groupIdField,
		membersField,
		{
			displayName: UPDATE_FIELDS,
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [customFieldsField(CUSTOM_OF_MEMBER), ...propertiesOf(FIELDS)],
		},
	],
	reader: createReader({
		owner: GROUP_ID,
		subject: USER_ID,
		parameters: ['updateFields'],
		check,
		toEntry: (userId, details) => ({ Member_Account: userId, ...details }),
		// With one member in a call, a large group would wait for itself.
		toLane: (groupId, userId) => `${groupId} ${userId}`,
	}),
	wireFormat: {
		buildBody: (owner, _common, [member]) => ({ GroupId: owner, ...(member as WireObject) }),
		...ANSWERED_AS_A_WHOLE,
	},
	vocabulary: outcomeWords('updated', 'member'),
};

function check({ updateFields }: ParameterValues): Checked<Details> {
	const collection = checkCollection(updateFields, UPDATE_FIELDS);
	if ('problem' in collection) return collection;
	const fields = readFields(FIELDS, collection.value);
	if ('problem' in fields) return fields;
	const custom = checkCustomFields(collection.value.customFields, CUSTOM_OF_MEMBER);
	if ('problem' in custom) return custom;
	const { value } = custom;
	const details =
		value.length > 0 ? { ...fields.value, AppMemberDefinedData: value } : fields.value;
	if (Object.keys(details).length > 0) return { value: { common: {}, details } };
	const missing = [
		...listMissing(FIELDS, collection.value),
		...listMissingCustomFields(collection.value),
	];
	return { problem: explainEmptyUpdate(UPDATE_FIELDS, missing) };
}
