import type { Clock } from '../clock';

/** Measures the time in which at least one of many overlapping waits goes on. */
export class WaitMeter {
	private waits = 0;

	private startedAt = 0;

	private elapsedMs = 0;

	constructor(private readonly clock: Clock) {}

	/** Milliseconds so far, of waits that are over. */
	get totalMs(): number {
		return this.elapsedMs;
	}

	async measure<T>(wait: Promise<T>): Promise<T> {
		if (this.waits === 0) this.startedAt = this.clock.now();
		this.waits += 1;
		try {
			return await wait;
		} finally {
			this.waits -= 1;
			if (this.waits === 0) this.elapsedMs += this.clock.now() - this.startedAt;
		}
	}
}
