import type { Account } from './account';

/** What `FollowType` says about two accounts, in the numbers that the API uses. */
export const FOLLOW_TYPE = { none: 0, fan: 1, following: 2, mutual: 3 } as const;

/** Whom a list of follows holds: fans, followed accounts, or those who are both. */
export type FollowList = 'fan' | 'following' | 'mutual';

/** How many accounts one may follow; how many follow one is not limited. Source: 269/110774. */
export const MAX_FOLLOWED = 5000;

/** Lets one account follow another one; whoever does already goes on since then. */
export function follow(fan: Account, target: Account, nowSeconds: number): void {
	if (fan.following.has(target.userId)) return;
	fan.following.set(target.userId, nowSeconds);
	target.followers.set(fan.userId, nowSeconds);
}

/** Ends that one account follows another one, if it does. */
export function unfollow(fan: Account, target: Account): void {
	fan.following.delete(target.userId);
	target.followers.delete(fan.userId);
}

/** How an account and another one follow each other, seen from the first. */
export function followType(account: Account, other: string): number {
	const isFan = account.followers.has(other);
	if (account.following.has(other)) return isFan ? FOLLOW_TYPE.mutual : FOLLOW_TYPE.following;
	return isFan ? FOLLOW_TYPE.fan : FOLLOW_TYPE.none;
}

/** The accounts on one of an account's lists of follows, oldest first. */
export function followList(account: Account, list: FollowList): string[] {
	if (list === 'fan') return [...account.followers.keys()];

	const following = [...account.following.keys()];
	return list === 'following' ? following : following.filter((id) => account.followers.has(id));
}

/** Since when another account is on one of an account's lists; mutual since the later follow. */
export function followTime(account: Account, other: string, list: FollowList): number {
	const asFan = account.followers.get(other) ?? 0;
	const asFollowed = account.following.get(other) ?? 0;

	if (list === 'mutual') return Math.max(asFan, asFollowed);
	return list === 'fan' ? asFan : asFollowed;
}
