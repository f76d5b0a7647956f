import type { AdminAccount } from '../credential/adminAccount';
import type { Clock } from '../clock';
import type { Endpoint } from '../endpoints';
import type { Halt } from '../halt';
import type { Charge } from './budget';
import type { RateLimiter, RateShare, Turn } from './rateLimiter';
import { Semaphore, type Release } from './semaphore';
import type { SharedState } from './sharedState';
import { WaitMeter } from './waitMeter';

/** What one run asks of the client. */
export interface CallLimits {
	readonly maxCallsPerSecond: number;
	readonly maxParallelCalls: number;
	/** Milliseconds. */
	readonly callTimeout: number;
}

export interface AdmissionOptions {
	readonly account: AdminAccount;
	readonly endpoint: Endpoint;
	readonly shared: SharedState;
	readonly clock: Clock;
	/** Halted at cancellation, and by the client when no call can succeed. */
	readonly halt: Halt;
	readonly limits: CallLimits;
}

/** The lock of a call that writes to no account. */
const NO_LOCK: Release = () => {};

/** Lets the calls of a run leave: one at a time for each account, so many in flight, so many a second. */
export class Admission {
	private readonly inFlight: Semaphore;

	private readonly limiter: RateLimiter;

	private readonly share: RateShare;

	private readonly limited: WaitMeter;

	private readonly budgeted: WaitMeter;

	constructor(private readonly options: AdmissionOptions) {
		const { account, endpoint, limits, shared, clock } = options;
		this.inFlight = new Semaphore(limits.maxParallelCalls);
		this.limiter = shared.limiter(`${account.baseUrl} ${account.sdkAppId} ${endpoint.path}`);
		this.share = this.limiter.join(limits.maxCallsPerSecond);
		this.limited = new WaitMeter(clock);
		this.budgeted = new WaitMeter(clock);
	}

	/** Time in which calls waited for the rate limit, in milliseconds. */
	get limitedMs(): number {
		return this.limited.totalMs;
	}

	/** Time in which calls waited for the endpoint's budget, in milliseconds. */
	get budgetedMs(): number {
		return this.budgeted.totalMs;
	}

	/** To be called for each throttled answer; slows all runs that share the rate. */
	slowDown(): void {
		this.limiter.slowDown();
	}

	/** To be called when the run is over. */
	close(): void {
		this.share.leave();
	}

	/**
	 * Gets what a call needs: the lock of what it writes to, a place in flight, its turn at the limiter
	 * and its part of a budget, in this order, so that a call that waits for its lock holds back no other.
	 * Resolves to undefined when the run is halted first.
	 *
	 * @param lane what calls write to one after the other, such as an account; undefined for a call that
	 * waits for no other
	 * @param charge what the call uses up of the endpoint's budget, where it has one
	 * @param onPlaced called as soon as another call would find what this one waits for: when it leaves,
	 * and when it has to wait for its lock or for a budget
	 */
	async enter(
		lane: string | undefined,
		charge: Charge,
		onPlaced: () => void,
	): Promise<Turn | undefined> {
		const { halt } = this.options;
		const unlock = lane === undefined ? NO_LOCK : await this.lock(lane, onPlaced);
		const land = unlock && (await this.inFlight.acquire(halt));
		const turn = land && (await this.limited.measure(this.share.acquire(halt)));
		onPlaced();
		const spend = turn && (await this.spend(charge));
		const leave: Turn = (wasCarriedOut) => {
			spend?.(wasCarriedOut);
			turn?.(wasCarriedOut);
			land?.();
			unlock?.();
		};
		if (spend && !halt.isHalted) return leave;
		leave(false);
		return undefined;
	}

	/** Waits for the call's part of the endpoint's budget, where it has one. */
	private async spend({ weight, subject }: Charge): Promise<Turn | undefined> {
		const { endpoint, halt, shared } = this.options;
		const { budget, path } = endpoint;
		if (!budget) return NO_LOCK;
		const whose = budget.per === 'subject' ? subject : '';
		const limiter = shared.budgetLimiter(`${this.app} ${path} ${whose}`, budget);
		return await this.budgeted.measure(limiter.acquire(weight, halt));
	}

	private get app(): string {
		const { account } = this.options;
		return `${account.baseUrl} ${account.sdkAppId}`;
	}

	private async lock(lane: string, onPlaced: () => void): Promise<Release | undefined> {
		const { halt, shared } = this.options;
		const key = `${this.app} ${lane}`;
		const unlock = shared.accountLocks.tryEnter(key);
		if (unlock) return unlock;
		onPlaced();
		return await shared.accountLocks.enter(key, halt);
	}
}
