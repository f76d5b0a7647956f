import type { ProfileValue } from './profile';

/** What an account has written down about one of its friends. */
export interface Friend {
	readonly userId: string;
	readonly remark?: string;
	readonly addSource?: string;
	readonly addWording?: string;
	/** Seconds since the epoch. */
	readonly addTime: number;
	/** The friend lists that hold this friend. */
	readonly groupNames: readonly string[];
}

/** A friend request that waits for its target. */
export interface PendingRequest {
	readonly fromAccount: string;
	readonly toAccount: string;
	readonly addType: 'Add_Type_Single' | 'Add_Type_Both';
	/** What the sender will keep about the target once it agrees. */
	readonly friend: Friend;
}

/** One imported account. Only the functions of `relations.ts` change the relations in it. */
export interface Account {
	readonly userId: string;
	/** Profile fields that were set, by tag. */
	readonly profile: Map<string, ProfileValue>;
	/** Friends in the order of their adding, by UserID. */
	readonly friends: Map<string, Friend>;
	/** Members of each friend list, by the list's name. */
	readonly friendLists: Map<string, Set<string>>;
	readonly blocklist: Set<string>;
	/** Requests that wait for this account, by sender. */
	readonly pendingReceived: Map<string, PendingRequest>;
	/** Targets whose answer this account waits for. */
	readonly pendingSent: Set<string>;
	/** Grows with each change of the friends; `StandardSequence` of `friend_get`. */
	friendSequence: number;
	/** Grows with each change of the friend lists; `CurrentSequence` of `group_get`. */
	friendListSequence: number;
}

/** An account as it is right after its import. */
export function newAccount(userId: string): Account {
	return {
		userId,
		profile: new Map(),
		friends: new Map(),
		friendLists: new Map(),
		blocklist: new Set(),
		pendingReceived: new Map(),
		pendingSent: new Set(),
		friendSequence: 0,
		friendListSequence: 0,
	};
}
