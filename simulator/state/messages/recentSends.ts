import type { MessageName } from './message';

/** The longest window in which a repeat can be recognised. */
const LONGEST_WINDOW_MS = 120_000;

interface Send {
	readonly atMs: number;
	readonly name: MessageName;
}

/** What was sent lately, by whatever tells a repeat from something new. */
export class RecentSends {
	/** In the order of sending, so that what is too old stands in front. */
	private readonly sends = new Map<string, Send>();

	/** How many are remembered. */
	get size(): number {
		return this.sends.size;
	}

	/** The name of what was sent under this key less than `windowMs` ago. */
	find(key: string, nowMs: number, windowMs: number): MessageName | undefined {
		const send = this.sends.get(key);
		return send && nowMs - send.atMs < windowMs ? send.name : undefined;
	}

	/** Remembers what is sent now. */
	note(key: string, name: MessageName, nowMs: number): void {
		for (const [oldKey, { atMs }] of this.sends) {
			if (nowMs - atMs < LONGEST_WINDOW_MS) break;
			this.sends.delete(oldKey);
		}
		this.sends.delete(key);
		this.sends.set(key, { atMs: nowMs, name });
	}
}
