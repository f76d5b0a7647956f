import { OFFLINE, type Presence } from './presence';
import type { ProfileValue } from './profile';

/** The value of a custom friend field. */
export type CustomValue = string | number;

/** What an account has written down about one of its friends. */
export interface Friend {
	readonly userId: string;
	readonly remark?: string;
	/** When the remark was made, in seconds since the epoch; only an import says so. */
	readonly remarkTime?: number;
	readonly addSource?: string;
	readonly addWording?: string;
	/** Seconds since the epoch. */
	readonly addTime: number;
	/** The friend lists that hold this friend. */
	readonly groupNames: readonly string[];
	/** Custom friend fields, by tag. */
	readonly custom?: Readonly<Record<string, CustomValue>>;
}

/** A friend request that waits for its target. */
export interface PendingRequest {
	readonly fromAccount: string;
	readonly toAccount: string;
	readonly addType: 'Add_Type_Single' | 'Add_Type_Both';
	/** What the sender will keep about the target once it agrees. */
	readonly friend: Friend;
}

/**
 * One imported account. Only the functions of `relations.ts`, `friendLists.ts` and `follows.ts` change
 * the relations in it: each of them is written down on both sides.
 */
export interface Account {
	readonly userId: string;
	/** Profile fields that were set, by tag. */
	readonly profile: Map<string, ProfileValue>;
	/** Friends in the order of their adding, by UserID. */
	readonly friends: Map<string, Friend>;
	/** Accounts that list this one as a friend. */
	readonly listedBy: Set<string>;
	/** Members of each friend list, by the list's name. */
	readonly friendLists: Map<string, Set<string>>;
	/** When each account was blocked, in seconds since the epoch, by UserID. */
	readonly blocklist: Map<string, number>;
	/** Accounts that block this one. */
	readonly blockedBy: Set<string>;
	/** Requests that wait for this account, by sender. */
	readonly pendingReceived: Map<string, PendingRequest>;
	/** Targets whose answer this account waits for. */
	readonly pendingSent: Set<string>;
	/** Whom this account follows and since when, in seconds since the epoch, by UserID. */
	readonly following: Map<string, number>;
	/** Who follows this account and since when. */
	readonly followers: Map<string, number>;
	presence: Presence;
	/** What the account shows of itself beside its presence; a client app sets it. */
	customStatus?: string;
	/** When it was last kicked, in seconds since the epoch: UserSigs signed before are void. */
	kickedAt?: number;
	/** Grows with each profile field that is set; `profile_sequence` of `follow_get`. */
	profileSequence: number;
	/** Grows with each change of the friends; `StandardSequence` of `friend_get`. */
	friendSequence: number;
	/** Grows with each change of custom friend fields; `CustomSequence` of `friend_get`. */
	customSequence: number;
	/** Grows with each change of the friend lists; `CurrentSequence` of `group_get`. */
	friendListSequence: number;
	/** Grows with each change of the blocklist; `CurruentSequence` of `black_list_get`. */
	blocklistSequence: number;
}

/** An account as it is right after its import. */
export function newAccount(userId: string): Account {
	return {
		userId,
		profile: new Map(),
		friends: new Map(),
		listedBy: new Set(),
		friendLists: new Map(),
		blocklist: new Map(),
		blockedBy: new Set(),
		pendingReceived: new Map(),
		pendingSent: new Set(),
		following: new Map(),
		followers: new Map(),
		presence: OFFLINE,
		profileSequence: 0,
		friendSequence: 0,
		customSequence: 0,
		friendListSequence: 0,
		blocklistSequence: 0,
	};
}
