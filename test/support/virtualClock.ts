import type { Clock } from '../../nodes/TencentChat/api/clock';
import type { Halt } from '../../nodes/TencentChat/api/halt';

/** How often the promises are given a chance before a work that waits for nothing counts as stuck. */
const FLUSHES_BEFORE_DEADLOCK = 20;

interface Timer {
	readonly at: number;
	/** Timers that are due together ring in the order in which they were set. */
	readonly order: number;
	readonly ring: () => void;
	isOver: boolean;
}

export interface VirtualClockOptions {
	/** The time at which the clock starts, in milliseconds. */
	readonly startAt?: number;
	/** How late the next timer rings, in milliseconds, as the timers of a busy process do. */
	readonly lateness?: () => number;
}

/** A clock that stands still until a test drives it, and then moves from timer to timer. */
export class VirtualClock implements Clock {
	private readonly timers = new TimerHeap();

	private readonly lateness: () => number;

	private nowMs: number;

	private timersSet = 0;

	private realWorks = 0;

	constructor({ startAt = 0, lateness = () => 0 }: VirtualClockOptions = {}) {
		this.nowMs = startAt;
		this.lateness = lateness;
	}

	now(): number {
		return this.nowMs;
	}

	async sleep(ms: number, halt?: Halt): Promise<void> {
		if (halt?.isHalted) return;
		await new Promise<void>((resolve) => {
			const at = this.nowMs + Math.max(0, ms) + this.lateness();
			const timer: Timer = { at, order: this.timersSet++, ring: onEnd, isOver: false };
			const forgetHalt = halt?.onHalt(onEnd);
			this.timers.push(timer);

			function onEnd(): void {
				timer.isOver = true;
				forgetHalt?.();
				resolve();
			}
		});
	}

	/** Time stands still while real work goes on, such as a signature that another thread compresses. */
	async standStillFor<T>(realWork: Promise<T>): Promise<T> {
		this.realWorks += 1;
		return await realWork.finally(() => (this.realWorks -= 1));
	}

	/** Moves from timer to timer until `work` has settled, and returns or throws what it came to. */
	async run<T>(work: Promise<T>): Promise<T> {
		let isSettled = false;
		const onSettled = () => {
			isSettled = true;
		};
		work.then(onSettled, onSettled);
		for (let idle = 0; ;) {
			await flush();
			if (isSettled) return await work;
			if (this.realWorks > 0 || this.ringNext(Number.POSITIVE_INFINITY)) idle = 0;
			else if (++idle === FLUSHES_BEFORE_DEADLOCK) {
				throw new Error(`Deadlock at ${this.nowMs} ms: the work waits, but no timer is set`);
			}
		}
	}

	/** Moves on by `ms` milliseconds; every timer on the way rings at its own time. */
	async advance(ms: number): Promise<void> {
		const end = this.nowMs + ms;
		await flush();
		while (this.realWorks > 0 || this.ringNext(end)) await flush();
		this.nowMs = end;
	}

	/** Rings the next timer that is due until `end`. Returns whether there was one. */
	private ringNext(end: number): boolean {
		let next = this.timers.first;
		while (next?.isOver) {
			this.timers.pop();
			next = this.timers.first;
		}
		if (next === undefined || next.at > end) return false;
		this.timers.pop();
		this.nowMs = Math.max(this.nowMs, next.at);
		next.ring();
		return true;
	}
}

/** Lets everything go on that waits for nothing but promises. */
async function flush(): Promise<void> {
	await new Promise((resolve) => setImmediate(resolve));
}

/** Timers, the next one first: a binary heap, so that thousands of them cost little. */
class TimerHeap {
	private readonly heap: Timer[] = [];

	get first(): Timer | undefined {
		return this.heap[0];
	}

	push(timer: Timer): void {
		this.heap.push(timer);
		let child = this.heap.length - 1;
		while (child > 0) {
			const parent = (child - 1) >> 1;
			if (!this.isBefore(child, parent)) break;
			this.swap(child, parent);
			child = parent;
		}
	}

	pop(): void {
		const last = this.heap.pop();
		if (last === undefined || this.heap.length === 0) return;
		this.heap[0] = last;
		for (let parent = 0; ;) {
			const left = 2 * parent + 1;
			const child = this.isBefore(left + 1, left) ? left + 1 : left;
			if (!this.isBefore(child, parent)) break;
			this.swap(child, parent);
			parent = child;
		}
	}

	private isBefore(index: number, other: number): boolean {
		const timer = this.heap[index];
		const otherTimer = this.heap[other];
		if (timer === undefined || otherTimer === undefined) return false;
		return (
			timer.at < otherTimer.at || (timer.at === otherTimer.at && timer.order < otherTimer.order)
		);
	}

	private swap(index: number, other: number): void {
		const timer = this.heap[index];
		const otherTimer = this.heap[other];
		if (timer === undefined || otherTimer === undefined) return;
		this.heap[index] = otherTimer;
		this.heap[other] = timer;
	}
}
