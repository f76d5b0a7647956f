import type { FaultEffect } from './effect';

/** Where a fault strikes; what is left out matches everything. */
export interface FaultMatch {
	/** The command: `friend_add`, `sns/friend_add` or `/v4/sns/friend_add`. */
	readonly path?: string;
	/**
	 * A UserID: the call's `From_Account` or `UserID`, or one of its friends. A fault of one friend
	 * strikes that friend, or each friend of that `From_Account`.
	 */
	readonly account?: string;
	/**
	 * The match to start at, counted from 1. Faults of a call count calls, faults of a friend count
	 * friends.
	 *
	 * @default 1
	 */
	readonly nth?: number;
}

/** One scripted fault. */
export interface Fault {
	readonly on?: FaultMatch;
	readonly effect: FaultEffect;
	/**
	 * How often the fault strikes before it is used up.
	 *
	 * @default 1
	 */
	readonly times?: number | 'always';
	/**
	 * The chance that a match is struck, from 0 to 1.
	 *
	 * @default 1
	 */
	readonly probability?: number;
}

/** A fault with the count of what it has met. */
export interface FaultRule<Effect extends FaultEffect = FaultEffect> {
	readonly fault: Fault & { readonly effect: Effect };
	/** The place in the script: of several faults that match, the first one strikes. */
	readonly position: number;
	matches: number;
	strikes: number;
}

/** Whether a fault is meant for a path. */
export function concernsPath({ on }: Fault, path: string): boolean {
	return on?.path === undefined || path.endsWith(`/${on.path.replace(/^\/+/, '')}`);
}

/** Whether a fault has struck as often as it may. */
export function isUsedUp({ fault, strikes }: FaultRule): boolean {
	return fault.times !== 'always' && strikes >= (fault.times ?? 1);
}
