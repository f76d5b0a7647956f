/** Whether and how a member hears of messages. */
export const MESSAGE_FLAGS = ['AcceptAndNotify', 'AcceptNotNotify', 'Discard'] as const;

/** One of {@link MESSAGE_FLAGS}. */
export type MessageFlag = (typeof MESSAGE_FLAGS)[number];

/** What somebody may do in a group; the owner is written down in the group itself. */
export type Rank = 'Admin' | 'Member';

/** Somebody in a group. */
export interface Member {
	readonly userId: string;
	/** Seconds since the epoch. */
	readonly joinTime: number;
	/** Custom fields, by key. */
	readonly custom: Map<string, string>;
	rank: Rank;
	messageFlag: MessageFlag;
	nameCard: string;
	/** When it last wrote, in seconds since the epoch; 0 when it never did. */
	lastSendTime: number;
	/** The last message that it has read. */
	readSequence: number;
	/** How many messages of the group counted as unread for somebody when it had read everything. */
	countedWhenRead: number;
	/** How many of those since then are its own. */
	ownSinceRead: number;
}

/** What is said of somebody who joins. */
export interface NewMember {
	readonly userId: string;
	readonly rank?: Rank;
	readonly custom?: ReadonlyMap<string, string>;
}

/** Those in a group, in the order of their joining. */
export class Members {
	private readonly byUserId = new Map<string, Member>();
	private snapshot: readonly string[] | undefined;

	get size(): number {
		return this.byUserId.size;
	}

	get(userId: string): Member | undefined {
		return this.byUserId.get(userId);
	}

	has(userId: string): boolean {
		return this.byUserId.has(userId);
	}

	values(): Member[] {
		return [...this.byUserId.values()];
	}

	/** Who is in the group now: the same list until somebody comes or goes, so that messages share it. */
	names(): readonly string[] {
		this.snapshot ??= [...this.byUserId.keys()];
		return this.snapshot;
	}

	add(member: Member): void {
		this.byUserId.set(member.userId, member);
		this.snapshot = undefined;
	}

	/** Whether somebody was in the group, and is in it no more. */
	delete(userId: string): boolean {
		this.snapshot = undefined;
		return this.byUserId.delete(userId);
	}
}
