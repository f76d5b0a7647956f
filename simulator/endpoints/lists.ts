import { isJsonObject, type JsonObject } from '../json';
import { isRefusal, type Refusal, refuse } from '../results/answer';
import { type Field, fieldOf, refuseField } from '../results/fieldRefusal';
import type { Account } from '../state/account';
import type { EndpointCall } from './endpoint';
import { findOwner } from './owner';
import type { ServiceCodes } from './serviceCodes';

type Limit = Pick<EndpointCall, 'maxItems'>;

/** The items in a field, as many as one call may carry, or the refusal of the whole call. */
export function readItems(
	{ maxItems }: Limit,
	field: Field,
	codes: ServiceCodes,
): readonly unknown[] | Refusal {
	const { value: list } = field;
	const wanted = maxItems === Infinity ? 'a list that is not empty' : `a list of 1 to ${maxItems}`;

	if (!Array.isArray(list)) return refuseField(codes.noList, field, wanted);
	if (list.length === 0) return refuseField(codes.emptyList, field, wanted);
	return list.length > maxItems ? refuseField(codes.tooMany, field, wanted) : list;
}

/** The objects in a field, each of them read; `at` is what names its fields in a refusal. */
export function readEntries<Entry extends object>(
	limit: Limit,
	field: Field,
	codes: ServiceCodes,
	read: (entry: JsonObject, at: string) => Entry | Refusal,
): readonly Entry[] | Refusal {
	const items = readItems(limit, field, codes);
	if (isRefusal(items)) return items;

	const entries: Entry[] = [];
	for (const [index, value] of items.entries()) {
		const name = `${field.name}[${index}]`;
		const entry = isJsonObject(value)
			? read(value, `${name}.`)
			: refuseField(codes.badParameter, { name, value }, 'an object');
		if (isRefusal(entry)) return entry;
		entries.push(entry);
	}
	return entries;
}

/** The accounts in a field, given by name. */
export function readNames(
	limit: Limit,
	field: Field,
	codes: ServiceCodes,
): readonly string[] | Refusal {
	const items = readItems(limit, field, codes);
	if (isRefusal(items)) return items;

	const names: string[] = [];
	for (const [index, value] of items.entries()) {
		if (typeof value !== 'string') {
			return refuseField(60015, { name: `${field.name}[${index}]`, value }, 'a text');
		}
		names.push(value);
	}
	return names;
}

/** The accounts in a field, given by objects that name them. */
export function readNamedEntries(
	limit: Limit,
	field: Field,
	nameField: 'To_Account' | 'UserID',
	codes: ServiceCodes,
): readonly string[] | Refusal {
	const entries = readEntries(limit, field, codes, (entry, at) => {
		const name = readName(fieldOf(entry, nameField, at), codes);
		return typeof name === 'string' ? { name } : name;
	});
	return isRefusal(entries) ? entries : entries.map(({ name }) => name);
}

/** A name that has to be there; whether there can be such an account is judged later. */
export function readName(field: Field, { badParameter }: ServiceCodes): string | Refusal {
	if (typeof field.value === 'string') return field.value;
	return refuseField(field.value === undefined ? badParameter : 60015, field, 'a text');
}

/** The account that a call is about, with the accounts that it names. */
export interface OwnerAndNames {
	readonly owner: Account;
	readonly names: readonly string[];
}

/** The request of a command that knows nothing but `From_Account` and names in `To_Account`. */
export function readOwnerAndNames(
	call: EndpointCall,
	codes: ServiceCodes,
): OwnerAndNames | Refusal {
	const names = readNames(call, fieldOf(call.body, 'To_Account'), codes);
	if (isRefusal(names)) return names;

	const owner = findOwner(call, codes);
	return isRefusal(owner) ? owner : { owner, names };
}

/** Refuses a call for an account that was never imported, if that is how the server is to do it. */
export function refuseMissing(
	{ app, switches }: EndpointCall,
	names: readonly string[],
	codes: ServiceCodes,
): Refusal | undefined {
	return switches.missingFriendAccount === 'call' ? refuseUnknown(app, names, codes) : undefined;
}

/** Refuses a call in which somebody was never imported. */
export function refuseUnknown(
	app: EndpointCall['app'],
	names: readonly string[],
	{ notImported }: ServiceCodes,
): Refusal | undefined {
	return names.every((name) => app.account(name)) ? undefined : refuse(notImported);
}
