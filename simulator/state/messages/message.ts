/** The three numbers that name a one-to-one message. */
export interface MessageName {
	/** `MsgSeq`: chosen by the sender or drawn by the server; orders messages of one second. */
	readonly sequence: number;
	/** `MsgRandom`: the number that the sender drew. */
	readonly random: number;
	/** When it was sent, in seconds since the epoch. */
	readonly time: number;
}

/** A message from one account to another. */
export interface Message extends MessageName {
	readonly from: string;
	readonly to: string;
	/** `MsgBody` as JSON: a text takes a fraction of the memory that the objects would. */
	readonly elements: string;
	/** `CloudCustomData`; often nothing. */
	readonly customData: string;
	/** Whether it is for a receiver who is online, and is stored for nobody. */
	readonly isOnlineOnly: boolean;
	/** Whether the sender's own view of the conversation lacks it (`SyncOtherMachine` 2). */
	readonly isHiddenFromSender: boolean;
	/** Whether it does not count as unread (`NoUnread`). */
	readonly isQuiet: boolean;
	/** Whether it leaves the conversation list as it is (`NoLastMsg`). */
	readonly isUnlisted: boolean;
}

/**
 * A message that has arrived, with what became of it since. A class, because objects that are spread
 * together take more than twice the memory, and there may be hundreds of thousands of these.
 */
export class ArrivedMessage implements Message {
	readonly from: string;
	readonly to: string;
	readonly sequence: number;
	readonly random: number;
	readonly time: number;
	readonly isOnlineOnly: boolean;
	readonly isHiddenFromSender: boolean;
	readonly isQuiet: boolean;
	readonly isUnlisted: boolean;
	elements: string;
	customData: string;
	isUnread: boolean;
	isRecalled = false;
	isModified = false;

	constructor(message: Message) {
		this.from = message.from;
		this.to = message.to;
		this.sequence = message.sequence;
		this.random = message.random;
		this.time = message.time;
		this.isOnlineOnly = message.isOnlineOnly;
		this.isHiddenFromSender = message.isHiddenFromSender;
		this.isQuiet = message.isQuiet;
		this.isUnlisted = message.isUnlisted;
		this.elements = message.elements;
		this.customData = message.customData;
		this.isUnread = !message.isOnlineOnly && !message.isQuiet;
	}
}

/** `MsgKey`: all of a message's numbers in one text. */
export function messageKey({ sequence, random, time }: MessageName): string {
	return `${sequence}_${random}_${time}`;
}

/** The numbers in a `MsgKey`; undefined for anything else. */
export function readMessageKey(value: unknown): MessageName | undefined {
	if (typeof value !== 'string') return undefined;

	const [, sequence, random, time] = /^(\d{1,10})_(\d{1,10})_(\d{1,10})$/.exec(value) ?? [];
	if (sequence === undefined) return undefined;
	return { sequence: Number(sequence), random: Number(random), time: Number(time) };
}

/** Sorts messages as a history does: by their second, and inside it by their sequence. */
export function compareNames(left: MessageName, right: MessageName): number {
	return left.time - right.time || left.sequence - right.sequence || left.random - right.random;
}
