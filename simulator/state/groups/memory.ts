import type { History } from './history';

/** Messages that all groups of an app keep together; older ones are forgotten. */
const KEPT_MESSAGES = 200_000;

/** The same by the bytes of their bodies, so that long messages do not fill the memory either. */
const KEPT_BYTES = 256 * 1024 * 1024;

interface Kept {
	readonly history: History;
	readonly sequence: number;
	readonly bytes: number;
}

/** Bounds what the groups of an app keep: whatever was delivered first is forgotten first. */
export class Memory {
	private kept: Kept[] = [];
	private first = 0;
	private bytes = 0;

	constructor(
		private readonly maxMessages = KEPT_MESSAGES,
		private readonly maxBytes = KEPT_BYTES,
	) {}

	/** Notes that a message is kept. */
	note(kept: Kept): void {
		this.kept.push(kept);
		this.bytes += kept.bytes;
		while (this.isFull()) this.forgetFirst();
		this.forgetGaps();
	}

	private isFull(): boolean {
		return this.kept.length - this.first > this.maxMessages || this.bytes > this.maxBytes;
	}

	private forgetFirst(): void {
		const kept = this.kept[this.first];
		this.first += 1;
		if (!kept) return;

		this.bytes -= kept.bytes;
		kept.history.forget(kept.sequence);
	}

	/** Copies only when half is forgotten, so that a message costs the same however many there were. */
	private forgetGaps(): void {
		if (this.first * 2 < this.kept.length) return;
		this.kept = this.kept.slice(this.first);
		this.first = 0;
	}
}
