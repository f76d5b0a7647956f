import type { CallTotals, Stop } from '../api/client';
import type { SendRecord } from '../bulk/send';

/**
 * What the calls of a run have come to, of all commands that it needed. Grows while they are made:
 * whatever goes wrong in the middle, the run can still say what it has done.
 */
export class MadeCalls implements SendRecord {
	retries = 0;

	hasOwnAnswer = false;

	readonly faults: unknown[] = [];

	/** Why the run goes no further, when it does not. */
	stop: Stop | undefined;

	/** Accounts that did not exist before the run. */
	accountsCreated = 0;

	private readonly sum = { calls: 0, throttledCalls: 0, limitedMs: 0, budgetedMs: 0 };

	get totals(): CallTotals {
		return this.sum;
	}

	/** Adds what the calls to one command came to. */
	add({ calls, throttledCalls, limitedMs, budgetedMs }: CallTotals, stop: Stop | undefined): void {
		this.sum.calls += calls;
		this.sum.throttledCalls += throttledCalls;
		this.sum.limitedMs += limitedMs;
		this.sum.budgetedMs += budgetedMs;
		this.stop ??= stop;
	}
}
