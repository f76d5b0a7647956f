/** Tencent counts calls by the second, in milliseconds. */
const COUNTED_MS = 1000;

/**
 * What each throttled answer leaves of the rate. The more a rate is too high, the more answers are
 * throttled, so that it falls far when it has far to fall, and a little when it has not.
 */
const FALL_FACTOR = 0.95;

/**
 * What a second leaves of the rate at least. Once a second's calls are used up, all further ones
 * are refused until it is over, so that beyond some point they say nothing about the rate.
 */
const DEEPEST_FALL = 0.5;

/** How much of the full rate comes back in each second without a throttled answer. */
const RECOVERY_PER_SECOND = 0.03;

/** The rate never falls below this part of the full rate, so that the end of the refusals is noticed. */
const LOWEST_FACTOR = 0.05;

/**
 * The part of its full rate that a process allows itself, learned from throttled answers alone:
 * additive increase, multiplicative decrease (AIMD). Processes that know nothing of each other share
 * a limit evenly that way. Holds no timer; times are milliseconds of the caller's clock.
 */
export class AdaptiveRate {
	private lastFactor = 1;

	private throttledAt = Number.NEGATIVE_INFINITY;

	private fall = { from: 1, at: Number.NEGATIVE_INFINITY };

	/** To be called for each throttled answer. */
	onThrottled(now: number): void {
		const factor = this.factor(now);
		if (now - this.fall.at >= COUNTED_MS) this.fall = { from: factor, at: now };
		const lowest = Math.max(LOWEST_FACTOR, this.fall.from * DEEPEST_FALL);
		this.lastFactor = Math.max(lowest, factor * FALL_FACTOR);
		this.throttledAt = now;
	}

	/** From {@link LOWEST_FACTOR} to 1. */
	factor(now: number): number {
		// Nothing comes back before the calls that were refused have ceased to count.
		const quietMs = Math.max(0, now - this.throttledAt - COUNTED_MS);
		return Math.min(1, this.lastFactor + (RECOVERY_PER_SECOND * quietMs) / 1000);
	}
}
