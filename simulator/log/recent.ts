/** Keeps the last entries of an endless row. */
export class Recent<Entry> {
	private entries: Entry[] = [];
	private oldest = 0;

	constructor(private readonly capacity: number) {}

	/** Adds an entry; gives back the one that has to go for it, if any. */
	push(entry: Entry): Entry | undefined {
		const replaced = this.entries[this.oldest];
		this.entries[this.oldest] = entry;
		this.oldest = (this.oldest + 1) % this.capacity;
		return replaced;
	}

	/** The entries that are still kept, oldest first. */
	toArray(): Entry[] {
		if (this.entries.length < this.capacity) return [...this.entries];
		return [...this.entries.slice(this.oldest), ...this.entries.slice(0, this.oldest)];
	}

	clear(): void {
		this.entries = [];
		this.oldest = 0;
	}
}
