import { type ArrivedMessage, compareNames, messageKey, type MessageName } from './message';

/** Which part of a conversation is read, and by whom. */
export interface HistoryRange {
	readonly viewer: string;
	/** Seconds since the epoch, both included. */
	readonly minTime: number;
	readonly maxTime: number;
	/** Only messages in front of this one. */
	readonly before: MessageName | undefined;
}

/** What two accounts have sent each other. */
export class Conversation {
	/** By time; inside a second in the order of arrival. */
	private messages: ArrivedMessage[] = [];
	/** Made when it is first needed: most conversations are never looked into. */
	private byKey: Map<string, ArrivedMessage> | undefined;
	private unreadOfFirst = 0;
	private unreadOfSecond = 0;

	/** One of the two; the other one needs no name. */
	constructor(private readonly first: string) {}

	get isEmpty(): boolean {
		return this.messages.length === 0;
	}

	/** Adds a message. A webhook that took its time may have made it older than the last one. */
	add(message: ArrivedMessage): void {
		const place = this.placeAfter(message.time);
		// Most conversations have one message, for which `push` would make room for 17.
		if (this.isEmpty) this.messages = [message];
		else if (place === this.messages.length) this.messages.push(message);
		else this.messages.splice(place, 0, message);
		this.byKey?.set(messageKey(message), message);
		if (message.isUnread) this.countUnread(message.to, 1);
	}

	/** Takes a message out. */
	remove(message: ArrivedMessage): void {
		const place = this.messages.indexOf(message);
		if (place < 0) return;

		this.read(message);
		this.messages.splice(place, 1);
		const key = messageKey(message);
		if (this.byKey?.get(key) === message) this.byKey.delete(key);
	}

	/** The message of this key; the last one if a sender has used its numbers twice in a second. */
	find(key: string): ArrivedMessage | undefined {
		this.byKey ??= new Map(this.messages.map((message) => [messageKey(message), message]));
		return this.byKey.get(key);
	}

	/** How many messages an account has not read here. */
	unreadOf(userId: string): number {
		return userId === this.first ? this.unreadOfFirst : this.unreadOfSecond;
	}

	/** Marks what an account got until a second as read; tells how many messages that were. */
	markRead(userId: string, until: number): number {
		const before = this.unreadOf(userId);
		for (let at = this.placeAfter(until) - 1; at >= 0 && this.unreadOf(userId) > 0; at -= 1) {
			const message = this.messages[at];
			if (message?.to === userId) this.read(message);
		}
		return before - this.unreadOf(userId);
	}

	/** Marks one message as read; tells whether it was unread. */
	read(message: ArrivedMessage): boolean {
		if (!message.isUnread) return false;
		message.isUnread = false;
		this.countUnread(message.to, -1);
		return true;
	}

	/** The messages of a range that the viewer can see, newest first. */
	*history({ viewer, minTime, maxTime, before }: HistoryRange): Generator<ArrivedMessage> {
		let end = this.placeAfter(maxTime);
		for (;;) {
			const time = this.messages[end - 1]?.time;
			if (time === undefined || time < minTime) return;

			const start = this.placeAfter(time - 1);
			for (const message of this.messages.slice(start, end).sort(compareNames).reverse()) {
				const isPast = before === undefined || compareNames(message, before) < 0;
				if (isPast && isVisible(message, viewer)) yield message;
			}
			end = start;
		}
	}

	/** The place behind the last message of this second. */
	private placeAfter(time: number): number {
		let low = 0;
		let high = this.messages.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((this.messages[middle]?.time ?? Infinity) <= time) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	private countUnread(userId: string, change: 1 | -1): void {
		if (userId === this.first) this.unreadOfFirst += change;
		else this.unreadOfSecond += change;
	}
}

function isVisible({ from, to, isHiddenFromSender }: ArrivedMessage, viewer: string): boolean {
	return !isHiddenFromSender || viewer !== from || viewer === to;
}
