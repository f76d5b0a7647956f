import type { Checked, Problem } from '../api/problem';
import type { ItemReader } from '../bulk/items';
import type { ParameterValues } from '../bulk/parameters';
import type { Entry, WireObject } from '../bulk/request';
import {
	checkUserId,
	listUserIds,
	refuseOtherSeparators,
	toTrimmedText,
	unwrapLocator,
} from '../checks';

/** A parameter that names accounts, or something else with an id, such as groups. */
export interface AccountParameter {
	readonly name: string;
	/** As the user sees it. */
	readonly label: string;
	/** Checks one id; a UserID without this. */
	readonly check?: (value: unknown, label: string) => Checked<string>;
	/** Whether it names one and never a list, so that its id may hold a comma. */
	readonly isSingle?: true;
}

export const FROM_ACCOUNT: AccountParameter = { name: 'fromAccount', label: 'From Account' };
export const TO_ACCOUNT: AccountParameter = { name: 'toAccount', label: 'To Account' };
export const USER_ID: AccountParameter = { name: 'userId', label: 'User ID' };

/** What an item says besides the accounts. */
export interface Details {
	/** Fields of the body that all entries of a call share. */
	readonly common: WireObject;
	/** Fields of each entry of the item; those that are undefined are not sent. */
	readonly details: WireObject;
}

/** How the items of an operation are read. */
export interface ReaderRules {
	/** Names the account that a call is made for; none where a call is about accounts alone. */
	readonly owner?: AccountParameter;
	/** Names the accounts that have an outcome each; none where the call as a whole has one. */
	readonly subject?: AccountParameter;
	/** Whether a call writes to the subject itself, so that the subject is its own owner. */
	readonly isOwnAccount?: boolean;
	/** Whether an item without an owner is fine. */
	readonly isOwnerOptional?: boolean;
	/** Whether an item without a subject is fine. */
	readonly isSubjectOptional?: boolean;
	/** What calls go one after the other for; the owner without this. */
	toLane?(owner: string, subject: string): string;
	/** Decides on the lane alone, so that items of one lane are read together; the owner without this. */
	readonly lanesBy?: AccountParameter;
	/** Parameters besides these two. */
	readonly parameters?: readonly string[];
	/** Checks what an item says besides the accounts. */
	check?(values: ParameterValues): Checked<Details>;
	/** An entry of the list in the body; the bare UserID without this. */
	toEntry?(userId: string, details: WireObject): unknown;
}

const NOTHING_ELSE: { readonly value: Details } = { value: { common: {}, details: {} } };

/** Reads items that name one owner and any number of subjects. */
export function createReader(rules: ReaderRules): ItemReader {
	const { owner, subject, lanesBy = owner, parameters = [] } = rules;
	const accounts = [owner, subject].flatMap((account) => account?.name ?? []);
	return {
		parameters: [...accounts, ...parameters],
		ownerParameter: lanesBy?.name,
		toOwnerKey: (value) => toTrimmedText(unwrapLocator(value)),
		toEntries: (values) => toFriends(rules, values),
		toUnreadable: (values, problem) => ({
			owner: owner ? toTrimmedText(unwrapLocator(values[owner.name])) : '',
			subject: subject ? toTrimmedText(unwrapLocator(values[subject.name])) : '',
			problem,
		}),
	};
}

function toFriends(rules: ReaderRules, values: ParameterValues): Iterable<Entry> {
	const subjects = listSubjects(rules, values);
	const isTyped = isTypedList(rules, values);
	const owner = checkOwner(rules, values);
	const details = rules.check?.(values) ?? NOTHING_ELSE;
	if ('problem' in owner) return refuse(rules, values, owner.problem);
	if ('problem' in details) return refuse(rules, values, details.problem);
	return mapInTime(subjects, (id) => {
		const odd = isTyped ? refuseOtherSeparators(id, rules.subject?.label ?? '') : undefined;
		if (odd) return { owner: owner.value, subject: toTrimmedText(id), problem: odd.problem };
		return toFriend(rules, id, owner.value, details.value);
	});
}

/** Whether the subjects are UserIDs of one text, in which a comma is all that separates them. */
function isTypedList({ subject }: ReaderRules, values: ParameterValues): boolean {
	if (!subject || subject.check || subject.isSingle) return false;
	return typeof unwrapLocator(values[subject.name]) === 'string';
}

function checkOwner(
	{ owner, isOwnerOptional }: ReaderRules,
	values: ParameterValues,
): Checked<string> {
	if (!owner) return { value: '' };
	const value = unwrapLocator(values[owner.name]);
	if (isOwnerOptional && toTrimmedText(value) === '') return { value: '' };
	return checkId(value, owner);
}

function checkId(
	value: unknown,
	{ label, check = checkUserId }: AccountParameter,
): Checked<string> {
	return check(value, label);
}

function toFriend(
	{ subject: parameter, isOwnAccount, isSubjectOptional, toEntry, toLane }: ReaderRules,
	id: unknown,
	owner: string,
	{ common, details }: Details,
): Entry {
	if (!parameter || (isSubjectOptional && id === '')) {
		return { owner, subject: '', common, payload: toEntry?.('', details) ?? null };
	}
	const checked = checkId(id, parameter);
	if ('problem' in checked) return { owner, subject: toTrimmedText(id), problem: checked.problem };
	const subject = checked.value;
	const entry = toEntry ? toEntry(subject, details) : subject;
	const lane = toLane?.(owner, subject);
	return { owner: isOwnAccount ? subject : owner, subject, common, payload: entry, lane };
}

function refuse(rules: ReaderRules, values: ParameterValues, problem: Problem): Iterable<Entry> {
	const owner = rules.owner ? toTrimmedText(unwrapLocator(values[rules.owner.name])) : '';
	const toEntry = (id: unknown): Entry => ({ owner, subject: toTrimmedText(id), problem });
	return mapInTime(listSubjects(rules, values), toEntry);
}

/** The subjects of an item; at least one, so that an item without any comes out as well. */
function listSubjects({ subject }: ReaderRules, values: ParameterValues): readonly unknown[] {
	const value = subject && unwrapLocator(values[subject.name]);
	if (subject?.isSingle) return [value];
	const ids = subject ? listUserIds(value) : [];
	return ids.length > 0 ? ids : [''];
}

/** Entries that are made at once. More would keep the event loop waiting. */
const MADE_AT_ONCE = 1000;

/** Maps a list; a long one when its entries are asked for. */
function mapInTime(list: readonly unknown[], map: (value: unknown) => Entry): Iterable<Entry> {
	return list.length <= MADE_AT_ONCE ? list.map(map) : mapOnDemand(list, map);
}

function* mapOnDemand(
	list: readonly unknown[],
	map: (value: unknown) => Entry,
): Generator<Entry, void> {
	for (const value of list) yield map(value);
}
