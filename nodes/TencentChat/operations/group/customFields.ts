import type { INodeProperties } from 'n8n-workflow';

import { problem, type Checked } from '../../api/problem';
import type { WireObject } from '../../bulk/request';
import { checkOptionalText, listUserIds, showValue, toTrimmedText } from '../../checks';
import { isGiven, type MissingField } from '../given';
import { CUSTOM_FIELDS, listRows } from '../tags';

/** How many custom fields there may be, and how long their values in bytes of UTF-8. */
interface CustomLimits {
	readonly fields: number;
	readonly valueBytes: number;
}

/** Source of both: https://www.tencentcloud.com/document/product/1047/33529 */
export const CUSTOM_OF_GROUP: CustomLimits = { fields: 10, valueBytes: 512 };
export const CUSTOM_OF_MEMBER: CustomLimits = { fields: 5, valueBytes: 64 };

const KEY = /^[A-Za-z0-9_]{1,16}$/;

const KEY_HINT = 'Use a name that was created in the Chat console: 1 to 16 letters, digits or _.';

/** Custom fields of a group or of a member of one, made in the console before. */
export function customFieldsField({ fields, valueBytes }: CustomLimits): INodeProperties {
	return {
		displayName: CUSTOM_FIELDS,
		name: 'customFields',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Custom Field',
		default: {},
		description: `Fields created in the Chat console, at most ${fields}`,
		options: [
			{
				displayName: 'Field',
				name: 'field',
				values: [
					{
						displayName: 'Name',
						name: 'key',
						type: 'string',
						default: '',
						placeholder: 'e.g. deal_stage',
						description: '1 to 16 English letters, digits or underscores',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						description: `Text, at most ${valueBytes} bytes. Leave empty to remove what is there.`,
					},
				],
			},
		],
	};
}

/** Names of custom fields to read. */
export const customKeysField: INodeProperties = {
	displayName: CUSTOM_FIELDS,
	name: 'customTags',
	type: 'string',
	default: '',
	placeholder: 'e.g. deal_stage, region',
	description: 'Names of custom fields to read as well, separated by commas',
};

/** Checks `{ field: [{ key, value }] }`; a row without a value says nothing, one with an empty text clears. */
export function checkCustomFields(
	value: unknown,
	{ fields: max, valueBytes }: CustomLimits,
): Checked<readonly WireObject[]> {
	const rows = listRows(value);
	if ('problem' in rows) return rows;
	const fields = new Map<string, string>();
	for (const { key, value: content } of rows.value) {
		if (!isGiven(key) && !isGiven(content)) continue;
		const name = checkKey(key);
		if ('problem' in name) return name;
		const limits = { field: `Custom field ${name.value}`, min: 0, max: valueBytes };
		const checked = checkOptionalText(content, limits);
		if ('problem' in checked) return checked;
		if (isGiven(content)) fields.set(name.value, checked.value ?? '');
	}
	if (fields.size > max) {
		const reason = `${CUSTOM_FIELDS} holds ${fields.size} fields`;
		return problem(reason, `There can be ${max}. Leave out the others.`);
	}
	return { value: [...fields].map(([Key, Value]) => ({ Key, Value })) };
}

/** Checks names of custom fields: one, a comma-separated list or an array. */
export function checkCustomKeys(value: unknown): Checked<readonly string[]> {
	const keys = new Set<string>();
	for (const entry of listUserIds(value)) {
		const key = checkKey(entry);
		if ('problem' in key) return key;
		keys.add(key.value);
	}
	return { value: [...keys] };
}

/** The custom fields that were added but have no value. */
export function listMissingCustomFields(
	values: Readonly<Record<string, unknown>>,
): readonly MissingField[] {
	if (!('customFields' in values)) return [];
	const { customFields: value } = values;
	const rows = listRows(value);
	if (!isGiven(value) || 'problem' in rows) return [{ field: CUSTOM_FIELDS, value }];
	return rows.value
		.filter(({ value: content }) => !isGiven(content))
		.map(({ key, value: content }) => ({ field: toTrimmedText(key) || 'Value', value: content }));
}

function checkKey(value: unknown): Checked<string> {
	const key = toTrimmedText(value);
	if (KEY.test(key)) return { value: key };
	return problem(`Custom field ${showValue(key)} is not a name that a field can have`, KEY_HINT);
}
