import type { Clock } from './clock';
import type { Halt } from './halt';
import { Pace } from './pace';
import { Restraint } from './restraint';
import { WaitingLine } from './waitingLine';

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
 * are too frequent and recovers by itself, so that it finds its share beside other processes.
 */
export class RateLimiter {
	private readonly queues = new Set<Queue>();

	private readonly pace = new Pace();

	private readonly restraint = new Restraint();

	private fullRate = 1;

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
		return this.fullRate * this.restraint.factor(this.clock.now());
	}

	/** To be called for each throttled answer; takes a little off the rate of all runs. */
	slowDown(): void {
		this.restraint.onThrottled(this.clock.now());
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
