import type { Clock } from '../clock';
import { ProvenCredentials } from '../credential/provenCredentials';
import { MessageKeyMaker } from '../messageKeys';
import { AccountLocks } from './accountLocks';
import type { Budget } from './budget';
import { BudgetLimiter } from './budgetLimiter';
import { Limiters } from './limiters';
import { RateLimiter } from './rateLimiter';

/** How much a process keeps beyond its runs. */
export interface Kept {
	readonly locks: number;
	readonly credentials: number;
	readonly limiters: number;
	readonly budgetLimiters: number;
}

/**
 * What all runs of a process share, because Tencent counts and locks by app and account,
 * not by n8n execution. A process lasts for months, so each part forgets what it need not know.
 */
export class SharedState {
	readonly accountLocks = new AccountLocks();

	readonly provenCredentials = new ProvenCredentials();

	private readonly limiters = new Limiters<RateLimiter>();

	private readonly budgetLimiters = new Limiters<BudgetLimiter>();

	readonly messageKeys: MessageKeyMaker;

	/** @param random gives a number from 0 to below 1 */
	constructor(
		private readonly clock: Clock,
		random: () => number = Math.random,
	) {
		this.messageKeys = new MessageKeyMaker(random);
	}

	/** The limiter of an app and command, made at the first request for it. */
	limiter(key: string): RateLimiter {
		return this.limiters.get(key, () => new RateLimiter(this.clock));
	}

	/** The limiter of a budget, made at the first request for it. */
	budgetLimiter(key: string, budget: Budget): BudgetLimiter {
		return this.budgetLimiters.get(key, () => new BudgetLimiter(budget, this.clock));
	}

	get kept(): Kept {
		return {
			locks: this.accountLocks.size,
			credentials: this.provenCredentials.size,
			limiters: this.limiters.size,
			budgetLimiters: this.budgetLimiters.size,
		};
	}
}
