import { isJsonObject, type JsonObject } from '../../json';
import type { Refusal } from '../../results/answer';
import { fieldOf, refuseField } from '../../results/fieldRefusal';
import { GROUP } from '../serviceCodes';

/** The names in a filter, or undefined when there is none. */
export function namesIn(filter: JsonObject, name: string): readonly unknown[] | undefined {
	const { [name]: names } = filter;
	return Array.isArray(names) ? names : undefined;
}

/** The refusal of a filter that is no list. */
export function refuseBadFilters(
	filter: JsonObject,
	names: readonly string[],
	at = '',
): Refusal | undefined {
	const bad = names.find((name) => filter[name] !== undefined && !namesIn(filter, name));
	return bad === undefined
		? undefined
		: refuseField(GROUP.badParameter, fieldOf(filter, bad, at), 'a list of names');
}

/** The `ResponseFilter` of a body; undefined when there is none. */
export function readResponseFilter(
	body: JsonObject,
	names: readonly string[],
): { readonly filter: JsonObject | undefined } | Refusal {
	const { ResponseFilter: filter } = body;
	if (filter === undefined) return { filter };
	if (!isJsonObject(filter)) {
		return refuseField(GROUP.badParameter, fieldOf(body, 'ResponseFilter'), 'an object');
	}
	return refuseBadFilters(filter, names, 'ResponseFilter.') ?? { filter };
}
