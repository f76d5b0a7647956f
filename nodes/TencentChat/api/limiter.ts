import type { Clock } from './clock';
import type { Halt } from './halt';
import { Pace } from './pace';
import { WaitingLine } from './waitingLine';

/**
 * What each throttled answer leaves of the rate. The more a rate is too high, the more answers are
 * throttled, so that it falls far at once when it has far to fall, and a little when it has not.
 */
const SLOW_DOWN_FACTOR = 0.96;

/** The rate rises no earlier than this after a throttled answer, in milliseconds: Tencent counts by the second. */
const RECOVERY_PAUSE_MS = 1000;

/** How much of the full rate comes back in each second without a throttled answer. */
const RECOVERY_PER_SECOND = 0.03;

/** The rate never falls below this part of the full rate. */
const LOWEST_FACTOR = 0.05;

/** One run's place at a limiter. */
export interface RateShare {
	/** Waits until a call may leave. Resolves to false when the run is halted first. */
	acquire(halt?: Halt): Promise<boolean>;
	/** To be called when the run is over. */
	leave(): void;
}

/** The calls of one run that wait, with the run's own pace. */
class Queue implements RateShare {
	readonly pace = new Pace();

	readonly line = new WaitingLine();

	constructor(
		readonly callsPerSecond: number,
		private readonly limiter: RateLimiter,
	) {}

	async acquire(halt?: Halt): Promise<boolean> {
		const turn = this.line.wait(halt);
		this.limiter.onWaiting(this);
		return await turn;
	}

	leave(): void {
		this.limiter.remove(this);
	}
}

/**
 * The rate of one API command of one app in this process. All runs share it and take turns;
 * a run that asked for less keeps its own lower rate. Slows down when Tencent says that calls
 * are too frequent and recovers by itself (additive increase, multiplicative decrease), so that
 * processes which know nothing of each other share a limit evenly.
 */
export class RateLimiter {
	private readonly queues = new Set<Queue>();

	private readonly pace = new Pace();

	private fullRate = 1;

	private slowedFactor = 1;

	private slowedAt = Number.NEGATIVE_INFINITY;

	private isPumping = false;

	private wake: () => void = () => {};

	constructor(private readonly clock: Clock) {}

	/** Adds a run that wants at most `callsPerSecond`. */
	join(callsPerSecond: number): RateShare {
		const queue = new Queue(callsPerSecond, this);
		this.queues.add(queue);
		this.updateFullRate();
		this.pace.hasten(this.clock.now(), this.callsPerSecond);
		return queue;
	}

	/** The calls per second that may leave now, over all runs. */
	get callsPerSecond(): number {
		return this.fullRate * this.factor(this.clock.now());
	}

	/** To be called for each throttled answer; takes a little off the rate of all runs. */
	slowDown(): void {
		const now = this.clock.now();
		this.slowedFactor = Math.max(LOWEST_FACTOR, this.factor(now) * SLOW_DOWN_FACTOR);
		this.slowedAt = now;
	}

	/** @internal */
	onWaiting(queue: Queue): void {
		const now = this.clock.now();
		if (queue.line.length === 1) queue.pace.resume(now);
		if (!this.isPumping) {
			this.pace.resume(now);
			void this.pump();
		} else if (queue.line.length === 1) {
			this.wake();
		}
	}

	/** @internal */
	remove(queue: Queue): void {
		this.queues.delete(queue);
		this.updateFullRate();
	}

	private updateFullRate(): void {
		if (this.queues.size === 0) return;
		this.fullRate = Math.max(...[...this.queues].map((queue) => queue.callsPerSecond));
	}

	private factor(now: number): number {
		const quietMs = Math.max(0, now - this.slowedAt - RECOVERY_PAUSE_MS);
		return Math.min(1, this.slowedFactor + (RECOVERY_PER_SECOND * quietMs) / 1000);
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

	/** The run whose turn it is: the one that may go first; among equals the one served longest ago. */
	private choose(): { queue: Queue; at: number } | undefined {
		const now = this.clock.now();
		const sharedAt = Math.max(now, this.pace.earliest(now, this.callsPerSecond));
		let chosen: { queue: Queue; at: number } | undefined;
		for (const queue of this.queues) {
			if (queue.line.length === 0) continue;
			const at = Math.max(sharedAt, queue.pace.earliest(now, queue.callsPerSecond));
			if (chosen === undefined || at < chosen.at) chosen = { queue, at };
			if (at === sharedAt) break;
		}
		return chosen;
	}

	private letLeave(queue: Queue): void {
		const now = this.clock.now();
		this.pace.depart(now, this.callsPerSecond);
		queue.pace.depart(now, queue.callsPerSecond);
		// To the end of the turn order.
		this.queues.delete(queue);
		this.queues.add(queue);
		queue.line.next();
	}
}
