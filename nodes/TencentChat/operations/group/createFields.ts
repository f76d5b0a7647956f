import type { INodeProperties } from 'n8n-workflow';

import { problem, type Checked } from '../../api/problem';
import type { WireObject } from '../../bulk/request';
import { checkUserId, toTrimmedText } from '../../checks';
import { checkAccountList } from '../message/fields/accountList';
import { oneWhenOn } from '../message/fields/choices';
import { propertiesOf, readFields, type Rule, type WireField } from '../message/fields/wireField';
import { checkCustomFields, CUSTOM_OF_GROUP, customFieldsField } from './customFields';
import { checkGroupId, COMMUNITY_PREFIX } from './groupId';
import { maxMemberCountField, profileFields } from './profile';

/** The collection as the user sees it. */
export const ADDITIONAL_FIELDS = 'Additional Fields';

/** Members that a group can be created with. Source: https://www.tencentcloud.com/document/product/1047/34895 */
const MAX_FIRST_MEMBERS = 100;

/** What the ids begin with that Tencent makes. */
const TENCENT_PREFIX = '@TGS#';

const members: Rule = (value, field) => {
	const accounts = checkAccountList(value, field, MAX_FIRST_MEMBERS);
	if ('problem' in accounts) return accounts;
	return { value: accounts.value?.map((Member_Account) => ({ Member_Account })) };
};

const account: Rule = (value, field) =>
	toTrimmedText(value) === '' ? { value: undefined } : checkUserId(value, field);

const newGroupId: Rule = (value, field) =>
	toTrimmedText(value) === '' ? { value: undefined } : checkGroupId(value, field);

const FIELDS: readonly WireField[] = [
	{
		property: {
			displayName: 'Group ID',
			name: 'groupId',
			type: 'string',
			default: '',
			placeholder: 'e.g. deal_1001',
			description:
				'ID of your own for the group, 1 to 48 characters of ASCII. With it, no group is made twice when an answer is lost. Those of communities begin with @TGS#_, others must not begin with @TGS#. Leave empty to have Tencent make one.',
		},
		wire: 'GroupId',
		rule: newGroupId,
	},
	maxMemberCountField('MaxMemberCount'),
	{
		property: {
			displayName: 'Members',
			name: 'members',
			type: 'string',
			default: '',
			placeholder: 'e.g. customer_01, sales_02',
			description:
				'UserIDs of up to 100 first members beside the owner: one, a comma-separated list, or an array from an expression',
		},
		wire: 'MemberList',
		rule: members,
	},
	{
		property: {
			displayName: 'Owner Account',
			name: 'ownerAccount',
			type: 'string',
			default: '',
			placeholder: 'e.g. sales_01',
			description:
				'UserID of the owner, who becomes a member. Leave empty for a group without one.',
		},
		wire: 'Owner_Account',
		rule: account,
	},
	{
		property: {
			displayName: 'Support Topics',
			name: 'supportTopic',
			type: 'boolean',
			default: false,
			description: 'Whether the group can have topics; only communities can',
		},
		wire: 'SupportTopic',
		rule: oneWhenOn,
	},
	...profileFields,
];

/** What may be said about a new group. */
export const additionalFields: INodeProperties = {
	displayName: ADDITIONAL_FIELDS,
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [...propertiesOf(FIELDS), customFieldsField(CUSTOM_OF_GROUP)].sort((left, right) =>
		left.displayName.localeCompare(right.displayName),
	),
};

/** The fields of the body that an item's additional fields become. */
export function checkAdditionalFields(
	values: Readonly<Record<string, unknown>>,
	groupType: string,
): Checked<WireObject> {
	const fields = readFields(FIELDS, values);
	if ('problem' in fields) return fields;
	const id = checkPrefix(fields.value.GroupId, groupType);
	if ('problem' in id) return id;
	const custom = checkCustomFields(values.customFields, CUSTOM_OF_GROUP);
	if ('problem' in custom) return custom;
	// A new group has nothing that an empty text could clear.
	const isSaid = ([, value]: readonly [string, unknown]) => value !== '';
	const said = Object.fromEntries(Object.entries(fields.value).filter(isSaid));
	return {
		value: custom.value.length > 0 ? { ...said, AppDefinedData: custom.value } : said,
	};
}

function checkPrefix(groupId: unknown, groupType: string): Checked<unknown> {
	if (typeof groupId !== 'string') return { value: groupId };
	if (groupType === 'Community') {
		if (groupId.startsWith(COMMUNITY_PREFIX)) return { value: groupId };
		const reason = `Group ID is ${groupId}, but that of a community begins with ${COMMUNITY_PREFIX}`;
		return problem(reason, `Put ${COMMUNITY_PREFIX} in front, or leave Group ID empty.`);
	}
	if (!groupId.startsWith(TENCENT_PREFIX)) return { value: groupId };
	const reason = `Group ID is ${groupId}, but only IDs that Tencent makes begin with ${TENCENT_PREFIX}`;
	return problem(reason, 'Choose another Group ID, or leave it empty.');
}
