import { fixedWindow, type RateWindow, slidingWindow } from '../../gate/rateLimiter';
import type { Switches } from '../../switches';

type Rate = Pick<Switches, 'groupMessagesPerSecond' | 'rateWindow'>;

/** Counts the messages of a group in a second. */
export class Pace {
	private rate: Rate | undefined;
	private window: RateWindow | undefined;

	/** Whether one more message may be delivered now; if so, it counts. */
	admit(nowMs: number, rate: Rate): boolean {
		return this.windowFor(rate).admit(nowMs);
	}

	private windowFor(rate: Rate): RateWindow {
		const { groupMessagesPerSecond: limit, rateWindow: kind } = rate;
		const { rate: known, window } = this;
		if (window && known?.groupMessagesPerSecond === limit && known.rateWindow === kind) {
			return window;
		}
		this.rate = { groupMessagesPerSecond: limit, rateWindow: kind };
		this.window = kind === 'fixed' ? fixedWindow(limit) : slidingWindow(limit);
		return this.window;
	}
}
