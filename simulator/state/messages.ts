import type { JsonObject } from '../json';
import { Recent } from '../log/recent';
import { Tally } from '../log/tally';

/** Messages that an app keeps; older ones are forgotten. */
const KEPT_MESSAGES = 1000;

/** What tells a message from every other one. */
export interface MessageName {
	/** The message's place among those of the app. */
	readonly sequence: number;
	/** The number that the sender drew. */
	readonly random: number;
	/** When it was sent, in seconds since the epoch. */
	readonly time: number;
	/** All of these in one text, as Tencent writes it. */
	readonly key: string;
}

/** A message that was sent to one account. */
export interface SentMessage extends MessageName {
	/** Undefined when the administrator sent it in its own name. */
	readonly from: string | undefined;
	readonly to: string;
	/** The elements of the message, as they came. */
	readonly body: readonly JsonObject[];
	/** What the app attached to it; often nothing. */
	readonly customData: string;
	/** Whether it is for receivers who are online, and is kept for nobody else. */
	readonly isOnlineOnly: boolean;
}

/** Names a message as Tencent does: by its place, its random number and its time. */
export function messageName(sequence: number, random: number, time: number): MessageName {
	return { sequence, random, time, key: `${sequence}_${random}_${time}` };
}

/** The last messages of an app. */
export class Messages {
	private readonly recent = new Recent<SentMessage>(KEPT_MESSAGES);
	private readonly unread = new Tally<string>();
	private count = 0;

	/** A name that no other message has. */
	newName(random: number, time: number): MessageName {
		this.count += 1;
		return messageName(this.count, random, time);
	}

	/** Keeps a message. */
	add(message: SentMessage): void {
		this.recent.push(message);
		this.unread.add(message.to);
	}

	/** How many messages an account was sent; nobody reads any here. */
	unreadOf(userId: string): number {
		return this.unread.of(userId);
	}

	/** The messages that are still kept, oldest first. */
	list(): SentMessage[] {
		return this.recent.toArray();
	}
}
