import { isJsonObject, type JsonObject } from '../../json';

/** How a message may be dropped when too many come: the number that answers use. */
export const PRIORITIES: ReadonlyMap<unknown, number> = new Map([
	['High', 1],
	['Normal', 2],
	['Low', 3],
]);

/** A message as its sender wrote it. */
export interface WrittenMessage {
	readonly from: string;
	/** The number that the sender drew. */
	readonly random: number;
	/** The elements of the message, as they came. */
	readonly body: readonly JsonObject[];
	/** What the app attached to it; often nothing. */
	readonly customData: string;
	/** One of {@link PRIORITIES}. */
	readonly priority: number;
	/** Whether it is for members who are online, and is kept for nobody else. */
	readonly isOnlineOnly: boolean;
}

/** When and as what a message was delivered, and for whom. */
export interface Delivery {
	/** Its place in the group. */
	readonly sequence: number;
	/** Seconds since the epoch. */
	readonly time: number;
	/** Whom it was for; the sender, if it is among them, does not receive its own message. */
	readonly audience: readonly string[];
}

/**
 * A message that was delivered into a group; each delivery is one of them. A class, and its elements
 * are JSON, because there may be hundreds of thousands and this takes half the memory.
 */
export class GroupMessage implements Delivery {
	readonly from: string;
	readonly random: number;
	readonly customData: string;
	readonly priority: number;
	readonly isOnlineOnly: boolean;
	readonly sequence: number;
	readonly time: number;
	readonly audience: readonly string[];
	isRecalled = false;
	private readonly elements: string;

	constructor(written: WrittenMessage, delivery: Delivery) {
		this.from = written.from;
		this.random = written.random;
		this.customData = written.customData;
		this.priority = written.priority;
		this.isOnlineOnly = written.isOnlineOnly;
		this.sequence = delivery.sequence;
		this.time = delivery.time;
		this.audience = delivery.audience;
		this.elements = JSON.stringify(written.body);
	}

	/** The elements of the message. */
	get body(): readonly JsonObject[] {
		const body: unknown = JSON.parse(this.elements);
		return Array.isArray(body) ? body.filter(isJsonObject) : [];
	}
}

/** Lists of receivers that were made already, by audience and sender. */
const known = new WeakMap<readonly string[], Map<string, readonly string[]>>();

/** Who received a message: the same list for messages of one sender that have the same audience. */
export function receiversOf({ audience, from }: GroupMessage): readonly string[] {
	const bySender = known.get(audience) ?? new Map<string, readonly string[]>();
	known.set(audience, bySender);

	const receivers = bySender.get(from) ?? audience.filter((userId) => userId !== from);
	bySender.set(from, receivers);
	return receivers;
}
