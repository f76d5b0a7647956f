import type { z } from 'zod/v4';

import { isJsonObject, parseJsonObject } from '../json';
import { describeValue } from '../results/fieldRefusal';
import { firstOf } from './kinds';

/** Something that a control call cannot be carried out with; its message says what to send. */
export class ControlInputError extends Error {}

/** What a body holds by a schema. */
export function readBody<Schema extends z.ZodType>(schema: Schema, body: string): z.output<Schema> {
	const json = parseJsonObject(body);
	if (!json) throw new ControlInputError('Send a JSON object as the body');
	return read(schema, json);
}

/** A value by a schema, whose messages go on behind the name of the field: `must be a text`. */
export function read<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
	const { data, error } = schema.safeParse(value);
	if (!error) return data as z.output<Schema>;

	const { code, path, message } = firstOf(error);
	if (path.length === 0) throw new ControlInputError(message);
	const field = `"${toText(path)}" ${message}`;
	if (code === 'unrecognized_keys') throw new ControlInputError(field);
	throw new ControlInputError(`${field}; it ${describeValue(valueAt(value, path))}`);
}

/** Such as `accounts[0].userId`. */
function toText(path: readonly PropertyKey[]): string {
	const parts = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
	return parts.join('').replace(/^\./, '');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>((part, key) => {
		if (typeof key === 'number') return Array.isArray(part) ? (part[key] as unknown) : undefined;
		return isJsonObject(part) ? part[String(key)] : undefined;
	}, value);
}
