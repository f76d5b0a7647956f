import { LastSecond, WINDOW_MS } from './lastSecond';

/**
 * How much of a pause or of lateness is made up for, in milliseconds: that of a busy moment, such as
 * a garbage collection. Calls that were due in it leave at once. More would gain little, because a
 * second never holds more calls than the rate, and would let them leave in larger bunches.
 */
const CATCH_UP_MS = 250;

/**
 * When the next call may leave: at the rate on the whole, and never more than the rate within
 * any one second. Holds no timer; times are milliseconds of the caller's clock.
 */
export class Pace {
	private nextAt = Number.NEGATIVE_INFINITY;

	private readonly departures = new LastSecond();

	/** To be called when the rate may have risen, so that the next call waits no longer than it asks for. */
	hasten(now: number, callsPerSecond: number): void {
		this.nextAt = Math.min(this.nextAt, now + WINDOW_MS / callsPerSecond);
	}

	/** The earliest time at which another call may leave at this rate; it may be past. */
	earliest(callsPerSecond: number): number {
		const perWindow = Math.max(1, Math.floor(callsPerSecond));
		const blocking = this.departures.fromEnd(perWindow) ?? Number.NEGATIVE_INFINITY;
		return Math.max(this.nextAt, blocking + WINDOW_MS);
	}

	/** Records that a call leaves now. */
	depart(now: number, callsPerSecond: number): void {
		this.departures.add(now);
		this.nextAt = Math.max(this.nextAt, now - CATCH_UP_MS) + WINDOW_MS / callsPerSecond;
	}
}
