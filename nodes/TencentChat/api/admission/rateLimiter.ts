import type { Clock } from '../clock';
import type { Halt } from '../halt';
import { AdaptiveRate } from './adaptiveRate';
import { Pace } from './pace';
import { ServerWindow } from './serverWindow';
import { WaitQueue } from './waitQueue';

/**
 * The part of Tencent's limit that a process allows itself by default. Calls do not arrive as they
 * leave; what is left of the limit lets round trips differ by some 50 ms before that costs time.
 */
export const SHARE_OF_LIMIT = 0.95;

/**
 * How long after the last answer nothing of the calls is left, in milliseconds: they count for a second,
 * and a run makes one call a second at least.
 */
const SETTLED_MS = 2000;

/**
 * To be called when a call is over, or does not leave after all.
 *
 * @param wasCarriedOut whether Tencent has carried the call out; false when it failed, was refused
 * as a whole, or did not leave
 */
export type Turn = (wasCarriedOut?: boolean) => void;

/** One run's place at a limiter. */
export interface RateShare {
	/** Waits until a call may leave. Resolves to undefined when the run is halted, or leaves, first. */
	acquire(halt?: Halt): Promise<Turn | undefined>;
	/** To be called when the run is over. */
	leave(): void;
}

/** The calls of one run that wait, with the run's own pace. */
class RunQueue implements RateShare {
	readonly pace = new Pace();

	readonly waiting = new WaitQueue<Turn>();

	private hasLeft = false;

	constructor(
		readonly callsPerSecond: number,
		private readonly limiter: RateLimiter,
	) {}

	async acquire(halt?: Halt): Promise<Turn | undefined> {
		if (this.hasLeft) return undefined;
		const turn = this.waiting.wait(halt);
		this.limiter.onWaiting(this);
		return await turn;
	}

	leave(): void {
		this.hasLeft = true;
		this.limiter.remove(this);
		this.waiting.dismiss();
	}
}

/**
 * The rate of one API command of one app in this process. Calls leave evenly (pace), the server never
 * counts more than its limit (window), and refusals slow everybody down for a while (adaptive rate), so
 * that a process finds its share beside others. Runs share the rate and take turns; one that asked for
 * less keeps its own lower rate.
 */
export class RateLimiter {
	/** In the order of their last turns, the longest ago first. */
	private readonly queues = new Set<RunQueue>();

	private readonly pace = new Pace();

	private readonly window = new ServerWindow();

	private readonly adaptiveRate = new AdaptiveRate();

	private fullRate = 1;

	private inFlight = 0;

	private lastEndAt = Number.NEGATIVE_INFINITY;

	private isPumping = false;

	private wake: () => void = () => {};

	constructor(private readonly clock: Clock) {}

	/** Adds a run that wants at most `callsPerSecond`. */
	join(callsPerSecond: number): RateShare {
		const queue = new RunQueue(callsPerSecond, this);
		this.queues.add(queue);
		this.updateFullRate();
		// Whoever sleeps by the old rate would sleep for too long.
		this.wake();
		return queue;
	}

	/** The calls per second that may leave now, over all runs. */
	get callsPerSecond(): number {
		return this.fullRate * this.adaptiveRate.factor(this.clock.now());
	}

	/** Whether forgetting this limiter changes nothing: no run has joined, and no call or refusal counts any more. */
	get isIdle(): boolean {
		const now = this.clock.now();
		const isUsed = this.inFlight > 0 || now - this.lastEndAt < SETTLED_MS;
		return this.queues.size === 0 && !isUsed && this.adaptiveRate.factor(now) === 1;
	}

	/** To be called for each throttled answer; takes a little off the rate of all runs. */
	slowDown(): void {
		this.adaptiveRate.onThrottled(this.clock.now());
	}

	/** @internal */
	onWaiting(queue: RunQueue): void {
		if (!this.isPumping) {
			void this.pump();
		} else if (queue.waiting.length === 1) {
			this.wake();
		}
	}

	/** @internal */
	remove(queue: RunQueue): void {
		this.queues.delete(queue);
		this.updateFullRate();
	}

	private updateFullRate(): void {
		if (this.queues.size === 0) return;
		this.fullRate = Math.max(...[...this.queues].map((queue) => queue.callsPerSecond));
	}

	/** Lets calls leave one by one until none waits. */
	private async pump(): Promise<void> {
		this.isPumping = true;
		for (let next = this.choose(); next !== undefined; next = this.choose()) {
			const waitMs = next.at - this.clock.now();
			if (waitMs > 0) {
				const woken = new Promise<void>((resolve) => (this.wake = resolve));
				await Promise.race([this.clock.sleep(waitMs), woken]);
			} else {
				this.letLeave(next.queue);
			}
		}
		this.isPumping = false;
	}

	/** When the next call of any run may leave; now at the earliest. */
	private sharedAt(now: number): number {
		const rate = this.callsPerSecond;
		// Tencent's limit when the rate is the default one; another has as much room above it.
		const limit = Math.max(1, Math.round(rate / SHARE_OF_LIMIT));
		return Math.max(now, this.pace.earliest(rate), this.window.earliest(now, limit));
	}

	/** The run whose turn it is: the one that may go first; among equals the one served longest ago. */
	private choose(): { queue: RunQueue; at: number } | undefined {
		const now = this.clock.now();
		const sharedAt = this.sharedAt(now);
		let chosen: { queue: RunQueue; at: number } | undefined;
		for (const queue of this.queues) {
			if (queue.waiting.length === 0) continue;
			const at = Math.max(sharedAt, queue.pace.earliest(queue.callsPerSecond));
			if (chosen === undefined || at < chosen.at) chosen = { queue, at };
			if (at === sharedAt) break;
		}
		return chosen;
	}

	private letLeave(queue: RunQueue): void {
		const now = this.clock.now();
		this.pace.depart(now, this.callsPerSecond);
		queue.pace.depart(now, queue.callsPerSecond);
		const noteEnd = this.window.depart(now);
		// To the end of the turn order.
		this.queues.delete(queue);
		this.queues.add(queue);
		let isOver = false;
		this.inFlight += 1;
		queue.waiting.next((wasCarriedOut) => {
			if (isOver) return;
			isOver = true;
			this.inFlight -= 1;
			this.lastEndAt = this.clock.now();
			noteEnd(this.lastEndAt, wasCarriedOut);
		});
	}
}
