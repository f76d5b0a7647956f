import { adminsOf, type SimulatedApp } from '../options';
import type { Account, Friend, PendingRequest } from './account';
import { newAccount } from './account';
import { endAllRelations } from './deletion';
import { follow } from './follows';
import type { Group } from './groups/group';
import { Groups } from './groups/groups';
import { type GroupSetup, newGroup } from './groups/setup';
import { Messages } from './messages';
import { type OnlineStatus, presence } from './presence';
import { type AllowType, isAllowType } from './profile';
import { setProfileField } from './profileField';
import { block, putFriend } from './relations';
import { type AccountSetup, type FriendSetup, profileFields, toNamed } from './setup';

export type { AccountSetup, FriendSetup } from './setup';

/** Everything that one app holds, open to tests: to look at, and to set up without the API. */
export class AppState {
	readonly sdkAppId: number;
	readonly messages = new Messages();
	readonly groups = new Groups();
	private readonly accountsById = new Map<string, Account>();
	/** When accounts were deleted, in seconds since the epoch. */
	private readonly deletions = new Map<string, number>();

	constructor(readonly settings: SimulatedApp) {
		this.sdkAppId = settings.sdkAppId;
		this.addAccounts(...adminsOf(settings), ...(settings.accounts ?? []));
	}

	get accountCount(): number {
		return this.accountsById.size;
	}

	/** Whether the app has as many accounts as it may have. */
	get isFull(): boolean {
		return this.accountCount >= (this.settings.maxAccounts ?? Infinity);
	}

	accounts(): IterableIterator<Account> {
		return this.accountsById.values();
	}

	/** The account of this name, or undefined when it was never imported. */
	account(userId: string): Account | undefined {
		return this.accountsById.get(userId);
	}

	/** The account of this name; throws when it was never imported. */
	existing(userId: string): Account {
		const account = this.account(userId);
		if (!account) throw new Error(`The simulated app has no account "${userId}"`);
		return account;
	}

	/** The account of this name, imported now if it does not exist. */
	addAccount(userId: string, setup: AccountSetup = {}): Account {
		const account = this.account(userId) ?? newAccount(userId);
		this.accountsById.set(userId, account);
		this.deletions.delete(userId);

		for (const [tag, value] of profileFields(setup)) setProfileField(account, tag, value);
		if (setup.status) this.setStatus(userId, setup.status, setup.platforms);
		for (const friend of setup.friends ?? []) {
			const { userId: name, ...notes } = toNamed(friend);
			this.befriend(userId, name, notes);
		}
		for (const blocked of setup.blocked ?? []) this.block(userId, blocked);
		for (const followed of setup.following ?? []) this.follow(userId, followed);

		return account;
	}

	addAccounts(...userIds: readonly string[]): void {
		for (const userId of userIds) this.addAccount(userId);
	}

	/** Deletes an account with all of its relations; false when it was never imported. */
	deleteAccount(userId: string, nowSeconds = 0): boolean {
		const account = this.account(userId);
		if (!account) return false;

		endAllRelations(account, this.accountsById);
		this.groups.forgetAccount(userId);
		this.deletions.set(userId, nowSeconds);
		return this.accountsById.delete(userId);
	}

	/** When an account that does not exist any more was deleted, in seconds since the epoch. */
	deletedAt(userId: string): number | undefined {
		return this.deletions.get(userId);
	}

	/** Puts `to` into the list of `from`, one way and without any check. */
	befriend(from: string, to: string, friend: FriendSetup = {}): void {
		putFriend(this.existing(from), this.existing(to), {
			addTime: 0,
			groupNames: [],
			...friend,
			userId: to,
		});
	}

	/** Blocks `to` for `from`; a friendship of the two ends. */
	block(from: string, to: string, nowSeconds = 0): void {
		block(this.existing(from), this.existing(to), { nowSeconds });
	}

	/** Lets `from` follow `to`. */
	follow(from: string, to: string, nowSeconds = 0): void {
		follow(this.existing(from), this.existing(to), nowSeconds);
	}

	/** Makes a group without the API; whoever is in it has to exist. */
	addGroup(groupId: string, setup: GroupSetup = {}, nowSeconds = 0): Group {
		if (this.groups.get(groupId)) throw new Error(`The simulated app has a group "${groupId}"`);

		const group = newGroup(groupId, setup);
		const { owner, members } = group;
		for (const { userId } of members) this.existing(userId);
		if (owner !== undefined) this.existing(owner);
		return this.groups.create(group, nowSeconds);
	}

	/** Says whether an account is logged in, by default on a usual platform. */
	setStatus(userId: string, status: OnlineStatus, platforms?: readonly string[]): void {
		this.existing(userId).presence = presence(status, platforms);
	}

	friendsOf(userId: string): string[] {
		return [...this.existing(userId).friends.keys()];
	}

	/** What `from` has written down about its friend `to`; undefined when `to` is not in its list. */
	friend(from: string, to: string): Friend | undefined {
		return this.existing(from).friends.get(to);
	}

	/** The friend lists of an account with their members. */
	friendListsOf(userId: string): Record<string, string[]> {
		return Object.fromEntries(
			[...this.existing(userId).friendLists].map(([name, members]) => [name, [...members]]),
		);
	}

	blocklistOf(userId: string): string[] {
		return [...this.existing(userId).blocklist.keys()];
	}

	/** Whom an account follows. */
	followingOf(userId: string): string[] {
		return [...this.existing(userId).following.keys()];
	}

	/** Who follows an account. */
	followersOf(userId: string): string[] {
		return [...this.existing(userId).followers.keys()];
	}

	/** Whether an account is logged in. */
	statusOf(userId: string): OnlineStatus {
		return this.existing(userId).presence.status;
	}

	/** The requests that wait for an account. */
	pendingOf(userId: string): PendingRequest[] {
		return [...this.existing(userId).pendingReceived.values()];
	}

	/** The profile fields that were set, by tag. */
	profileOf(userId: string): Record<string, string | number> {
		return Object.fromEntries(this.existing(userId).profile);
	}

	/** How an account answers friend requests: its own setting, else the app's. */
	allowTypeOf(account: Account): AllowType {
		const own = account.profile.get('Tag_Profile_IM_AllowType');
		return isAllowType(own) ? own : (this.settings.defaultAllowType ?? 'AllowType_Type_AllowAny');
	}
}
