import type { JsonObject } from '../json';
import { isRefusal, type Refusal } from '../results/answer';
import { type Field, fieldOf, refuseField } from '../results/fieldRefusal';
import { readEntries, readItems } from './lists';
import type { ServiceCodes } from './serviceCodes';

/** A field with the value that it is to have; neither has been checked yet. */
export interface TagValue {
	readonly tag: string;
	readonly value: unknown;
}

/** No number of fields is documented. */
const ANY_NUMBER = { maxItems: Infinity };

/** A list of fields and values. */
export function readTagValues(field: Field, codes: ServiceCodes): readonly TagValue[] | Refusal {
	return readEntries(ANY_NUMBER, field, sameCode(codes), (entry, at) => {
		const { Tag: tag, Value: value }: JsonObject = entry;
		if (typeof tag !== 'string') {
			return refuseField(codes.badParameter, fieldOf(entry, 'Tag', at), 'the name of a field');
		}
		if (value !== undefined) return { tag, value };
		return refuseField(codes.badParameter, fieldOf(entry, 'Value', at), 'there');
	});
}

/** The tags in a field: at least one, and all of them known. */
export function readTags(
	field: Field,
	codes: ServiceCodes,
	{ isKnown, unknown }: { readonly isKnown: (tag: string) => boolean; readonly unknown: number },
): readonly string[] | Refusal {
	const items = readItems(ANY_NUMBER, field, sameCode(codes));
	if (isRefusal(items)) return items;

	const tags: string[] = [];
	for (const [index, value] of items.entries()) {
		const item = { name: `${field.name}[${index}]`, value };
		// A tag is no account, so a wrong type is a bad parameter like any other.
		if (typeof value !== 'string') return refuseField(codes.badParameter, item, 'a text');
		if (!isKnown(value)) return refuseField(unknown, item, 'the tag of a field that can be read');
		tags.push(value);
	}
	return tags;
}

/** A list of fields is a parameter, and none of the lists that a service has codes of its own for. */
function sameCode(codes: ServiceCodes): ServiceCodes {
	return { ...codes, noList: codes.badParameter, emptyList: codes.badParameter };
}
