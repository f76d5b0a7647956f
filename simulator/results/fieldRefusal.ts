import type { JsonObject } from '../json';
import { refuse, type Refusal } from './answer';
import { errorInfo } from './errorInfo';

/** A value of a body, with the name that a refusal calls it by, such as `AddFriendItem[2].Remark`. */
export interface Field {
	readonly name: string;
	readonly value: unknown;
}

/** A field of an object; `at` is where the object stands, such as `AddFriendItem[2].`. */
export function fieldOf(json: JsonObject, name: string, at = ''): Field {
	return { name: at + name, value: json[name] };
}

/**
 * Refuses a whole call because of one field, and says what was wanted in its place: Tencent's own
 * texts seldom do, and a stranger's client is at a loss with a bare 30001.
 */
export function refuseField(code: number, field: Field, wanted: string): Refusal {
	const { name, value } = field;
	return refuse(code, `${errorInfo(code)}: ${name} ${describeValue(value)}; it must be ${wanted}`);
}

const SHOWN_CHARACTERS = 40;

/** What a value is, without all that may be in it: `is missing`, `is 7`, `has 3 entries`. */
export function describeValue(value: unknown): string {
	if (value === undefined) return 'is missing';
	if (Array.isArray(value)) return `has ${value.length} entries`;
	if (typeof value === 'object' && value !== null) return 'is an object';
	if (typeof value !== 'string') return `is ${String(value)}`;
	if (value.length > SHOWN_CHARACTERS) return `is a text of ${value.length} characters`;
	return `is ${JSON.stringify(value)}`;
}
