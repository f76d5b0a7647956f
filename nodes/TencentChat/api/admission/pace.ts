const SECOND_MS = 1000;

/**
 * How much of a stall is made up for, in milliseconds: that of a busy moment, such as a garbage
 * collection. Calls that were due in it leave at once.
 */
const CATCH_UP_MS = 250;

/**
 * Spaces calls evenly: the generic cell rate algorithm (GCRA). Calls may be late, and those that were
 * due in a stall follow at once, so that the rate holds on the whole.
 * Holds no timer; times are milliseconds of the caller's clock.
 */
export class Pace {
	/** When the last call was due. */
	private dueAt = Number.NEGATIVE_INFINITY;

	/** When the next call is due at this rate; it may be past. */
	earliest(callsPerSecond: number): number {
		return this.dueAt + SECOND_MS / callsPerSecond;
	}

	/** Records that a call leaves now. */
	depart(now: number, callsPerSecond: number): void {
		this.dueAt = Math.max(this.earliest(callsPerSecond), now - CATCH_UP_MS);
	}
}
