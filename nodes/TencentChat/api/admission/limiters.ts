/** How many limiters there may be before those that nobody needs are looked for. */
const MANY = 1000;

/** What knows whether it is needed. */
export interface Forgettable {
	/** Whether forgetting it changes nothing. */
	readonly isIdle: boolean;
}

/** Limiters by key. There may be one for each group of an app, or for each of many apps, so idle ones go. */
export class Limiters<L extends Forgettable> {
	private readonly limiters = new Map<string, L>();

	private sweepAt = MANY;

	get size(): number {
		return this.limiters.size;
	}

	/** The limiter of a key, made at the first request for it. */
	get(key: string, make: () => L): L {
		const known = this.limiters.get(key);
		if (known) return known;
		if (this.limiters.size >= this.sweepAt) this.sweep();
		const limiter = make();
		this.limiters.set(key, limiter);
		return limiter;
	}

	/** Twice as many are let in before the next time, so that looking costs little for each. */
	private sweep(): void {
		for (const [key, limiter] of this.limiters) {
			if (limiter.isIdle) this.limiters.delete(key);
		}
		this.sweepAt = Math.max(MANY, 2 * this.limiters.size);
	}
}
