/** What a message was answered with when it was sent first. */
export interface FirstSend {
	readonly sequence: number;
	/** Seconds since the epoch. */
	readonly time: number;
}

/** The messages of the last minutes, by what a repeated one would have in common with them. */
export class RecentSends {
	/** In the order of their time. */
	private readonly byKey = new Map<string, FirstSend & { readonly atMs: number }>();

	/** The message that was sent under a key less than so long ago. */
	find(key: string, nowMs: number, windowMs: number): FirstSend | undefined {
		this.forgetBefore(nowMs - windowMs);
		return this.byKey.get(key);
	}

	note(key: string, { sequence, time }: FirstSend, atMs: number): void {
		this.byKey.delete(key);
		// Not spread together, which takes twice the memory.
		this.byKey.set(key, { sequence, time, atMs });
	}

	private forgetBefore(limitMs: number): void {
		for (const [key, { atMs }] of this.byKey) {
			if (atMs > limitMs) return;
			this.byKey.delete(key);
		}
	}
}
