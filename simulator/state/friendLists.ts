import { ACCOUNT_LIMITS } from '../limits';
import type { Account } from './account';

/** Puts a friend into a friend list, which is created if there is none of the name. */
export function putIntoFriendList(owner: Account, name: string, userId: string): void {
	const members = owner.friendLists.get(name);
	if (members) members.add(userId);
	else owner.friendLists.set(name, new Set([userId]));

	owner.friendListSequence += 1;
}

/** Takes a friend out of a friend list, which stays when it is empty. */
export function takeOutOfFriendList(owner: Account, name: string, userId: string): void {
	owner.friendLists.get(name)?.delete(userId);
	owner.friendListSequence += 1;
}

/** Creates an empty friend list; one that exists stays as it is. */
export function createFriendList(owner: Account, name: string): void {
	if (owner.friendLists.has(name)) return;
	owner.friendLists.set(name, new Set());
	owner.friendListSequence += 1;
}

/** Deletes a friend list, if there is one of the name; its members stay friends. */
export function deleteFriendList(owner: Account, name: string): void {
	const members = owner.friendLists.get(name);
	if (!members) return;

	owner.friendLists.delete(name);
	owner.friendListSequence += 1;

	for (const userId of members) {
		const friend = owner.friends.get(userId);
		if (!friend) continue;
		const groupNames = friend.groupNames.filter((groupName) => groupName !== name);
		owner.friends.set(userId, { ...friend, groupNames });
		owner.friendSequence += 1;
	}
}

/** Whether an account may have friend lists of these names beside the ones that it has. */
export function hasRoomForLists(owner: Account, names: readonly string[]): boolean {
	const added = new Set(names.filter((name) => !owner.friendLists.has(name)));
	return added.size === 0 || owner.friendLists.size + added.size <= ACCOUNT_LIMITS.friendLists;
}
