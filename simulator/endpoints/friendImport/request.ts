import type { JsonObject } from '../../json';
import { isRefusal } from '../../results/answer';
import type { CustomValue, Friend } from '../../state/account';
import { isCustomFriendTag, isCustomValue, mergeCustom } from '../../state/friendTags';
import type { Switches } from '../../switches';
import { type FriendFields, readFriendFields } from '../friendFields';
import { isIndex } from '../fieldTypes';
import { SNS } from '../serviceCodes';
import { readTagValues, type TagValue } from '../tagValues';

/** One friend to import, of the right types; whether its values are allowed is judged later. */
export interface ImportedFriend extends FriendFields {
	readonly remarkTime: number | undefined;
	readonly addTime: number | undefined;
	readonly customItems: readonly TagValue[];
}

/** The friend that an object describes, or the code of the refusal. */
export function readFriendImport(entry: JsonObject): ImportedFriend | number {
	const fields = readFriendFields(entry);
	if (typeof fields === 'number') return fields;

	const { GroupName: groupNames = [], CustomItem: custom } = entry;
	const { RemarkTime: remarkTime, AddTime: addTime } = entry;
	if (!isTexts(groupNames)) return 30001;
	if (!isOptionalTime(remarkTime) || !isOptionalTime(addTime)) return 30001;

	const customItems = custom === undefined || isEmpty(custom) ? [] : readTagValues(custom, SNS);
	if (isRefusal(customItems)) return customItems.code;

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
