const SECOND_MS = 1000;

/** Finds the greatest number of arrivals inside any one second, without keeping all of them. */
export class PeakRate {
	private arrivals: number[] = [];
	private first = 0;
	private greatest = 0;

	/** Takes in an arrival; the times may not go backwards. */
	note(nowMs: number): void {
		this.arrivals.push(nowMs);
		while (nowMs - (this.arrivals[this.first] ?? nowMs) >= SECOND_MS) this.first += 1;

		this.greatest = Math.max(this.greatest, this.arrivals.length - this.first);
		this.forgetOld();
	}

	get callsPerSecond(): number {
		return this.greatest;
	}

	/** Copies only when half is old, so that an arrival costs the same however many there were. */
	private forgetOld(): void {
		if (this.first * 2 < this.arrivals.length) return;
		this.arrivals = this.arrivals.slice(this.first);
		this.first = 0;
	}
}
