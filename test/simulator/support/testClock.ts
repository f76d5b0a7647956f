import type { SimulatorClock } from '../../../simulator/clock';

interface Sleeper {
	readonly until: number;
	readonly wake: () => void;
}

/** A clock that stands still until a test moves it. */
export class TestClock implements SimulatorClock {
	private sleepers: Sleeper[] = [];

	/** Starts at the machine's time, because Tencent's package signs for that one. */
	constructor(private nowMs = Date.now()) {}

	now(): number {
		return this.nowMs;
	}

	sleep(ms: number, signal?: AbortSignal): Promise<void> {
		return new Promise((resolve) => {
			this.sleepers.push({ until: this.nowMs + ms, wake: resolve });
			signal?.addEventListener('abort', () => resolve());
		});
	}

	/** Moves on and wakes whoever slept until then, each at its own time. */
	async advance(ms: number): Promise<void> {
		const end = this.nowMs + ms;

		for (;;) {
			const [next] = this.sleepers
				.filter(({ until }) => until <= end)
				.sort((left, right) => left.until - right.until);
			if (!next) break;

			this.sleepers = this.sleepers.filter((sleeper) => sleeper !== next);
			this.nowMs = next.until;
			next.wake();
			await settle();
		}
		this.nowMs = end;
	}
}

/** Lets everything go on that waits for nothing but promises. */
function settle(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}
