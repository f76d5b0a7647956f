/** What was used up at a time, in the unit of a budget, such as calls. */
interface Use {
	readonly at: number;
	readonly weight: number;
}

/**
 * What was used up in the last `windowMs`, in order of time; what is older is forgotten.
 * Holds no timer; times are milliseconds of the caller's clock.
 */
export class Usage {
	private uses: Use[] = [];

	/** The index of the first use that is not forgotten. */
	private oldest = 0;

	private sum = 0;

	constructor(private readonly windowMs: number) {}

	/** Adds a use; one from before the last counts as of that time. */
	add(time: number, weight: number): void {
		const at = Math.max(time, this.uses[this.uses.length - 1]?.at ?? time);
		this.uses.push({ at, weight });
		this.sum += weight;
		this.forget(at - this.windowMs);
		// So rarely that each use is moved about once.
		if (this.oldest > this.uses.length / 2) {
			this.uses = this.uses.slice(this.oldest);
			this.oldest = 0;
		}
	}

	/** All that the last window holds, as of the latest use. */
	get total(): number {
		return this.sum;
	}

	/**
	 * The time of the use with whose end at least `weight` has ended, oldest first; undefined where all
	 * uses together are not so much, or where there is nothing to end.
	 */
	whenFreed(weight: number): number | undefined {
		let freed = 0;
		for (let index = this.oldest; freed < weight; index++) {
			const use = this.uses[index];
			if (use === undefined) return undefined;
			freed += use.weight;
			if (freed >= weight) return use.at;
		}
		return undefined;
	}

	private forget(until: number): void {
		for (let use = this.uses[this.oldest]; use && use.at <= until; use = this.uses[this.oldest]) {
			this.oldest += 1;
			this.sum -= use.weight;
		}
	}
}
