import type { INodeProperties } from 'n8n-workflow';

import { type Checked, problem } from '../../api/problem';
import { groupNameField } from '../fields';
import { checkOptionalText, MAX_BYTES, showValue } from '../../checks';

const ADD_SOURCE_PREFIX = 'AddSource_Type_';

const DEFAULT_ADD_SOURCE = `${ADD_SOURCE_PREFIX}Workflow`;

/** Tencent takes a keyword of letters. Source: https://www.tencentcloud.com/document/product/1047/33521 */
const ADD_SOURCE = /^AddSource_Type_[A-Za-z]{1,8}$/;

/** Fields that say more about a new friend. */
export const detailFields = {
	addSource: {
		displayName: 'Add Source',
		name: 'addSource',
		type: 'string',
		default: '',
		placeholder: 'e.g. Website',
		description: 'Where the friend comes from: a keyword of 1 to 8 English letters',
	},
	addWording: {
		displayName: 'Add Wording',
		name: 'addWording',
		type: 'string',
		default: '',
		placeholder: 'e.g. Hello, this is your account manager',
		description: 'Text of the friend request, at most 256 bytes; some client apps show only 120',
	},
	groupName: groupNameField,
	remark: {
		displayName: 'Remark',
		name: 'remark',
		type: 'string',
		default: '',
		placeholder: 'e.g. Ms. Chen, Shanghai',
		description: 'Name that From Account gives to the friend, at most 96 bytes',
	},
} as const satisfies Record<string, INodeProperties>;

/** What may be said about a friend who is added or imported; the friend lists are left to each. */
export interface FriendDetails {
	readonly AddSource: string;
	readonly Remark: string | undefined;
	readonly AddWording: string | undefined;
}

/** Checks what the additional fields say about a friend. */
export function checkDetails(fields: Readonly<Record<string, unknown>>): Checked<FriendDetails> {
	const remark = checkRemark(fields.remark);
	if ('problem' in remark) return remark;
	const addWording = checkOptionalText(fields.addWording, {
		field: 'Add Wording',
		min: 0,
		max: MAX_BYTES.addWording,
	});
	if ('problem' in addWording) return addWording;
	const addSource = checkAddSource(fields.addSource);
	if ('problem' in addSource) return addSource;
	// Tencent's pages disagree on whether the source is required, so it is always sent.
	const [AddSource, Remark, AddWording] = [addSource.value, remark.value, addWording.value];
	return { value: { AddSource, Remark, AddWording } };
}

/** The name that the owner gives to a friend. */
export function checkRemark(value: unknown): Checked<string | undefined> {
	return checkOptionalText(value, { field: 'Remark', min: 0, max: MAX_BYTES.remark });
}

function checkAddSource(value: unknown): Checked<string> {
	if (value === undefined || value === null || value === '') return { value: DEFAULT_ADD_SOURCE };
	const hint = 'Use a keyword such as Website or Import.';
	if (typeof value !== 'string') {
		return problem(`Add Source is ${showValue(value)}, but must be text`, hint);
	}
	const text = value.trim();
	const source = text.startsWith(ADD_SOURCE_PREFIX) ? text : ADD_SOURCE_PREFIX + text;
	if (ADD_SOURCE.test(source)) return { value: source };
	const keyword = source.slice(ADD_SOURCE_PREFIX.length);
	const length = Buffer.byteLength(keyword, 'utf8');
	return problem(
		`Add Source is ${length} bytes long or holds more than English letters; 1 to 8 letters are allowed`,
		hint,
	);
}
