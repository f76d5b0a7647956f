import type { Account } from './account';

/** What `FollowType` says about two accounts, in the numbers that the API uses. */
export const FOLLOW_TYPE = { none: 0, fan: 1, following: 2, mutual: 3 } as const;

/** Whom a list of follows holds: fans, followed accounts, or those who are both. */
export type FollowList = 'fan' | 'following' | 'mutual';

/** Lets one account follow another one. */
export function follow(fan: Account, target: Account): void {
	fan.following.add(target.userId);
	target.followers.add(fan.userId);
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
	if (list === 'fan') return [...account.followers];

	const following = [...account.following];
	return list === 'following' ? following : following.filter((id) => account.followers.has(id));
}
