import type { Clock } from '../clock';
import type { Budget } from './budget';
import { BudgetLimiter } from './budgetLimiter';

/** How many limiters there may be before those that nobody needs are looked for. */
const MANY = 1000;

/** The limiters of budgets by key. There may be one for each group of an app, so idle ones go. */
export class BudgetLimiters {
	private readonly limiters = new Map<string, BudgetLimiter>();

	private sweepAt = MANY;

	constructor(private readonly clock: Clock) {}

	get size(): number {
		return this.limiters.size;
	}

	/** The limiter of a budget, made at the first request for it. */
	get(key: string, budget: Budget): BudgetLimiter {
		const known = this.limiters.get(key);
		if (known) return known;
		if (this.limiters.size >= this.sweepAt) this.sweep();
		const limiter = new BudgetLimiter(budget, this.clock);
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
