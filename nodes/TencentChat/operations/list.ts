import { isRecord, readCode } from '../api/answer';
import type { Checked } from '../api/problem';
import type { Cursor, ListQuery } from '../bulk/lists';
import type { ParameterValues } from '../bulk/parameters';
import type { WireObject } from '../bulk/request';
import { limitField, returnAllField } from './fields';
import { FROM_ACCOUNT, type AccountParameter } from './reader';
import { checkFlag, checkUserId, checkWholeNumber, toTrimmedText, unwrapLocator } from '../checks';

/** The parameters of every list. */
export const LIST_PARAMETERS: readonly string[] = [FROM_ACCOUNT.name, 'returnAll', 'limit'];

/** More entries than any list of Tencent Chat holds for one account. */
const MAX_LIMIT = 1_000_000;

/** What a list is asked for beside its owner and how many entries. */
interface Asked {
	readonly body?: WireObject;
	readonly isSimplified?: boolean;
	/** Names whose list it is. */
	readonly of?: AccountParameter;
	/** Whether there is a list, too, of nobody in particular. */
	readonly isOwnerOptional?: boolean;
}

/** What an item asks a list for: its owner and how many entries. */
export function checkListQuery(
	values: ParameterValues,
	{ body = {}, isSimplified = true, of = FROM_ACCOUNT, isOwnerOptional = false }: Asked = {},
): Checked<ListQuery> {
	const owner = checkOwner(unwrapLocator(values[of.name]), of, isOwnerOptional);
	if ('problem' in owner) return owner;
	const returnAll = checkFlag(values.returnAll, returnAllField.displayName, false);
	if ('problem' in returnAll) return returnAll;
	if (returnAll.value) {
		return { value: { owner: owner.value, body, limit: undefined, isSimplified } };
	}
	const limit = values.limit ?? limitField.default;
	const checked = checkWholeNumber(limit, limitField.displayName, { min: 1, max: MAX_LIMIT });
	if ('problem' in checked) return checked;
	return { value: { owner: owner.value, body, limit: checked.value, isSimplified } };
}

function checkOwner(
	value: unknown,
	{ label, check = checkUserId }: AccountParameter,
	isOptional: boolean,
): Checked<string> {
	return isOptional && toTrimmedText(value) === '' ? { value: '' } : check(value, label);
}

/**
 * Where the next page of a list begins that is paged by number; undefined at the end. A page may hold
 * less than was asked for, so where the answer knows how many there are in all, that decides.
 */
export function nextOffset(
	list: unknown,
	{ cursor = 0, asked, total }: { cursor?: Cursor; asked: number; total: unknown },
): number | undefined {
	const received = Array.isArray(list) ? list.length : 0;
	const next = Number(cursor) + received;
	const count = readCode(total);
	const isEnd = count === undefined ? received < asked : next >= count;
	return received === 0 || isEnd ? undefined : next;
}

/** The entries of a list in an answer; none when it is missing, as in an empty list. */
export function readEntries(
	body: Readonly<Record<string, unknown>>,
	key: string,
): ReadonlyArray<Readonly<Record<string, unknown>>> {
	const entries: unknown = body[key];
	if (!Array.isArray(entries)) return [];
	return (entries as readonly unknown[]).filter(isRecord);
}
