import type { JsonObject } from '../../json';
import { BYTE_LIMITS, byteLength, isPossibleUserId } from '../../limits';
import type { Refusal } from '../../results/answer';
import { fieldOf, refuseField } from '../../results/fieldRefusal';
import type { Verdict } from '../../results/verdict';
import type { Account, Friend } from '../../state/account';
import type { Switches } from '../../switches';
import { isOptionalText, OPTIONAL_TEXT } from '../fieldTypes';
import { readName } from '../lists';
import { SNS } from '../serviceCodes';

/** What can be said about a friend who is added or imported; of the right types, and not judged yet. */
export interface FriendFields {
	readonly toAccount: string;
	readonly remark: string | undefined;
	readonly groupNames: readonly string[];
	readonly addSource: string | undefined;
	readonly addWording: string | undefined;
}

/** The fields that every command which adds friends reads alike, or the refusal of the call. */
export function readFriendFields(
	entry: JsonObject,
	at: string,
): Omit<FriendFields, 'groupNames'> | Refusal {
	const { Remark: remark, AddSource: addSource, AddWording: addWording } = entry;
	const refuse = (name: string) =>
		refuseField(SNS.badParameter, fieldOf(entry, name, at), OPTIONAL_TEXT.wanted);

	const toAccount = readName(fieldOf(entry, 'To_Account', at), SNS);
	if (typeof toAccount !== 'string') return toAccount;
	if (!isOptionalText(remark)) return refuse('Remark');
	if (!isOptionalText(addSource)) return refuse('AddSource');
	if (!isOptionalText(addWording)) return refuse('AddWording');

	return { toAccount, remark, addSource, addWording };
}

/** A command's words for fields that are wrong. */
export interface FieldVerdicts {
	readonly badAccount: Verdict;
	readonly badSource: Verdict;
	readonly badRemark: Verdict;
	readonly badGroupName: Verdict;
	readonly badWording: Verdict;
	readonly oneself: Verdict;
}

/** What fields are judged by beside themselves. */
export type FieldSwitches = Pick<
	Switches,
	'addingOneself' | 'addWordingMaxBytes' | 'missingAddSource'
>;

/** What is wrong with a friend's fields, if anything. */
export function judgeFields(
	fields: FriendFields,
	owner: Account,
	switches: FieldSwitches,
	verdicts: FieldVerdicts,
): Verdict | undefined {
	const { toAccount, remark = '', groupNames, addWording = '' } = fields;

	if (!isPossibleUserId(toAccount)) return verdicts.badAccount;
	if (!isGoodSource(fields.addSource, switches)) return verdicts.badSource;
	if (!isPossibleRemark(remark)) return verdicts.badRemark;
	if (!groupNames.every(isPossibleListName)) return verdicts.badGroupName;
	if (byteLength(addWording) > switches.addWordingMaxBytes) return verdicts.badWording;
	if (toAccount === owner.userId && switches.addingOneself === 'refuse') return verdicts.oneself;
	return undefined;
}

/** What an account notes about a friend with these fields; an empty one is not noted. */
export function toFriend(fields: FriendFields, addTime: number): Friend {
	const { toAccount, remark, groupNames, addSource, addWording } = fields;
	return {
		userId: toAccount,
		addTime,
		groupNames: [...new Set(groupNames)],
		...(remark && { remark }),
		...(addSource && { addSource }),
		...(addWording && { addWording }),
	};
}

/** Whether a friend list can have this name. */
export function isPossibleListName(name: string): boolean {
	return name !== '' && byteLength(name) <= BYTE_LIMITS.friendListName;
}

/** Whether a text is short enough for a remark. */
export function isPossibleRemark(remark: string): boolean {
	return byteLength(remark) <= BYTE_LIMITS.remark;
}

function isGoodSource(
	source: string | undefined,
	{ missingAddSource }: Pick<Switches, 'missingAddSource'>,
): boolean {
	if (source === undefined) return missingAddSource === 'accept';
	return /^AddSource_Type_[A-Za-z]{1,8}$/.test(source);
}
