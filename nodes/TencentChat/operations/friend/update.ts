import type { Checked } from '../../api/problem';
import { ENDPOINTS } from '../../api/endpoints';
import type { ParameterValues } from '../../bulk/parameters';
import type { WireObject } from '../../bulk/request';
import { FRIEND_RESULTS, ownerFormat } from '../wireFormats';
import { customFieldsField, fromAccountField, groupNamesField, toAccountField } from '../fields';
import {
	checkCollection,
	explainEmptyUpdate,
	isGiven,
	isListGiven,
	type MissingField,
} from '../given';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT, type Details } from '../reader';
import { checkCustomFields, listMissingCustomFields } from '../tags';
import { outcomeWords } from '../vocabulary';
import { checkListNames } from '../friendList/groupNames';
import { checkRemark, detailFields } from './details';

const UPDATE_FIELDS = 'Update Fields';

const CUSTOM_PREFIX = 'Tag_SNS_Custom_';

const CLEARS = 'Text, at most 500 bytes. Leave empty to remove what is there.';

/** Changes what an account has written down about its friends. */
export const updateFriends: BulkOperation = {
	kind: 'bulk',
	resource: 'friend',
	value: 'update',
	name: 'Update',
	action: 'Update friends',
	description: 'Change remark, friend lists and custom fields of friends',
	endpoint: ENDPOINTS.friendUpdate,
	isSerialized: true,
	outputKeys: { owner: 'fromAccount', subject: 'toAccount' },
	properties: [
		fromAccountField('whose notes on friends are changed'),
		toAccountField('the friend to update'),
		{
			displayName: UPDATE_FIELDS,
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				customFieldsField(CUSTOM_PREFIX, CLEARS),
				{
					...groupNamesField,
					description: `${groupNamesField.description}. Leave empty to take the friend out of all lists.`,
				},
				{
					...detailFields.remark,
					description: `${detailFields.remark.description}. Leave empty to remove the remark.`,
				},
			],
		},
	],
	reader: createReader({
		owner: FROM_ACCOUNT,
		subject: TO_ACCOUNT,
		parameters: ['updateFields'],
		check,
		toEntry: (userId, details) => ({ To_Account: userId, ...details }),
	}),
	wireFormat: ownerFormat('UpdateItem', FRIEND_RESULTS),
	vocabulary: outcomeWords('updated'),
};

function check({ updateFields }: ParameterValues): Checked<Details> {
	const fields = checkCollection(updateFields, UPDATE_FIELDS);
	if ('problem' in fields) return fields;
	const { remark, groupNames, customFields } = fields.value;
	const checkedRemark = checkRemark(remark);
	if ('problem' in checkedRemark) return checkedRemark;
	const names = checkListNames(groupNames);
	if ('problem' in names) return names;
	const custom = checkCustomFields(customFields, CUSTOM_PREFIX);
	if ('problem' in custom) return custom;
	// An empty text or list clears what is there; what came to nothing leaves it alone.
	const items: readonly WireObject[] = [
		...(isGiven(remark) ? [{ Tag: 'Tag_SNS_IM_Remark', Value: checkedRemark.value ?? '' }] : []),
		...(isListGiven(groupNames) ? [{ Tag: 'Tag_SNS_IM_Group', Value: names.value }] : []),
		...custom.value,
	];
	if (items.length > 0) return { value: { common: {}, details: { SnsItem: items } } };
	return { problem: explainEmptyUpdate(UPDATE_FIELDS, listMissing(fields.value)) };
}

/** The fields that were added. None of them has a value. */
function listMissing(fields: Readonly<Record<string, unknown>>): readonly MissingField[] {
	return [
		...('remark' in fields ? [{ field: 'Remark', value: fields.remark }] : []),
		...('groupNames' in fields ? [{ field: 'Friend Lists', value: fields.groupNames }] : []),
		...listMissingCustomFields(fields),
	];
}
