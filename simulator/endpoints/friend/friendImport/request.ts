import type { JsonObject } from '../../../json';
import { isRefusal, type Refusal } from '../../../results/answer';
import { fieldOf, refuseField } from '../../../results/fieldRefusal';
import type { CustomValue, Friend } from '../../../state/account';
import { isCustomFriendTag, isCustomValue, mergeCustom } from '../../../state/friendTags';
import type { Switches } from '../../../switches';
import { type FriendFields, readFriendFields } from '../friendFields';
import { isIndex, OPTIONAL_INDEX } from '../../fieldTypes';
import { SNS } from '../../serviceCodes';
import { readTagValues, type TagValue } from '../../tagValues';

/** One friend to import, of the right types; whether its values are allowed is judged later. */
export interface ImportedFriend extends FriendFields {
	readonly remarkTime: number | undefined;
	readonly addTime: number | undefined;
	readonly customItems: readonly TagValue[];
}

/** The friend that an object describes, or the refusal of the call. */
export function readFriendImport(entry: JsonObject, at: string): ImportedFriend | Refusal {
	const fields = readFriendFields(entry, at);
	if (isRefusal(fields)) return fields;

	const { GroupName: groupNames = [], CustomItem: custom } = entry;
	const { RemarkTime: remarkTime, AddTime: addTime } = entry;
	const refuse = (name: string, wanted: string) =>
		refuseField(SNS.badParameter, fieldOf(entry, name, at), wanted);
	if (!isTexts(groupNames)) return refuse('GroupName', 'a list of texts or left out');
	if (!isOptionalTime(remarkTime)) return refuse('RemarkTime', OPTIONAL_INDEX.wanted);
	if (!isOptionalTime(addTime)) return refuse('AddTime', OPTIONAL_INDEX.wanted);

	const isNone = custom === undefined || isEmpty(custom);
	const customItems = isNone ? [] : readTagValues(fieldOf(entry, 'CustomItem', at), SNS);
	if (isRefusal(customItems)) return customItems;

	return { ...fields, groupNames, remarkTime, addTime, customItems };
}

/** The custom friend fields of an import, or `bad` when there is no such field or no such value. */
export function toCustom(
	items: readonly TagValue[],
	switches: Pick<Switches, 'customTags'>,
): Friend['custom'] | 'bad' {
	const values = new Map<string, CustomValue>();

	for (const { tag, value } of items) {
		if (!isCustomFriendTag(tag, switches) || !isCustomValue(value)) return 'bad';
		values.set(tag, value);
	}
	return mergeCustom(undefined, values);
}

function isTexts(value: unknown): value is string[] {
	return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function isEmpty(value: unknown): boolean {
	return Array.isArray(value) && value.length === 0;
}

function isOptionalTime(value: unknown): value is number | undefined {
	return value === undefined || isIndex(value);
}
