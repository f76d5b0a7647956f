/**
 * Says once that a run must begin nothing new: it was cancelled, or no call can succeed.
 * An AbortSignal would do, but Node warns when thousands of waiting calls listen to one.
 */
export class Halt {
	private readonly listeners = new Set<() => void>();

	private halted = false;

	get isHalted(): boolean {
		return this.halted;
	}

	/** Halts and tells everybody who waits, in the order in which they came. */
	halt(): void {
		if (this.halted) return;
		this.halted = true;
		for (const listener of this.listeners) listener();
		this.listeners.clear();
	}

	/** Calls `listener` at the halt, at once when that is past. Returns what takes it back. */
	onHalt(listener: () => void): () => void {
		if (this.halted) {
			listener();
			return () => {};
		}
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}
}
