import type { Verdict } from '../../../results/verdict';
import { FRIEND_UPDATE } from '../../../results/verdicts/friends';
import type { CustomValue, Friend } from '../../../state/account';
import { isCustomFriendTag, isCustomValue, mergeCustom } from '../../../state/friendTags';
import type { Switches } from '../../../switches';
import { isPossibleListName, isPossibleRemark } from '../friendFields';
import type { TagValue } from '../../tagValues';

/** What is to become of a friend's data; what is left out stays. */
export interface FriendChanges {
	readonly remark?: string;
	readonly groupNames?: readonly string[];
	readonly custom: ReadonlyMap<string, CustomValue>;
}

/** The changes that some fields ask for, or what is wrong with the first bad one of them. */
export function readChanges(
	fields: readonly TagValue[],
	switches: Pick<Switches, 'customTags'>,
): FriendChanges | Verdict {
	const custom = new Map<string, CustomValue>();
	let changes: Omit<FriendChanges, 'custom'> = {};

	for (const { tag, value } of fields) {
		if (tag === 'Tag_SNS_IM_Remark') {
			if (typeof value !== 'string' || !isPossibleRemark(value)) return FRIEND_UPDATE.badValue;
			changes = { ...changes, remark: value };
		} else if (tag === 'Tag_SNS_IM_Group') {
			if (!isListNames(value)) return FRIEND_UPDATE.badValue;
			changes = { ...changes, groupNames: [...new Set(value)] };
		} else if (isCustomFriendTag(tag, switches)) {
			if (!isCustomValue(value)) return FRIEND_UPDATE.badValue;
			custom.set(tag, value);
		} else {
			return FRIEND_UPDATE.badTag;
		}
	}
	return { ...changes, custom };
}

/** A friend after some changes. */
export function applyChanges(friend: Friend, { custom, ...changes }: FriendChanges): Friend {
	return { ...friend, ...changes, custom: mergeCustom(friend.custom, custom) };
}

function isListNames(value: unknown): value is string[] {
	return (
		Array.isArray(value) &&
		value.every((name) => typeof name === 'string' && isPossibleListName(name))
	);
}
