import { adminsOf, type SimulatedApp } from '../options';
import type { Account, Friend, PendingRequest } from './account';
import { newAccount } from './account';
import { type AdminForbidType, type AllowType, isAllowType } from './profile';
import { addFriend, block } from './relations';

/** What can be said about an account when it is set up without the API. */
export interface AccountSetup {
	readonly allowType?: AllowType;
	readonly adminForbidType?: AdminForbidType;
	readonly nick?: string;
	/** UserIDs that this account lists as friends, one way; they must exist. */
	readonly friends?: readonly string[];
	/** UserIDs that this account blocks; they must exist. */
	readonly blocked?: readonly string[];
}

/** What can be said about a friend when a friendship is set up without the API. */
export type FriendSetup = Partial<Omit<Friend, 'userId'>>;

/** Everything that one app holds, open to tests: to look at, and to set up without the API. */
export class AppState {
	readonly sdkAppId: number;
	private readonly accountsById = new Map<string, Account>();

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

		if (setup.allowType) account.profile.set('Tag_Profile_IM_AllowType', setup.allowType);
		if (setup.adminForbidType) {
			account.profile.set('Tag_Profile_IM_AdminForbidType', setup.adminForbidType);
		}
		if (setup.nick !== undefined) account.profile.set('Tag_Profile_IM_Nick', setup.nick);
		for (const friend of setup.friends ?? []) this.befriend(userId, friend);
		for (const blocked of setup.blocked ?? []) this.block(userId, blocked);

		return account;
	}

	addAccounts(...userIds: readonly string[]): void {
		for (const userId of userIds) this.addAccount(userId);
	}

	/** Puts `to` into the list of `from`, one way and without any check. */
	befriend(from: string, to: string, friend: FriendSetup = {}): void {
		addFriend(this.existing(from), {
			addTime: 0,
			groupNames: [],
			...friend,
			userId: this.existing(to).userId,
		});
	}

	/** Blocks `to` for `from`; a friendship of the two ends. */
	block(from: string, to: string): void {
		block(this.existing(from), this.existing(to));
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
		return [...this.existing(userId).blocklist];
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
