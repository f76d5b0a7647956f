/** Counts how often each thing was seen. */
export class Tally<Key extends string | number> {
	private readonly counts = new Map<Key, number>();

	add(key: Key): void {
		this.counts.set(key, this.of(key) + 1);
	}

	of(key: Key): number {
		return this.counts.get(key) ?? 0;
	}

	toRecord(): Record<string, number> {
		return Object.fromEntries(this.counts);
	}

	clear(): void {
		this.counts.clear();
	}
}
