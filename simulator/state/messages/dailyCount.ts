const DAY_MS = 86_400_000;

/** Tencent's days turn at midnight in China. */
const ZONE_MS = 8 * 3_600_000;

/** Counts the messages of a day, of which an app in trial has only so many. */
export class DailyCount {
	private day = -1;
	private count = 0;

	/** How many messages were sent today. */
	today(nowMs: number): number {
		return this.day === dayOf(nowMs) ? this.count : 0;
	}

	/** Counts a message. */
	note(nowMs: number): void {
		this.count = this.today(nowMs) + 1;
		this.day = dayOf(nowMs);
	}
}

function dayOf(nowMs: number): number {
	return Math.floor((nowMs + ZONE_MS) / DAY_MS);
}
