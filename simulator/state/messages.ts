import type { JsonObject } from '../json';
import { Recent } from '../log/recent';

/** Messages that an app keeps; older ones are forgotten. */
const KEPT_MESSAGES = 1000;

/** A message that was sent to one account. */
export interface SentMessage {
	/** Undefined when the administrator sent it in its own name. */
	readonly from: string | undefined;
	readonly to: string;
	/** The elements of the message, as they came. */
	readonly body: readonly JsonObject[];
	/** When it was sent, in seconds since the epoch. */
	readonly time: number;
	/** The name that the server gave it. */
	readonly key: string;
}

/** The last messages of an app. */
export class Messages {
	private readonly recent = new Recent<SentMessage>(KEPT_MESSAGES);
	private count = 0;

	/** Keeps a message and names it as Tencent does: by its place, its random number and its time. */
	add(message: Omit<SentMessage, 'key'>, random: number): SentMessage {
		this.count += 1;
		const sent = { ...message, key: `${this.count}_${random}_${message.time}` };
		this.recent.push(sent);
		return sent;
	}

	/** The messages that are still kept, oldest first. */
	list(): SentMessage[] {
		return this.recent.toArray();
	}
}
