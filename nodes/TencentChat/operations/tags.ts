import { type Checked, type Problem, problem } from '../api/problem';
import { isRecord, readText } from '../api/answer';
import type { WireObject } from '../bulk/request';
import type { ResultData } from '../bulk/settleCall';
import type { ParameterValues } from '../bulk/parameters';
import { checkCollection, isGiven, isListGiven, type MissingField } from './given';
import type { Details } from './reader';
import { RESERVED_KEYS } from './reservedKeys';
import { toTimeFields } from './times';
import { checkOptionalText, listUserIds, showValue, toTrimmedText } from '../checks';

/** Tencent's tags that users know under another name than their own in camelCase. */
const RENAMED: ReadonlyMap<string, string> = new Map([
	['Tag_SNS_IM_Group', 'groupNames'],
	['Tag_Profile_IM_BirthDay', 'birthday'],
	['Tag_Profile_IM_Image', 'faceUrl'],
]);

/**
 * The name of a tag in an output item: `Tag_SNS_IM_AddTime` is `addTime`, `Tag_SNS_Custom_Level`
 * is `snsCustomLevel`. A name that is taken gets `tag` in front.
 */
export function nameOfTag(tag: string): string {
	const renamed = RENAMED.get(tag);
	if (renamed !== undefined) return renamed;
	const words = tag.replace(/^Tag_(SNS|Profile)_IM_|^Tag_/, '').split('_');
	const name = words.map((word, index) => (index === 0 ? decapitalize(word) : word)).join('');
	return isTaken(name) ? `tag${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;
}

/** Whether a key means something else in an output item, or in every object. */
function isTaken(name: string): boolean {
	return RESERVED_KEYS.has(name) || name in Object.prototype;
}

/**
 * Turns a list of `{ Tag, Value }` into one flat object.
 *
 * @param asked tags that were asked for. Tencent Chat leaves out those without a value; they are empty
 * here, so that all items have the same fields.
 */
export function flattenTags(list: unknown, asked: readonly string[] = []): ResultData {
	const fields: Record<string, unknown> = {};
	for (const tag of asked) setField(fields, tag, EMPTY_VALUES.get(tag)?.() ?? '');
	if (!Array.isArray(list)) return fields;
	for (const entry of list as readonly unknown[]) {
		const tag = isRecord(entry) ? readText(entry.Tag) : '';
		if (isRecord(entry) && tag !== '') setField(fields, tag, entry.Value);
	}
	return fields;
}

/** Fields that are not texts when they are empty. */
const EMPTY_VALUES: ReadonlyMap<string, () => unknown> = new Map([['Tag_SNS_IM_Group', () => []]]);

/** A time stands in the item as people and n8n's date functions read it, beside Tencent's number. */
function setField(fields: Record<string, unknown>, tag: string, value: unknown): void {
	const name = nameOfTag(tag);
	if (tag !== 'Tag_SNS_IM_AddTime') fields[name] = value;
	else Object.assign(fields, toTimeFields('addTime', 'addTimestamp', value));
}

/** The tags that a call asks for; none when it names none. */
export function tagsOf({ TagList }: WireObject): readonly string[] {
	return Array.isArray(TagList) ? (TagList as readonly unknown[]).filter(isText) : [];
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}

/** Custom fields of friends or of profiles. */
export type CustomPrefix = 'Tag_Profile_Custom_' | 'Tag_SNS_Custom_';

/** Tencent allows 8 letters. Source: https://www.tencentcloud.com/document/product/1047/33521 */
const KEYWORD = /^[A-Za-z]{1,8}$/;

/** Bytes of a custom field's value. */
const MAX_CUSTOM_BYTES = 500;

/** Checks the name of a custom field and puts the prefix in front where it is missing. */
export function checkCustomTag(value: unknown, prefix: CustomPrefix): Checked<string> {
	const text = typeof value === 'string' ? value.trim() : '';
	const keyword = text.startsWith(prefix) ? text.slice(prefix.length) : text;
	if (KEYWORD.test(keyword)) return { value: prefix + keyword };
	const reason = `Custom field "${text}" is not a name of 1 to 8 English letters`;
	return problem(reason, `Use the name of the console, with or without ${prefix} in front.`);
}

/**
 * Checks the fields of the Custom Fields collection: `{ field: [{ tag, value }] }`. A row without a value
 * says nothing; one with an empty text does.
 */
export function checkCustomFields(
	value: unknown,
	prefix: CustomPrefix,
): Checked<readonly WireObject[]> {
	const rows = listRows(value);
	if ('problem' in rows) return rows;
	const fields: WireObject[] = [];
	for (const row of rows.value) {
		const { tag, value: content } = row;
		if (!isGiven(tag) && !isGiven(content)) continue;
		const checkedTag = checkCustomTag(tag, prefix);
		if ('problem' in checkedTag) return checkedTag;
		const limits = { field: checkedTag.value, min: 0, max: MAX_CUSTOM_BYTES };
		const checkedValue = checkOptionalText(content, limits);
		if ('problem' in checkedValue) return checkedValue;
		if (!isGiven(content)) continue;
		fields.push({ Tag: checkedTag.value, Value: checkedValue.value ?? '' });
	}
	return { value: fields };
}

/** The custom fields that were added but have no value. */
export function listMissingCustomFields(
	fields: Readonly<Record<string, unknown>>,
): readonly MissingField[] {
	if (!('customFields' in fields)) return [];
	const { customFields: value } = fields;
	if (!isGiven(value)) return [{ field: CUSTOM_FIELDS, value }];
	const rows = listRows(value);
	if ('problem' in rows) return [];
	return rows.value
		.filter(({ value: content }) => !isGiven(content))
		.map(({ tag, value: content }) => ({ field: toTrimmedText(tag) || 'Value', value: content }));
}

/** The collection as the user sees it. */
export const CUSTOM_FIELDS = 'Custom Fields';

type Row = Readonly<Record<string, unknown>>;

/** The rows of a collection of custom fields; none when it is missing. */
export function listRows(value: unknown): Checked<readonly Row[]> {
	const collection = checkCollection(value, CUSTOM_FIELDS);
	if ('problem' in collection) return collection;
	const { field: rows } = collection.value;
	if (!isGiven(rows)) return { value: [] };
	if (!Array.isArray(rows)) return refuseRows(rows);
	const given = (rows as readonly unknown[]).filter(isGiven);
	const odd = given.find((row) => !isRecord(row));
	return odd === undefined ? { value: given as readonly Row[] } : refuseRows(odd);
}

function refuseRows(rows: unknown): { problem: Problem } {
	const reason = `${CUSTOM_FIELDS} holds ${showValue(rows)}`;
	return problem(reason, 'Give a list of objects with a name and a value each.');
}

/**
 * Checks the parameters `fields` and `customTags`: what is to be read of a friend or a profile.
 *
 * @param usual the tags that are read when the user says nothing
 */
export function createTagCheck(
	usual: readonly string[],
	prefixes: readonly [CustomPrefix, ...CustomPrefix[]],
): (values: ParameterValues) => Checked<Details> {
	return ({ fields, customTags }) => {
		const tags = checkTagList(isListGiven(fields) ? fields : usual, customTags, prefixes);
		return 'problem' in tags ? tags : { value: { common: { TagList: tags.value }, details: {} } };
	};
}

/** Checks a choice of tags: standard ones from a list, custom ones typed. */
export function checkTagList(
	standard: unknown,
	custom: unknown,
	prefixes: readonly [CustomPrefix, ...CustomPrefix[]],
): Checked<readonly string[]> {
	const tags = new Set(listUserIds(standard).map(toTrimmedText));
	for (const tag of tags) {
		if (!TAG.test(tag)) return problem(`Fields holds ${showValue(tag)}, which is no tag`, TAG_HINT);
	}
	for (const entry of listUserIds(custom)) {
		const text = toTrimmedText(entry);
		const prefix = prefixes.find((one) => text.startsWith(one)) ?? prefixes[0];
		const checked = checkCustomTag(text, prefix);
		if ('problem' in checked) return checked;
		tags.add(checked.value);
	}
	if (tags.size > 0) return { value: [...tags] };
	return { problem: NO_FIELDS };
}

/** The name of a standard field, as Tencent writes them. */
const TAG = /^Tag_[A-Za-z_]{1,60}$/;

const TAG_HINT = 'Choose from the list, or give tags such as Tag_Profile_IM_Nick.';

const NO_FIELDS: Problem = {
	reason: 'No field is chosen',
	hint: "Choose at least one under 'Fields' or 'Custom Fields'.",
};

/** An abbreviation such as `SNS` loses all its capitals. */
function decapitalize(word: string): string {
	if (/^[A-Z]+$/.test(word)) return word.toLowerCase();
	return word.charAt(0).toLowerCase() + word.slice(1);
}
