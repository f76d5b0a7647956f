import { isRecord, readText } from '../api/answer';
import type { Problem, WireObject } from '../bulk/request';
import type { ResultData } from '../bulk/settleCall';
import { checkOptionalText, listUserIds, toTrimmedText, type Checked } from './values';

/** Tencent's tags that users know under another name than their own in camelCase. */
const RENAMED: Readonly<Record<string, string>> = {
	Tag_SNS_IM_Group: 'groupNames',
	Tag_Profile_IM_BirthDay: 'birthday',
	Tag_Profile_IM_Image: 'faceUrl',
};

/**
 * The name of a tag in an output item: `Tag_SNS_IM_AddTime` is `addTime`, `Tag_SNS_Custom_Level`
 * is `snsCustomLevel`.
 */
export function nameOfTag(tag: string): string {
	const renamed = RENAMED[tag];
	if (renamed !== undefined) return renamed;
	const words = tag.replace(/^Tag_(SNS|Profile)_IM_|^Tag_/, '').split('_');
	return words.map((word, index) => (index === 0 ? decapitalize(word) : word)).join('');
}

/** Turns a list of `{ Tag, Value }` into one flat object. */
export function flattenTags(list: unknown): ResultData {
	const fields: Record<string, unknown> = {};
	if (!Array.isArray(list)) return fields;
	for (const entry of list as readonly unknown[]) {
		const tag = isRecord(entry) ? readText(entry.Tag) : '';
		if (isRecord(entry) && tag !== '') fields[nameOfTag(tag)] = entry.Value;
	}
	return fields;
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
	return {
		problem: { reason, hint: `Use the name of the console, with or without ${prefix} in front.` },
	};
}

/** Checks the fields of the Custom Fields collection: `{ field: [{ tag, value }] }`. */
export function checkCustomFields(
	value: unknown,
	prefix: CustomPrefix,
): Checked<readonly WireObject[]> {
	const rows = isRecord(value) && Array.isArray(value.field) ? (value.field as unknown[]) : [];
	const fields: WireObject[] = [];
	for (const row of rows) {
		const { tag, value: content } = isRecord(row) ? row : {};
		const checkedTag = checkCustomTag(tag, prefix);
		if ('problem' in checkedTag) return checkedTag;
		const limits = { field: checkedTag.value, min: 0, max: MAX_CUSTOM_BYTES };
		const checkedValue = checkOptionalText(content, limits);
		if ('problem' in checkedValue) return checkedValue;
		fields.push({ Tag: checkedTag.value, Value: checkedValue.value ?? '' });
	}
	return { value: fields };
}

/** Checks a choice of tags: standard ones from a list, custom ones typed. */
export function checkTagList(
	standard: unknown,
	custom: unknown,
	prefixes: readonly [CustomPrefix, ...CustomPrefix[]],
): Checked<readonly string[]> {
	const tags = new Set(listUserIds(standard).map(toTrimmedText));
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

const NO_FIELDS: Problem = {
	reason: 'No field is chosen',
	hint: "Choose at least one under 'Fields' or 'Custom Fields'.",
};

/** An abbreviation such as `SNS` loses all its capitals. */
function decapitalize(word: string): string {
	if (/^[A-Z]+$/.test(word)) return word.toLowerCase();
	return word.charAt(0).toLowerCase() + word.slice(1);
}
