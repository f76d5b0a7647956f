/** What Tencent Chat knows a message by when it comes again: `MsgSeq` and `MsgRandom`, or `Random`. */
export interface MessageKeys {
	/** Grows from message to message: Tencent orders the messages of one second by it. Fits in 32 bits. */
	readonly seq: number;
	/** Fits in 32 bits. */
	readonly random: number;
}

const ALL = 2 ** 32;

/**
 * Makes the keys of a process's messages. They count up from a random start: random numbers alone
 * would soon repeat, as a group's message has 32 bits only, and 60,000 of them are remembered at a time.
 */
export class MessageKeyMaker {
	private seq: number;

	private random: number;

	/** @param random gives a number from 0 to below 1 */
	constructor(random: () => number) {
		// Not near the end, so that it goes on growing.
		this.seq = Math.floor((random() * ALL) / 4);
		this.random = Math.floor(random() * ALL);
	}

	next(): MessageKeys {
		this.seq = (this.seq + 1) % ALL;
		this.random = (this.random + 1) % ALL;
		return { seq: this.seq, random: this.random };
	}
}
