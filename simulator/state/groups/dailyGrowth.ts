import { chinaDayOf } from '../chinaDay';

/** By how many groups an app has grown today: those that came, less those that went. */
export class DailyGrowth {
	private day = -Infinity;
	private growth = 0;

	/** The growth of the day until now. */
	until(nowSeconds: number): number {
		this.turn(nowSeconds);
		return this.growth;
	}

	note(change: 1 | -1, nowSeconds: number): void {
		this.turn(nowSeconds);
		this.growth += change;
	}

	private turn(nowSeconds: number): void {
		const day = chinaDayOf(nowSeconds);
		if (day === this.day) return;
		this.day = day;
		this.growth = 0;
	}
}
