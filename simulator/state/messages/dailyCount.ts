import { chinaDayOf } from '../chinaDay';

/** Counts the messages of a day, of which an app in trial has only so many. */
export class DailyCount {
	private day = -1;
	private count = 0;

	/** How many messages were sent today. */
	today(nowMs: number): number {
		return this.day === chinaDayOf(nowMs / 1000) ? this.count : 0;
	}

	/** Counts a message. */
	note(nowMs: number): void {
		this.count = this.today(nowMs) + 1;
		this.day = chinaDayOf(nowMs / 1000);
	}
}
