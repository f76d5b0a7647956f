import type { Account } from './account';
import { unfollow } from './follows';
import { removeFriend, unblock, withdrawRequest } from './relations';

/** Ends every relation of an account, in whatever list of another account it stands. */
export function endAllRelations(account: Account, accounts: ReadonlyMap<string, Account>): void {
	// Copied, because the lists shrink while they are gone through.
	const all = (userIds: Iterable<string>) =>
		[...userIds].flatMap((userId) => accounts.get(userId) ?? []);

	for (const other of all(account.listedBy)) removeFriend(other, account);
	for (const other of all(account.friends.keys())) removeFriend(account, other);
	for (const other of all(account.blockedBy)) unblock(other, account);
	for (const other of all(account.blocklist.keys())) unblock(account, other);
	for (const other of all(account.followers.keys())) unfollow(other, account);
	for (const other of all(account.following.keys())) unfollow(account, other);
	for (const other of all(account.pendingReceived.keys())) withdrawRequest(other, account);
	for (const other of all(account.pendingSent)) withdrawRequest(account, other);
}
