/**
 * How long a duration is remembered while others come, in milliseconds; twice as long at most. Too long
 * a memory would hold a quick network that is no longer there; too short a one may hold no quick call.
 */
const MEMORY_MS = 5000;

/**
 * The shortest duration of the last seconds: a minimum over two windows, of which the older is dropped.
 * Holds no timer; times are milliseconds of the caller's clock.
 */
export class WindowedMinimum {
	private since = Number.NEGATIVE_INFINITY;

	private current = Number.POSITIVE_INFINITY;

	private previous = Number.POSITIVE_INFINITY;

	/** In milliseconds; undefined before there was one. */
	get durationMs(): number | undefined {
		const shortest = Math.min(this.current, this.previous);
		return Number.isFinite(shortest) ? shortest : undefined;
	}

	/** Takes note of a duration that is over now. */
	add(now: number, durationMs: number): void {
		if (now - this.since >= MEMORY_MS) {
			this.since = now;
			this.previous = this.current;
			this.current = durationMs;
		}
		this.current = Math.min(this.current, durationMs);
	}
}
