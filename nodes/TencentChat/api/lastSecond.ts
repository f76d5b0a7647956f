/** The length of the window in which Tencent counts calls, in milliseconds. */
export const WINDOW_MS = 1000;

/** Times of about the last second, in order; what is older is forgotten. */
export class LastSecond {
	private times: number[] = [];

	private oldest = 0;

	/** Adds a time; one before that added last counts as that. */
	add(time: number): void {
		const latest = Math.max(time, this.times[this.times.length - 1] ?? time);
		this.times.push(latest);
		while ((this.times[this.oldest] ?? latest) <= latest - WINDOW_MS) this.oldest += 1;
		// So rarely that each time is moved about once.
		if (this.oldest > this.times.length / 2) {
			this.times = this.times.slice(this.oldest);
			this.oldest = 0;
		}
	}

	/** The time that is `count`th from the end; nothing when the second held fewer. */
	fromEnd(count: number): number | undefined {
		const index = this.times.length - count;
		return index < this.oldest ? undefined : this.times[index];
	}
}
