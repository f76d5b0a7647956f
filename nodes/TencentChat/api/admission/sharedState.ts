import type { Clock } from '../clock';
import { ProvenCredentials } from '../credential/provenCredentials';
import { MessageKeyMaker } from '../messageKeys';
import { AccountLocks } from './accountLocks';
import { BudgetLimiters } from './budgetLimiters';
import { RateLimiter } from './rateLimiter';

/**
 * What all runs of a process share, because Tencent counts and locks by app and account,
 * not by n8n execution.
 */
export class SharedState {
	readonly accountLocks = new AccountLocks();

	readonly provenCredentials = new ProvenCredentials();

	private readonly limiters = new Map<string, RateLimiter>();

	readonly budgetLimiters: BudgetLimiters;

	readonly messageKeys: MessageKeyMaker;

	/** @param random gives a number from 0 to below 1 */
	constructor(
		private readonly clock: Clock,
		random: () => number = Math.random,
	) {
		this.budgetLimiters = new BudgetLimiters(clock);
		this.messageKeys = new MessageKeyMaker(random);
	}

	/** The limiter of an app and command, made at the first request for it. */
	limiter(key: string): RateLimiter {
		const known = this.limiters.get(key);
		if (known) return known;
		const limiter = new RateLimiter(this.clock);
		this.limiters.set(key, limiter);
		return limiter;
	}
}
