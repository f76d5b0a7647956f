import type { INodeProperties } from 'n8n-workflow';

import { problem, type Checked } from '../../api/problem';
import { nameType, showValue, toTrimmedText, unwrapLocator } from '../../checks';
import type { AccountParameter } from '../reader';

/** Bytes of a Group ID. Source: https://www.tencentcloud.com/document/product/1047/33529 */
const MAX_GROUP_ID_BYTES = 48;

/** What a Group ID consists of: printable ASCII. Those that Tencent makes begin with `@TGS#`. */
const PRINTABLE = /^[\x20-\x7e]+$/;

/** What the ids of communities begin with. */
export const COMMUNITY_PREFIX = '@TGS#_';

/** The group that an operation is about. */
export const groupIdField: INodeProperties = {
	displayName: 'Group ID',
	name: 'groupId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The group: chosen from those of the app, or by its ID',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchGroups', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. deal_1001',
			hint: 'The ID you gave the group, or one that Tencent made, such as @TGS#2J4SZEAEL',
		},
	],
};

/** Checks a Group ID: 1 to 48 printable ASCII characters; whole numbers are fine, blanks around it do not count. */
export function checkGroupId(value: unknown, field: string): Checked<string> {
	const plain = unwrapLocator(value);
	const id = toTrimmedText(plain);
	if (id === '') {
		const hint = 'Enter the Group ID, or filter out items without one before this node.';
		return problem(`${field} is empty`, hint);
	}
	if (typeof plain === 'number' && !Number.isSafeInteger(plain)) {
		const reason = `${field} is the number ${id}, which is not a whole number that can be kept exactly`;
		return problem(reason, 'Send Group IDs as text.');
	}
	if (typeof plain !== 'string' && typeof plain !== 'number') {
		const reason = `${field} is ${nameType(plain)}, but a Group ID is text`;
		return problem(reason, 'Pick the value that holds one Group ID.');
	}
	if (PRINTABLE.test(id) && id.length <= MAX_GROUP_ID_BYTES) return { value: id };
	const reason = `${field} is ${showValue(id)}`;
	return problem(
		`${reason}, but a Group ID has 1 to ${MAX_GROUP_ID_BYTES} characters of ASCII`,
		'Use the ID of the group and not its name. English letters, digits and signs such as @, # and _ can be in it.',
	);
}

/** The parameter that names one group. */
export const GROUP_ID: AccountParameter = {
	name: groupIdField.name,
	label: 'Group ID',
	check: checkGroupId,
	isSingle: true,
};
