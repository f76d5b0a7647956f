/** The simulator's only source of time, so that a test can run without waiting. */
export interface SimulatorClock {
	/** Milliseconds since the epoch. */
	now(): number;
	/** Resolves after `ms`, or at once when `signal` is aborted; never rejects. */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The clock of the machine. */
export const systemClock: SimulatorClock = {
	now: () => Date.now(),
	sleep: (ms, signal) =>
		new Promise((resolve) => {
			if (signal?.aborted) {
				resolve();
				return;
			}

			const wake = () => {
				clearTimeout(timer);
				signal?.removeEventListener('abort', wake);
				resolve();
			};
			const timer = setTimeout(wake, ms);
			signal?.addEventListener('abort', wake);
		}),
};
