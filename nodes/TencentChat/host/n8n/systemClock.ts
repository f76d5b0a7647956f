import { sleep } from 'n8n-workflow';

import type { Clock } from '../../api/clock';

/** n8n 2 ends a sleep at its signal; n8n 1 ignores the signal, so the race below is needed there. */
const sleepUntilAborted: (ms: number, signal?: AbortSignal) => Promise<void> = sleep;

/** The clock of this process. */
export const systemClock: Clock = {
	now: () => performance.now(),
	sleep: async (ms, halt) => {
		if (!halt) return await sleep(ms);
		if (halt.isHalted) return;
		const timer = new AbortController();
		await new Promise<void>((resolve) => {
			const forgetHalt = halt.onHalt(() => {
				timer.abort();
				resolve();
			});
			const wakeUp = () => {
				forgetHalt();
				resolve();
			};
			// Both ways of ending are fine: the time is over, or the signal came.
			sleepUntilAborted(ms, timer.signal).then(wakeUp, wakeUp);
		});
	},
};

/** Seconds since 1970, for UserSigs. */
export function nowSeconds(): number {
	return Date.now() / 1000;
}
