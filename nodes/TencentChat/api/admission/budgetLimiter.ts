import type { Clock } from '../clock';
import { Halt } from '../halt';
import type { Budget } from './budget';
import type { Turn } from './rateLimiter';
import { ServerWindow } from './serverWindow';

/** A call that waits for its part of a budget. */
interface Waiting {
	readonly weight: number;
	/** Without a turn when its run was halted. */
	onTurn(turn: Turn | undefined): void;
}

/**
 * Keeps the calls of a process within one budget: first come, first served, as many at once as the
 * budget holds. The server never counts more in its time than the budget allows.
 */
export class BudgetLimiter {
	private readonly window: ServerWindow;

	private readonly queue = new Set<Waiting>();

	private inFlight = 0;

	private lastEndAt = Number.NEGATIVE_INFINITY;

	private isPumping = false;

	private alarm = new Halt();

	constructor(
		private readonly budget: Budget,
		private readonly clock: Clock,
	) {
		this.window = new ServerWindow(budget.windowMs);
	}

	/** Whether forgetting this limiter changes nothing: nobody waits, and all that was used has come back. */
	get isIdle(): boolean {
		const isUsed = this.clock.now() - this.lastEndAt < 2 * this.budget.windowMs;
		return this.queue.size === 0 && this.inFlight === 0 && !isUsed;
	}

	/** Waits until a call of this weight may leave. Resolves to undefined when the run is halted first. */
	async acquire(weight: number, halt: Halt): Promise<Turn | undefined> {
		if (halt.isHalted) return undefined;
		return await new Promise((resolve) => {
			const waiting: Waiting = {
				weight,
				onTurn: (turn) => {
					forgetHalt();
					resolve(turn);
				},
			};
			const forgetHalt = halt.onHalt(() => {
				this.queue.delete(waiting);
				resolve(undefined);
				// Whoever is next may weigh less.
				this.alarm.halt();
			});
			this.queue.add(waiting);
			if (!this.isPumping) void this.pump();
		});
	}

	/** Lets calls leave one by one until none waits. */
	private async pump(): Promise<void> {
		this.isPumping = true;
		for (let [next] = this.queue; next !== undefined; [next] = this.queue) {
			const now = this.clock.now();
			const waitMs = this.window.earliest(now, this.budget.limit, next.weight) - now;
			if (waitMs > 0) {
				this.alarm = new Halt();
				await this.clock.sleep(waitMs, this.alarm);
			} else {
				this.letLeave(next);
			}
		}
		this.isPumping = false;
	}

	private letLeave(next: Waiting): void {
		this.queue.delete(next);
		const noteEnd = this.window.depart(this.clock.now(), next.weight);
		let isOver = false;
		this.inFlight += 1;
		next.onTurn((wasCarriedOut) => {
			if (isOver) return;
			isOver = true;
			this.inFlight -= 1;
			this.lastEndAt = this.clock.now();
			noteEnd(this.lastEndAt, wasCarriedOut);
		});
	}
}
