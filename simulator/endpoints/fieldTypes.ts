import type { JsonObject } from '../json';
import type { Refusal } from '../results/answer';
import { fieldOf, refuseField } from '../results/fieldRefusal';

/** Whether a value is a place in a list, or a length. */
export function isIndex(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Whether a value may be left out, or is a text. */
export function isOptionalText(value: unknown): value is string | undefined {
	return value === undefined || typeof value === 'string';
}

/** A kind of value that fields can be checked for. */
export interface FieldRule {
	readonly isGood: (value: unknown) => boolean;
	/** What a refusal asks for, such as `a text`. */
	readonly wanted: string;
}

/** A text or nothing. */
export const OPTIONAL_TEXT: FieldRule = { isGood: isOptionalText, wanted: 'a text or left out' };

/** A whole number from 0. */
export const INDEX: FieldRule = { isGood: isIndex, wanted: 'a whole number from 0' };

/** The same, or nothing. */
export const OPTIONAL_INDEX: FieldRule = {
	isGood: (value) => value === undefined || isIndex(value),
	wanted: 'a whole number from 0 or left out',
};

/** One of some words or numbers. */
export function oneOf(values: readonly unknown[]): FieldRule {
	const words = values.filter((value) => value !== undefined).map(String);
	const leftOut = values.includes(undefined) ? ', or left out' : '';
	return { isGood: (value) => values.includes(value), wanted: words.join(' or ') + leftOut };
}

/** The refusal of the first field that breaks its rule, if one does. */
export function refuseBadFields(
	code: number,
	json: JsonObject,
	rules: Readonly<Record<string, FieldRule>>,
	at = '',
): Refusal | undefined {
	for (const [name, { isGood, wanted }] of Object.entries(rules)) {
		if (!isGood(json[name])) return refuseField(code, fieldOf(json, name, at), wanted);
	}
	return undefined;
}
