import type { JsonObject } from '../json';
import type { AppState } from '../state/app';
import { ControlInputError } from './input';

/** What an app holds in all. */
export function describeApp(app: AppState): JsonObject {
	return { sdkAppId: app.sdkAppId, accounts: app.accountCount };
}

/** What an app holds about one account. */
export function describeAccount(app: AppState, userId: string): JsonObject {
	const account = app.account(userId);
	if (!account) throw new ControlInputError(`App ${app.sdkAppId} has no account "${userId}"`);

	return {
		userId,
		profile: app.profileOf(userId),
		friends: [...account.friends.values()],
		friendLists: app.friendListsOf(userId),
		blocklist: app.blocklistOf(userId),
		pending: app.pendingOf(userId),
		following: app.followingOf(userId),
		followers: app.followersOf(userId),
		status: app.statusOf(userId),
	};
}
