import type { Account, Friend, PendingRequest } from './account';
import { putIntoFriendList, takeOutOfFriendList } from './friendLists';

/** What `friend_get` calls standard friend data. */
const STANDARD_FIELDS = [
	'userId',
	'remark',
	'remarkTime',
	'addSource',
	'addWording',
	'addTime',
	'groupNames',
] as const satisfies readonly (keyof Friend)[];

/**
 * Puts a friend into the list of one account, or writes over what the account has noted about that
 * friend; the friend's own list stays as it is.
 */
export function putFriend(owner: Account, target: Account, friend: Friend): void {
	const before = owner.friends.get(target.userId);
	owner.friends.set(target.userId, friend);
	target.listedBy.add(owner.userId);

	if (STANDARD_FIELDS.some((field) => friend[field] !== before?.[field])) owner.friendSequence += 1;
	if (friend.custom !== before?.custom) owner.customSequence += 1;

	const oldLists = before?.groupNames ?? [];
	for (const name of oldLists) {
		if (!friend.groupNames.includes(name)) takeOutOfFriendList(owner, name, target.userId);
	}
	for (const name of friend.groupNames) {
		if (!oldLists.includes(name)) putIntoFriendList(owner, name, target.userId);
	}
}

/** Takes a friend out of the list of one account and out of its friend lists. */
export function removeFriend(owner: Account, target: Account): void {
	const friend = owner.friends.get(target.userId);
	if (!friend) return;

	owner.friends.delete(target.userId);
	target.listedBy.delete(owner.userId);
	owner.friendSequence += 1;
	if (friend.custom) owner.customSequence += 1;

	for (const name of friend.groupNames) takeOutOfFriendList(owner, name, target.userId);
}

/** When an account is blocked, and whether the two remain friends if they are. */
export interface Blocking {
	/** Seconds since the epoch. */
	readonly nowSeconds: number;
	/** @default false */
	readonly keepsFriends?: boolean;
}

/** Blocks an account; a friendship usually ends in both lists, and no request of the two survives. */
export function block(owner: Account, target: Account, blocking: Blocking): void {
	const { nowSeconds, keepsFriends = false } = blocking;
	owner.blocklist.set(target.userId, nowSeconds);
	target.blockedBy.add(owner.userId);
	owner.blocklistSequence += 1;

	if (!keepsFriends) {
		removeFriend(owner, target);
		removeFriend(target, owner);
	}
	withdrawRequest(owner, target);
	withdrawRequest(target, owner);
}

/** Unblocks an account; a friendship that the blocking ended does not come back. */
export function unblock(owner: Account, target: Account): void {
	owner.blocklist.delete(target.userId);
	target.blockedBy.delete(owner.userId);
	owner.blocklistSequence += 1;
}

/** Leaves a request with its target; a newer one of the same sender replaces the older one. */
export function leaveRequest(sender: Account, target: Account, request: PendingRequest): void {
	target.pendingReceived.set(sender.userId, request);
	sender.pendingSent.add(target.userId);
}

/** Takes back a request that waits, if there is one. */
export function withdrawRequest(sender: Account, target: Account): void {
	target.pendingReceived.delete(sender.userId);
	sender.pendingSent.delete(target.userId);
}
