const SECOND_MS = 1000;

/** Admits a limited number of calls in one second; calls that were refused do not count. */
export interface RateWindow {
	/** Whether a call that arrives now is admitted; if so, it counts. */
	admit(nowMs: number): boolean;
}

/** Admits at most `limit` calls in any stretch of one second. */
export function slidingWindow(limit: number): RateWindow {
	// A ring of the last admitted arrivals: the slot to be overwritten next holds the oldest one.
	const arrivals: number[] = [];
	let oldest = 0;

	return {
		admit(nowMs) {
			const oldestArrival = arrivals.length < limit ? undefined : arrivals[oldest];
			if (oldestArrival !== undefined && nowMs - oldestArrival < SECOND_MS) return false;

			arrivals[oldest] = nowMs;
			oldest = (oldest + 1) % limit;
			return true;
		},
	};
}

/** Admits at most `limit` calls in each second of the clock, so twice as many around its turn. */
export function fixedWindow(limit: number): RateWindow {
	let second = -Infinity;
	let admitted = 0;

	return {
		admit(nowMs) {
			const currentSecond = Math.floor(nowMs / SECOND_MS);
			if (currentSecond !== second) {
				second = currentSecond;
				admitted = 0;
			}
			if (admitted >= limit) return false;

			admitted += 1;
			return true;
		},
	};
}

/** One window for each key, made when the key is first seen. */
export class RateLimiter {
	private readonly windows = new Map<string, RateWindow>();

	constructor(private readonly newWindow: (limit: number) => RateWindow) {}

	/** Whether a call under this key is admitted; a limit of 0 admits everything. */
	admit(key: string, limit: number, nowMs: number): boolean {
		return limit === 0 || this.windowOf(key, limit).admit(nowMs);
	}

	private windowOf(key: string, limit: number): RateWindow {
		const known = this.windows.get(key);
		if (known) return known;

		const window = this.newWindow(limit);
		this.windows.set(key, window);
		return window;
	}
}
