import type { Friend } from './account';
import type { OnlineStatus } from './presence';
import type { AdminForbidType, AllowType, ProfileValue } from './profile';

/** What can be said about a friend when a friendship is set up without the API. */
export type FriendSetup = Partial<Omit<Friend, 'userId'>>;

/** A friend with what its account has noted about it. */
export type NamedFriend = FriendSetup & Pick<Friend, 'userId'>;

/** What can be said about an account when it is set up without the API. */
export interface AccountSetup {
	readonly allowType?: AllowType;
	readonly adminForbidType?: AdminForbidType;
	readonly nick?: string;
	/** Accounts that this one lists as friends, one way, by name or with notes; they must exist. */
	readonly friends?: readonly (string | NamedFriend)[];
	/** UserIDs that this account blocks; they must exist. */
	readonly blocked?: readonly string[];
	/** UserIDs that this account follows; they must exist. */
	readonly following?: readonly string[];
	readonly status?: OnlineStatus;
	/** The platforms that have this status; usual ones without it. */
	readonly platforms?: readonly string[];
}

/** The accounts that a set-up names beside its own. */
export function relatedAccounts({ friends = [], blocked = [], following = [] }: AccountSetup) {
	return [...friends.map((friend) => toNamed(friend).userId), ...blocked, ...following];
}

/** A friend of a set-up, whether it was given by name or with notes. */
export function toNamed(friend: string | NamedFriend): NamedFriend {
	return typeof friend === 'string' ? { userId: friend } : friend;
}

/** The profile fields that a set-up gives a value, by tag. */
export function profileFields(setup: AccountSetup): [string, ProfileValue][] {
	const { allowType, adminForbidType, nick } = setup;
	return [
		...(allowType ? [pair('Tag_Profile_IM_AllowType', allowType)] : []),
		...(adminForbidType ? [pair('Tag_Profile_IM_AdminForbidType', adminForbidType)] : []),
		...(nick === undefined ? [] : [pair('Tag_Profile_IM_Nick', nick)]),
	];
}

function pair(tag: string, value: ProfileValue): [string, ProfileValue] {
	return [tag, value];
}
