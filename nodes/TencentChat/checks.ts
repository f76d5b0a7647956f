import { problem, type Checked, type Problem } from './api/problem';

/** Limits of Tencent Chat's fields, in bytes of UTF-8. Source: https://www.tencentcloud.com/document/product/1047/33521 */
export const MAX_BYTES = {
	userId: 32,
	remark: 96,
	groupName: 30,
	addWording: 256,
} as const;

/** The field as the user sees it, and its limits in bytes of UTF-8. */
export interface TextLimits {
	readonly field: string;
	readonly min: number;
	readonly max: number;
}

/** Checks a UserID: 1 to 32 bytes; whole numbers are fine, blanks around it do not count. */
export function checkUserId(value: unknown, field: string): Checked<string> {
	if (value === undefined || value === null || value === '') return isEmpty(field);
	if (typeof value === 'number' && !Number.isSafeInteger(value)) {
		const reason = `${field} is the number ${value}, which is not a whole number that can be kept exactly`;
		return problem(reason, 'Send UserIDs as text.');
	}
	if (typeof value !== 'string' && typeof value !== 'number') {
		const reason = `${field} is ${nameType(value)}, but a UserID is text`;
		return problem(reason, 'Pick the value that holds one UserID.');
	}
	const id = String(value).trim();
	if (id === '') return isEmpty(field);
	if (LINE_BREAK.test(id)) return refuseSeveral(field, 'a line break');
	return checkLength(id, { field, min: 1, max: MAX_BYTES.userId });
}

const LINE_BREAK = /[\r\n\u2028\u2029]/;

/** What people put between UserIDs beside a comma: semicolons, and the commas of Chinese. */
const OTHER_SEPARATOR = /[;；，、]/;

/**
 * Refuses a piece of a comma-separated text that is separated some other way. An id that holds such a
 * character needs an array, as one with a comma does.
 */
export function refuseOtherSeparators(
	piece: unknown,
	field: string,
): { problem: Problem } | undefined {
	const [separator] = typeof piece === 'string' ? (OTHER_SEPARATOR.exec(piece) ?? []) : [];
	return separator === undefined ? undefined : refuseSeveral(field, `"${separator}"`);
}

function refuseSeveral(field: string, separator: string): { problem: Problem } {
	const reason = `${field} holds ${separator}, so it looks like several UserIDs in one`;
	return problem(
		reason,
		'Separate UserIDs with commas, or give them as an array from an expression.',
	);
}

/** Checks a text that may be left out: empty, null and missing all mean that. */
export function checkOptionalText(value: unknown, limits: TextLimits): Checked<string | undefined> {
	if (value === undefined || value === null || value === '') return { value: undefined };
	if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
		const reason = `${limits.field} is ${nameType(value)}, but must be text`;
		return problem(reason, 'Pick a value that holds text.');
	}
	return checkLength(String(value), limits);
}

/** The UserIDs of a field that takes one, a comma-separated list or an array; unchecked. */
export function listUserIds(value: unknown): readonly unknown[] {
	const entries: readonly unknown[] =
		typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [value];
	return entries.filter((entry) => !isBlank(entry));
}

/** A value as text without blanks around it, such as a UserID; also one that is no text. */
export function toTrimmedText(value: unknown): string {
	if (isBlank(value)) return '';
	if (typeof value === 'object') return showValue(value);
	return String(value).trim();
}

/** A value for a text, shortened; also one that JSON cannot hold, such as n8n's own `$node`. */
export function showValue(value: unknown): string {
	try {
		const isNumber = typeof value === 'number' || typeof value === 'bigint';
		const text = isNumber ? String(value) : (JSON.stringify(value) ?? String(value));
		// The cut may have halved an emoji.
		return text.slice(0, MAX_SHOWN).replace(HALF_CHARACTER, '');
	} catch {
		return nameType(value);
	}
}

/** Characters of a value that a text shows. */
const MAX_SHOWN = 200;

/** A choice of a list, or why it is none. */
export function checkChoice(
	value: unknown,
	field: string,
	choices: readonly string[],
): Checked<string> {
	if (typeof value === 'string' && choices.includes(value)) return { value };
	return problem(`${field} is ${showValue(value)}`, `Choose one of ${choices.join(', ')}.`);
}

/** A whole number of a range; also as text, as tables often bring it. */
export function checkWholeNumber(
	value: unknown,
	field: string,
	{ min, max }: { readonly min: number; readonly max: number },
): Checked<number> {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	if (typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max) {
		return { value: number };
	}
	const hint = `Enter a whole number from ${min} to ${max}.`;
	return problem(`${field} is ${showValue(value)}`, hint);
}

/** A switch that may be left out. Nothing else counts as on or off, as a wrong guess could do harm. */
export function checkFlag(value: unknown, field: string, fallback: boolean): Checked<boolean> {
	if (value === undefined || value === null) return { value: fallback };
	if (typeof value === 'boolean') return { value };
	const reason = `${field} is ${showValue(value)}, which is neither true nor false`;
	return problem(reason, 'Send true or false, without quotes.');
}

/** The fields of a collection; none when it is no object. */
export function readCollection(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Texts of a field that takes one, a comma-separated list or an array; empty ones left out. */
export function checkTextList(value: unknown, limits: TextLimits): Checked<readonly string[]> {
	const texts: string[] = [];
	for (const entry of listUserIds(unwrapLocator(value))) {
		const plain = unwrapLocator(entry);
		// Blanks around a name, as after a comma, do not count.
		const text = typeof plain === 'string' ? plain.trim() : plain;
		const checked = checkOptionalText(text, limits);
		if ('problem' in checked) return checked;
		if (checked.value !== undefined && !texts.includes(checked.value)) texts.push(checked.value);
	}
	return { value: texts };
}

/** The plain value of a field that may be a resource locator. */
export function unwrapLocator(value: unknown): unknown {
	const isLocator = typeof value === 'object' && value !== null && 'value' in value;
	return isLocator ? value.value : value;
}

function checkLength(text: string, { field, min, max }: TextLimits): Checked<string> {
	if (HALF_CHARACTER.test(text)) return problem(`${field} holds half a character`, HALF_HINT);
	const length = Buffer.byteLength(text, 'utf8');
	if (length >= min && length <= max) return { value: text };
	const limit = min > 0 ? `${min} to ${max}` : `at most ${max}`;
	const reason = `${field} is ${length} bytes long in UTF-8; ${limit} bytes are allowed`;
	return problem(reason, `Shorten ${field} to ${max} bytes. ${BYTES_HINT}`);
}

/**
 * Half a surrogate pair, as a text has that was cut inside an emoji. UTF-8 cannot hold it, and Tencent
 * Chat refuses the whole call for it.
 */
export const HALF_CHARACTER = /\p{Surrogate}/u;

const HALF_HINT =
	'It was probably cut inside an emoji; cut whole characters, as with [...text].slice(0, 10).join("").';

const BYTES_HINT = 'An English letter takes 1 byte, a Chinese character 3, an emoji 4 or more.';

function isEmpty(field: string): { problem: Problem } {
	const hint = `Fill in ${field}, or filter out items without it before this node.`;
	return problem(`${field} is empty`, hint);
}

function isBlank(value: unknown): boolean {
	return (
		value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
	);
}

/** What a value is, in words. */
export function nameType(value: unknown): string {
	if (isList(value)) return 'a list';
	if (typeof value === 'object') return 'an object';
	return value === undefined ? 'undefined' : `a ${typeof value}`;
}

/** A proxy that was revoked throws even here. */
function isList(value: unknown): boolean {
	try {
		return Array.isArray(value);
	} catch {
		return false;
	}
}

/** What an error says. What foreign code throws may be anything, even what throws again when it is looked at. */
export function messageOf(error: unknown): string {
	try {
		const message = error instanceof Error ? error.message : error;
		return typeof message === 'string' && message !== '' ? message : UNKNOWN;
	} catch {
		return UNKNOWN;
	}
}

const UNKNOWN = 'unknown fault';
