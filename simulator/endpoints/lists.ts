import { isJsonObject, type JsonObject } from '../json';
import { isRefusal, type Refusal, refuse } from '../results/answer';
import type { Account } from '../state/account';
import type { EndpointCall } from './endpoint';
import { findOwner } from './owner';
import type { ServiceCodes } from './serviceCodes';

/** The items in a field, as many as one call may carry, or the refusal of the whole call. */
export function readItems(
	{ maxItems }: Pick<EndpointCall, 'maxItems'>,
	list: unknown,
	codes: ServiceCodes,
): readonly unknown[] | Refusal {
	if (!Array.isArray(list)) return refuse(codes.noList);
	if (list.length === 0) return refuse(codes.emptyList);
	return list.length > maxItems ? refuse(codes.tooMany) : list;
}

/** The objects in a field, each of them read; a number is the code of the refusal. */
export function readEntries<Entry extends object>(
	call: Pick<EndpointCall, 'maxItems'>,
	list: unknown,
	codes: ServiceCodes,
	read: (entry: JsonObject) => Entry | number,
): readonly Entry[] | Refusal {
	const items = readItems(call, list, codes);
	if (isRefusal(items)) return items;

	const entries: Entry[] = [];
	for (const item of items) {
		const entry = isJsonObject(item) ? read(item) : codes.badParameter;
		if (typeof entry === 'number') return refuse(entry);
		entries.push(entry);
	}
	return entries;
}

/** The accounts in a field, given by name. */
export function readNames(
	call: Pick<EndpointCall, 'maxItems'>,
	list: unknown,
	codes: ServiceCodes,
): readonly string[] | Refusal {
	const items = readItems(call, list, codes);
	if (isRefusal(items)) return items;

	const names = items.filter((name) => typeof name === 'string');
	return names.length < items.length ? refuse(60015) : names;
}

/** The accounts in a field, given by objects that name them. */
export function readNamedEntries(
	call: Pick<EndpointCall, 'maxItems'>,
	list: unknown,
	nameField: 'To_Account' | 'UserID',
	codes: ServiceCodes,
): readonly string[] | Refusal {
	const entries = readEntries(call, list, codes, (entry) =>
		entry[nameField] === undefined ? codes.badParameter : { name: entry[nameField] },
	);
	if (isRefusal(entries)) return entries;

	return readNames(
		call,
		entries.map(({ name }) => name),
		codes,
	);
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
	const names = readNames(call, call.body.To_Account, codes);
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
	if (switches.missingFriendAccount !== 'call') return undefined;
	return names.every((name) => app.account(name)) ? undefined : refuse(codes.notImported);
}
