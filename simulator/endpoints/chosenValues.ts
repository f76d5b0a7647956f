import type { JsonObject } from '../json';
import type { Account } from '../state/account';
import type { ProfileValue } from '../state/profile';
import type { Switches } from '../switches';

/** The profile fields of an account that were set, in the form of an answer. */
export function profileValues(account: Account): { Tag: string; Value: ProfileValue }[] {
	return [...account.profile].map(([tag, value]) => ({ Tag: tag, Value: value }));
}

/** The values of some tags in the order in which they were asked for; a tag without one is absent. */
export function chooseValues<Value extends { readonly Tag: string }>(
	values: readonly Value[],
	tags: readonly string[],
): Value[] {
	return tags.flatMap((tag) => values.filter((value) => value.Tag === tag));
}

/** The fields among them that every app has. */
export function standardProfileValues(account: Account): { Tag: string; Value: ProfileValue }[] {
	return profileValues(account).filter(({ Tag }) => Tag.startsWith('Tag_Profile_IM_'));
}

/** A field with a list of values, which may be left out when there are none. */
export function listOrNone(
	field: string,
	values: readonly unknown[],
	{ emptyProfileItem }: Pick<Switches, 'emptyProfileItem'>,
): JsonObject {
	return values.length > 0 || emptyProfileItem === '[]' ? { [field]: values } : {};
}
