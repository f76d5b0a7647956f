import { Recent } from '../log/recent';
import { Conversation } from './messages/conversation';
import { DailyCount } from './messages/dailyCount';
import { ArrivedMessage, type Message, messageKey } from './messages/message';
import { ReceiverBudget } from './messages/receiverBudget';
import { RecentSends } from './messages/recentSends';

/** Messages that an app keeps; older ones are forgotten, also by their conversations. */
const KEPT_MESSAGES = 500_000;

/** Which of the messages are asked for; all of them without it. */
export interface MessageFilter {
	readonly from?: string | undefined;
	readonly to?: string | undefined;
	/** Only messages behind the one of this number. */
	readonly after?: number | undefined;
	/** The most messages. */
	readonly limit?: number | undefined;
}

/** A message as tests see it. What was delivered twice is there twice. */
export interface ListedMessage extends Omit<Readonly<ArrivedMessage>, 'elements'> {
	/** Its place among all that arrived in the app, from 1. */
	readonly number: number;
	readonly messageKey: string;
	/** The elements, as they are now. */
	readonly body: readonly unknown[];
}

/** The one-to-one messages of an app. */
export class Messages {
	/** What single messages were sent, to recognise repeats. */
	readonly sends = new RecentSends();
	/** The same for messages to many. */
	readonly batches = new RecentSends();
	readonly receiverBudget = new ReceiverBudget();
	readonly daily = new DailyCount();
	private readonly arrived: Recent<ArrivedMessage>;
	private readonly conversations = new Map<string, Conversation>();
	private readonly unread = new Map<string, number>();
	private count = 0;

	/** Keeps so many messages at most. */
	constructor(kept = KEPT_MESSAGES) {
		this.arrived = new Recent(kept);
	}

	/** Lets a message arrive, and stores it unless it is for receivers who are online only. */
	add(message: Message): void {
		const arrived = new ArrivedMessage(message);
		this.count += 1;
		const forgotten = this.arrived.push(arrived);
		if (forgotten) this.forget(forgotten);
		if (message.isOnlineOnly) return;

		const { from, to } = message;
		const key = pairKey(from, to);
		const conversation = this.conversations.get(key) ?? new Conversation(from);
		this.conversations.set(key, conversation);
		conversation.add(arrived);
		if (arrived.isUnread) this.countUnread(to, 1);
	}

	/** What two accounts have sent each other; undefined when there is nothing. */
	between(userId: string, peer: string): Conversation | undefined {
		return this.conversations.get(pairKey(userId, peer));
	}

	/** How many messages an account has not read, in all of its conversations. */
	unreadOf(userId: string): number {
		return this.unread.get(userId) ?? 0;
	}

	/** Marks what an account got from a peer until a second as read. */
	markRead(userId: string, peer: string, until: number): void {
		const read = this.between(userId, peer)?.markRead(userId, until) ?? 0;
		this.countUnread(userId, -read);
	}

	/** Recalls a message; nobody has to read it any more. */
	recall(message: ArrivedMessage): void {
		message.isRecalled = true;
		const { from, to } = message;
		if (this.between(from, to)?.read(message)) this.countUnread(to, -1);
	}

	/** The messages that have arrived, in the order of their arrival. */
	list({ from, to, after = 0, limit = Infinity }: MessageFilter = {}): ListedMessage[] {
		const kept = this.arrived.toArray();
		const forgotten = this.count - kept.length;
		const listed: ListedMessage[] = [];

		for (let at = Math.max(0, after - forgotten); at < kept.length; at += 1) {
			const message = kept[at];
			if (!message || listed.length >= limit) break;
			if (from !== undefined && message.from !== from) continue;
			if (to !== undefined && message.to !== to) continue;
			listed.push(toListed(message, forgotten + at + 1));
		}
		return listed;
	}

	/** How many messages have arrived. */
	get total(): number {
		return this.count;
	}

	private countUnread(userId: string, change: number): void {
		const count = this.unreadOf(userId) + change;
		if (count === 0) this.unread.delete(userId);
		else this.unread.set(userId, count);
	}

	private forget(message: ArrivedMessage): void {
		const { from, to, isOnlineOnly, isUnread } = message;
		const conversation = isOnlineOnly ? undefined : this.between(from, to);
		if (!conversation) return;

		if (isUnread) this.countUnread(to, -1);
		conversation.remove(message);
		if (conversation.isEmpty) this.conversations.delete(pairKey(from, to));
	}
}

/** The same for both of them; the length keeps two pairs apart whose names read alike in a row. */
function pairKey(one: string, other: string): string {
	const [first, second] = one < other ? [one, other] : [other, one];
	return `${first.length} ${first}${second}`;
}

function toListed(message: ArrivedMessage, number: number): ListedMessage {
	const body: unknown = JSON.parse(message.elements);
	return {
		number,
		from: message.from,
		to: message.to,
		messageKey: messageKey(message),
		sequence: message.sequence,
		random: message.random,
		time: message.time,
		body: Array.isArray(body) ? body : [],
		customData: message.customData,
		isOnlineOnly: message.isOnlineOnly,
		isHiddenFromSender: message.isHiddenFromSender,
		isQuiet: message.isQuiet,
		isUnlisted: message.isUnlisted,
		isUnread: message.isUnread,
		isRecalled: message.isRecalled,
		isModified: message.isModified,
	};
}
