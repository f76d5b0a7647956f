/**
 * How long a duration is remembered while others come, in milliseconds; twice as long at most.
 * The shorter the memory, the rarer a call in it that was quick on its way there and on its way back.
 */
const MEMORY_MS = 5000;

/**
 * The shortest duration lately, so that an odd one does not hold for ever.
 * Holds no timer; times are milliseconds of the caller's clock.
 */
export class ShortestLately {
	private since = Number.NEGATIVE_INFINITY;

	private current = Number.POSITIVE_INFINITY;

	private previous = Number.POSITIVE_INFINITY;

	/** In milliseconds; nothing before there was one. */
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
