/** The length of the window in which Tencent counts calls, in milliseconds. */
const WINDOW_MS = 1000;

/**
 * How much lateness is made up for, in milliseconds: that of an ordinary timer. More would let calls
 * leave in bunches after each busy moment, and a bunch is what Tencent refuses.
 */
const CATCH_UP_MS = 5;

/**
 * When the next call may leave: evenly spaced, and never more than the rate within
 * any one second. Holds no timer; times are milliseconds of the caller's clock.
 */
export class Pace {
	private nextAt = Number.NEGATIVE_INFINITY;

	/** Departures of the last second, oldest first, from `oldest` on. */
	private departures: number[] = [];

	private oldest = 0;

	/** To be called when calls begin to wait after a pause, so that the pause earns no burst. */
	resume(now: number): void {
		this.nextAt = Math.max(this.nextAt, now);
	}

	/** To be called when the rate may have risen, so that the next call waits no longer than it asks for. */
	hasten(now: number, callsPerSecond: number): void {
		this.nextAt = Math.min(this.nextAt, now + WINDOW_MS / callsPerSecond);
	}

	/** The earliest time at which another call may leave at this rate. */
	earliest(now: number, callsPerSecond: number): number {
		this.forget(now);
		const perWindow = Math.max(1, Math.floor(callsPerSecond));
		const blocking = this.departures[this.departures.length - perWindow];
		if (blocking === undefined || this.departures.length - this.oldest < perWindow) {
			return this.nextAt;
		}
		return Math.max(this.nextAt, blocking + WINDOW_MS);
	}

	/** Records that a call leaves now. */
	depart(now: number, callsPerSecond: number): void {
		this.departures.push(now);
		this.nextAt = Math.max(this.nextAt + WINDOW_MS / callsPerSecond, now - CATCH_UP_MS);
	}

	private forget(now: number): void {
		while (this.oldest < this.departures.length) {
			const departure = this.departures[this.oldest];
			if (departure === undefined || now - departure < WINDOW_MS) break;
			this.oldest += 1;
		}
		if (this.oldest > 2 * WINDOW_MS) {
			this.departures = this.departures.slice(this.oldest);
			this.oldest = 0;
		}
	}
}
