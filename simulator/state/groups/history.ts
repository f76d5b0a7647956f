import type { GroupMessage } from './groupMessage';

/** The messages of a group that are kept, in the order of their delivery. */
export class History {
	private readonly bySequence = new Map<number, GroupMessage>();
	private last = 0;
	private oldest = 1;
	/** How many messages were delivered in all, also such as are forgotten. */
	delivered = 0;
	/** How many messages counted as unread for those who had not read them. */
	counted = 0;

	/** The number that the next message gets. */
	get nextSequence(): number {
		return this.last + 1;
	}

	/** Takes the next number, for a message or for something else that has one. */
	takeSequence(): number {
		this.last += 1;
		return this.last;
	}

	add(message: GroupMessage): void {
		this.bySequence.set(message.sequence, message);
		this.delivered += 1;
	}

	get(sequence: number): GroupMessage | undefined {
		return this.bySequence.get(sequence);
	}

	list(): GroupMessage[] {
		return [...this.bySequence.values()];
	}

	/** The messages from a number downwards, newest first; numbers without a message are passed over. */
	*downFrom(sequence: number): Generator<GroupMessage> {
		for (let at = Math.min(sequence, this.last); at >= this.oldest; at -= 1) {
			const message = this.bySequence.get(at);
			if (message) yield message;
		}
	}

	/** Forgets the oldest message. */
	forget(sequence: number): void {
		this.bySequence.delete(sequence);
		this.oldest = sequence + 1;
	}
}
