import { isJsonObject, type JsonObject } from '../../json';
import { byteLength } from '../../limits';
import { isRefusal, type Refusal } from '../../results/answer';
import { type Field, fieldOf, refuseField } from '../../results/fieldRefusal';
import type { EndpointCall } from '../endpoint';
import { GROUP } from '../serviceCodes';

/** How many custom fields there can be, and how long their values in bytes. */
interface CustomLimits {
	readonly fields: number;
	readonly valueBytes: number;
}

/** Source: Tencent's page about the group system, 2023-03-29. */
export const CUSTOM_OF_GROUP: CustomLimits = { fields: 10, valueBytes: 512 };
export const CUSTOM_OF_MEMBER: CustomLimits = { fields: 5, valueBytes: 64 };

const KEY = /^[A-Za-z0-9_]{1,16}$/;

/** The custom fields of a list of `Key` and `Value`; none when it is left out. */
export function readCustomFields(
	{ switches }: Pick<EndpointCall, 'switches'>,
	field: Field,
	limits: CustomLimits,
): ReadonlyMap<string, string> | Refusal {
	const { name, value } = field;
	if (value === undefined) return new Map();

	const wanted = `a list of at most ${limits.fields} objects with Key and Value`;
	if (!Array.isArray(value) || value.length > limits.fields) {
		return refuseField(GROUP.badParameter, field, wanted);
	}
	const custom = new Map<string, string>();
	for (const [index, entry] of value.entries()) {
		const at = `${name}[${index}]`;
		if (!isJsonObject(entry)) {
			return refuseField(GROUP.badParameter, { name: at, value: entry }, 'an object');
		}
		const pair = readPair(entry, `${at}.`, limits);
		if (isRefusal(pair)) return pair;
		custom.set(pair.key, pair.value);
	}
	// They exist only once the console has created them.
	return custom.size > 0 && switches.customTags === 'refuse'
		? refuseField(GROUP.badParameter, field, 'fields that the console has created')
		: custom;
}

/** Sets custom fields; an empty value takes the field away. */
export function setCustomFields(
	custom: Map<string, string>,
	changes: ReadonlyMap<string, string>,
): void {
	for (const [key, value] of changes) {
		if (value === '') custom.delete(key);
		else custom.set(key, value);
	}
}

/** Custom fields in the form of an answer; only some of them, if keys are given. */
export function customFields(
	custom: ReadonlyMap<string, string>,
	keys?: readonly unknown[],
): JsonObject[] {
	return [...custom]
		.filter(([key]) => keys?.includes(key) ?? true)
		.map(([Key, Value]) => ({ Key, Value }));
}

function readPair(
	entry: JsonObject,
	at: string,
	{ valueBytes }: CustomLimits,
): { readonly key: string; readonly value: string } | Refusal {
	const { Key: key, Value: value } = entry;
	if (typeof key !== 'string' || !KEY.test(key)) {
		const wanted = 'a text of 1 to 16 letters, digits or underscores';
		return refuseField(GROUP.badParameter, fieldOf(entry, 'Key', at), wanted);
	}
	if (typeof value !== 'string' || byteLength(value) > valueBytes) {
		const wanted = `a text of at most ${valueBytes} bytes`;
		return refuseField(GROUP.badParameter, fieldOf(entry, 'Value', at), wanted);
	}
	return { key, value };
}
