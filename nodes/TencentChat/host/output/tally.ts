/** Counts friends by outcome. */
export class Tally {
	private readonly counts = new Map<string, number>();

	total = 0;

	/** Friends that came out on the `Failed` output. */
	failed = 0;

	add(outcome: string, isFailed: boolean): void {
		this.total += 1;
		if (isFailed) this.failed += 1;
		this.counts.set(outcome, (this.counts.get(outcome) ?? 0) + 1);
	}

	/** Whether there were friends and every one failed. */
	get haveAllFailed(): boolean {
		return this.total > 0 && this.failed === this.total;
	}

	/** Friends by outcome, the most frequent first; equals by name, as they come in any order. */
	get byOutcome(): ReadonlyArray<readonly [outcome: string, count: number]> {
		return [...this.counts].sort(
			([one, left], [other, right]) => right - left || one.localeCompare(other),
		);
	}
}
