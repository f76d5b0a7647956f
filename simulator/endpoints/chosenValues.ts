import type { Account } from '../state/account';
import type { ProfileValue } from '../state/profile';

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
