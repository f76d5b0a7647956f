import { ENDPOINTS } from '../../api/endpoints';
import type { ParameterValues } from '../../bulk/parameters';
import type { WireObject } from '../../bulk/request';
import { FRIEND_RESULTS, sendForOwner } from '../conversations';
import {
	customFieldsField,
	fromAccountField,
	groupNamesField,
	MAX_BYTES,
	toAccountField,
} from '../fields';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT, type Details } from '../reader';
import { checkCustomFields } from '../tags';
import { checkTextList, problem, readCollection, type Checked } from '../values';
import { say } from '../vocabulary';
import { checkRemark, detailFields } from './details';

const CUSTOM_PREFIX = 'Tag_SNS_Custom_';

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
		fromAccountField,
		toAccountField,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [customFieldsField(CUSTOM_PREFIX), groupNamesField, detailFields.remark],
		},
	],
	reader: createReader({
		owner: FROM_ACCOUNT,
		subject: TO_ACCOUNT,
		parameters: ['updateFields'],
		check,
		toEntry: (userId, details) => ({ To_Account: userId, ...details }),
	}),
	conversation: sendForOwner('UpdateItem', FRIEND_RESULTS),
	vocabulary: say('updated'),
};

function check({ updateFields }: ParameterValues): Checked<Details> {
	const fields = readCollection(updateFields);
	const remark = checkRemark(fields.remark);
	if ('problem' in remark) return remark;
	const limits = { field: 'Friend Lists', min: 1, max: MAX_BYTES.groupName };
	const groupNames = checkTextList(fields.groupNames, limits);
	if ('problem' in groupNames) return groupNames;
	const custom = checkCustomFields(fields.customFields, CUSTOM_PREFIX);
	if ('problem' in custom) return custom;
	// A field that was added and left empty clears what is there.
	const items: readonly WireObject[] = [
		...('remark' in fields ? [{ Tag: 'Tag_SNS_IM_Remark', Value: remark.value ?? '' }] : []),
		...('groupNames' in fields ? [{ Tag: 'Tag_SNS_IM_Group', Value: groupNames.value }] : []),
		...custom.value,
	];
	if (items.length > 0) return { value: { common: {}, details: { SnsItem: items } } };
	return problem('There is nothing to update', "Add at least one field under 'Update Fields'.");
}
