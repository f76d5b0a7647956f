import type { Clock } from '../../../../../nodes/TencentChat/api/clock';
import type { Halt } from '../../../../../nodes/TencentChat/api/halt';

/** How often something stands still and for how long, in milliseconds; each a least and a most. */
export interface Stalls {
	readonly pauseMs: readonly [number, number];
	readonly lengthMs: readonly [number, number];
}

/** The clock of a process or server that stands still now and then: what is due in a stall comes at its end. */
export class StallingClock implements Clock {
	private stall = { from: 0, to: 0 };

	constructor(
		private readonly clock: Clock,
		private readonly stalls: Stalls | undefined,
		/** A number from 0 to below 1. */
		private readonly random: () => number,
	) {}

	now(): number {
		return this.clock.now();
	}

	async sleep(ms: number, halt?: Halt): Promise<void> {
		await this.clock.sleep(ms, halt);
		if (!this.stalls) return;
		while (this.stall.to <= this.now()) this.stall = this.next(this.stalls);
		if (this.stall.from <= this.now()) await this.clock.sleep(this.stall.to - this.now(), halt);
	}

	private next({ pauseMs, lengthMs }: Stalls): { from: number; to: number } {
		const from = this.stall.to + this.between(pauseMs);
		return { from, to: from + this.between(lengthMs) };
	}

	private between([least, most]: readonly [number, number]): number {
		return least + (most - least) * this.random();
	}
}
