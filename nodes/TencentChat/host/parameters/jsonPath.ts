import { HALF_CHARACTER } from '../../checks';

/** The keys that lead from an item's json to a value, such as `['a', '0']` for `$json.a[0]`. */
export type JsonPath = readonly string[];

/** In place of a value that n8n's evaluator may see otherwise, such as a date. */
export const UNCLEAR: unique symbol = Symbol('unclear');

const KEY = String.raw`\.[A-Za-z_]\w*`;
const INDEX = String.raw`\[(?:0|[1-9]\d{0,8})\]`;
const TEXT = String.raw`[\p{L}\p{M}\p{N} _.,:#@%&+/!?*=-]+`;
const STEP = `${KEY}|${INDEX}|\\["${TEXT}"\\]|\\['${TEXT}'\\]`;

/** One path and nothing else: text around it, or a call, would be evaluated. */
const EXPRESSION = new RegExp(String.raw`^=\{\{ *\$json((?:${STEP})+) *\}\}$`, 'u');

const EACH_STEP = new RegExp(STEP, 'gu');

/** The path of an expression that is exactly one simple path into the current item. */
export function parseJsonPath(expression: string): JsonPath | undefined {
	const [, steps] = EXPRESSION.exec(expression) ?? [];
	if (steps === undefined) return undefined;
	const path = Array.from(steps.matchAll(EACH_STEP), ([step]) => toKey(step));
	return path.some(isSpecial) ? undefined : path;
}

/** Names that every object has, and one that n8n's evaluator takes for its own. */
function isSpecial(key: string): boolean {
	return key in Object.prototype || key === 'globalThis';
}

/**
 * The value at a path: undefined where something on the way is missing, as n8n has it, and
 * {@link UNCLEAR} where the way or its end is more than plain JSON.
 */
export function followPath(json: unknown, path: JsonPath): unknown {
	let value = json;
	for (const [depth, key] of path.entries()) {
		if (depth > 0 && (value === undefined || value === null)) return undefined;
		if (!isPlain(value, key)) return UNCLEAR;
		value = Object.hasOwn(value, key) ? value[key] : undefined;
	}
	return isClear(value) ? value : UNCLEAR;
}

function toKey(step: string): string {
	return step.startsWith('.') ? step.slice(1) : step.replace(/^\["?'?|"?'?\]$/g, '');
}

/** Whether a value is an object or a list as JSON has them, in which the key means one thing. */
function isPlain(value: unknown, key: string): value is Readonly<Record<string, unknown>> {
	if (typeof value !== 'object' || value === null) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	if (Array.isArray(value)) return prototype === Array.prototype && LIST_KEY.test(key);
	return prototype === Object.prototype || prototype === null;
}

const LIST_KEY = /^(?:0|[1-9]\d{0,8}|length)$/;

/** Whether every evaluator of n8n gives out the same: a primitive, or a list of them. */
function isClear(value: unknown): boolean {
	// A hole in a list counts as undefined here.
	if (Array.isArray(value)) return !value.includes(undefined) && value.every(isPrimitive);
	return value === undefined || isPrimitive(value);
}

function isPrimitive(value: unknown): boolean {
	if (value === null || typeof value === 'number' || typeof value === 'boolean') return true;
	// Neither half a character nor NUL survives the way into all of n8n's engines.
	return typeof value === 'string' && !HALF_CHARACTER.test(value) && !value.includes('\0');
}
