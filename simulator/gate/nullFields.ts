import { type ServiceCodes, serviceCodesOf } from '../endpoints/serviceCodes';
import { isJsonObject, type JsonObject } from '../json';
import type { Refusal } from '../results/answer';
import { type Field, refuseField } from '../results/fieldRefusal';
import type { Switches } from '../switches';

/**
 * How many objects inside each other are looked at: a body, an item of its list, and a tag with its
 * value. What lies deeper is a message's content, which belongs to the clients.
 */
const DEPTH = 3;

/** A body as the server takes it: without the fields that are null, or not at all because of one. */
export function readNullFields(
	body: JsonObject,
	path: string,
	{ nullField }: Pick<Switches, 'nullField'>,
): JsonObject | Refusal {
	const first = findNull(body, '', DEPTH);
	if (!first) return body;
	return nullField === 'absent' ? withoutNulls(body, DEPTH) : refuseNull(path, first);
}

function refuseNull(path: string, field: Field): Refusal {
	const { badParameter }: ServiceCodes = serviceCodesOf(path);
	return refuseField(badParameter, field, 'a value or left out');
}

function findNull(json: JsonObject, at: string, depth: number): Field | undefined {
	for (const [key, value] of Object.entries(json)) {
		const name = at + key;
		if (value === null) return { name, value };
		if (depth === 1 || !Array.isArray(value)) continue;

		for (const [index, entry] of value.entries()) {
			const found = isJsonObject(entry) && findNull(entry, `${name}[${index}].`, depth - 1);
			if (found) return found;
		}
	}
	return undefined;
}

function withoutNulls(json: JsonObject, depth: number): JsonObject {
	const entries = Object.entries(json).filter(([, value]) => value !== null);
	if (depth === 1) return Object.fromEntries(entries);

	return Object.fromEntries(
		entries.map(([key, value]) => [key, Array.isArray(value) ? clean(value, depth - 1) : value]),
	);
}

function clean(list: readonly unknown[], depth: number): unknown[] {
	return list.map((entry) => (isJsonObject(entry) ? withoutNulls(entry, depth) : entry));
}
