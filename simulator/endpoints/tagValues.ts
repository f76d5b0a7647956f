import type { JsonObject } from '../json';
import { isRefusal, type Refusal, refuse } from '../results/answer';
import { readEntries, readNames } from './lists';
import type { ServiceCodes } from './serviceCodes';

/** A field with the value that it is to have; neither has been checked yet. */
export interface TagValue {
	readonly tag: string;
	readonly value: unknown;
}

/** No number of fields is documented. */
const ANY_NUMBER = { maxItems: Infinity };

/** A list of fields and values. */
export function readTagValues(list: unknown, codes: ServiceCodes): readonly TagValue[] | Refusal {
	return readEntries(ANY_NUMBER, list, sameCode(codes), ({ Tag: tag, Value: value }: JsonObject) =>
		typeof tag !== 'string' || value === undefined ? codes.badParameter : { tag, value },
	);
}

/** The tags in `TagList`: at least one. */
export function readTags(list: unknown, codes: ServiceCodes): readonly string[] | Refusal {
	const tags = readNames(ANY_NUMBER, list, sameCode(codes));
	// A tag is no account, so a wrong type is a bad parameter like any other.
	return isRefusal(tags) ? refuse(codes.badParameter) : tags;
}

/** A list of fields is a parameter, and none of the lists that a service has codes of its own for. */
function sameCode(codes: ServiceCodes): ServiceCodes {
	return { ...codes, noList: codes.badParameter, emptyList: codes.badParameter };
}
