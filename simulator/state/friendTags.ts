import { BYTE_LIMITS, byteLength } from '../limits';
import type { Switches } from '../switches';
import type { CustomValue, Friend } from './account';

/** A value that an account has noted about a friend, with its tag. */
export interface FriendValue {
	readonly Tag: string;
	readonly Value: string | number | readonly string[];
}

const CUSTOM_TAG = /^Tag_SNS_Custom_[A-Za-z]{1,8}$/;

const STANDARD_TAGS: ReadonlySet<string> = new Set([
	'Tag_SNS_IM_AddSource',
	'Tag_SNS_IM_Remark',
	'Tag_SNS_IM_Group',
	'Tag_SNS_IM_AddWording',
	'Tag_SNS_IM_AddTime',
]);

/** The standard values that an account has noted about a friend; an empty one is none. */
export function standardValues(friend: Friend): FriendValue[] {
	const { addSource, remark, groupNames, addWording, addTime } = friend;

	return [
		...(addSource ? [{ Tag: 'Tag_SNS_IM_AddSource', Value: addSource }] : []),
		...(remark ? [{ Tag: 'Tag_SNS_IM_Remark', Value: remark }] : []),
		...(groupNames.length > 0 ? [{ Tag: 'Tag_SNS_IM_Group', Value: groupNames }] : []),
		...(addWording ? [{ Tag: 'Tag_SNS_IM_AddWording', Value: addWording }] : []),
		{ Tag: 'Tag_SNS_IM_AddTime', Value: addTime },
	];
}

/** The custom values that an account has noted about a friend. */
export function customValues({ custom = {} }: Friend): FriendValue[] {
	return Object.entries(custom).map(([tag, value]) => ({ Tag: tag, Value: value }));
}

/** Whether there is a friend field of this tag. */
export function isFriendTag(tag: string, switches: Pick<Switches, 'customTags'>): boolean {
	return STANDARD_TAGS.has(tag) || isCustomFriendTag(tag, switches);
}

/** Whether there is a custom friend field of this tag. */
export function isCustomFriendTag(
	tag: string,
	{ customTags }: Pick<Switches, 'customTags'>,
): boolean {
	return customTags === 'accept' && CUSTOM_TAG.test(tag);
}

/** Whether a custom friend field can hold a value: the field's page knows texts, a sample a number. */
export function isCustomValue(value: unknown): value is CustomValue {
	if (typeof value === 'number') return true;
	return typeof value === 'string' && byteLength(value) <= BYTE_LIMITS.customFriendField;
}

/** Custom values after a change; an empty text takes its field out, and without fields there are none. */
export function mergeCustom(
	before: Friend['custom'],
	changes: ReadonlyMap<string, CustomValue>,
): Friend['custom'] {
	if (changes.size === 0) return before;

	const merged = new Map([...Object.entries(before ?? {}), ...changes]);
	const kept = [...merged].filter(([, value]) => value !== '');
	return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
