import type { Account, Friend, PendingRequest } from './account';

/** Puts a friend into the list of one account; the friend's own list stays as it is. */
export function addFriend(owner: Account, friend: Friend): void {
	owner.friends.set(friend.userId, friend);
	owner.friendSequence += 1;

	for (const groupName of friend.groupNames) putIntoFriendList(owner, groupName, friend.userId);
}

/** Takes a friend out of the list of one account and out of its friend lists. */
export function removeFriend(owner: Account, userId: string): void {
	const friend = owner.friends.get(userId);
	if (!friend) return;

	owner.friends.delete(userId);
	owner.friendSequence += 1;

	for (const groupName of friend.groupNames) {
		owner.friendLists.get(groupName)?.delete(userId);
		owner.friendListSequence += 1;
	}
}

/** Blocks an account; a friendship ends in both lists and no request between the two survives. */
export function block(owner: Account, target: Account): void {
	owner.blocklist.add(target.userId);
	removeFriend(owner, target.userId);
	removeFriend(target, owner.userId);
	withdrawRequest(owner, target);
	withdrawRequest(target, owner);
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

function putIntoFriendList(owner: Account, groupName: string, userId: string): void {
	const members = owner.friendLists.get(groupName);
	if (members) members.add(userId);
	else owner.friendLists.set(groupName, new Set([userId]));

	owner.friendListSequence += 1;
}
