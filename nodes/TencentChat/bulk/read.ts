import type { Clock } from '../api/clock';
import type { Halt } from '../api/halt';
import { toBlank } from './blank';
import { isInvalid, type BulkRequest, type Friend, type Problem } from './request';
import { CANCELLED_UNREAD } from './settle';
import { forEachInTurns, Turns } from './turns';

/** The value of a parameter for one item, or why there is none. */
export type Reading = { readonly value: unknown } | { readonly problem: Problem };

/** Where parameters come from; in n8n, fixed values and expressions. */
export interface ParameterSource {
	read(name: string, itemIndex: number): Reading;
}

/** Values of an item's parameters by name. */
export type ParameterValues = Readonly<Record<string, unknown>>;

/** How an operation reads items. */
export interface ItemReader {
	/** The parameters that {@link toFriends} needs. */
	readonly parameters: readonly string[];
	/** The one that names the owner of an item's friends, where that is all that decides on it. */
	readonly ownerParameter?: string;
	/** The same text for all values of {@link ownerParameter} that mean the same owner. */
	toOwnerKey(value: unknown): string;
	/** The friends of one item; at least one, so that no item is lost. */
	toFriends(values: ParameterValues): readonly Friend[];
	/** The one invalid friend that stands for an item which cannot be read. */
	toUnreadable(values: ParameterValues, problem: Problem): Friend;
}

/** The items of a run. */
export interface Items {
	readonly reader: ItemReader;
	readonly source: ParameterSource;
	readonly count: number;
	readonly clock: Clock;
	readonly cancellation: Halt;
}

/**
 * How long items are still read after a cancellation, in milliseconds, so that all friends are named
 * where that goes fast. From then on an item stands for its friends unread.
 */
const READ_ON_MS = 1000;

/**
 * Reads the items, those of one owner together, owners in order of their first appearance. An
 * owner's items are read when they are asked for, so that the calls of others are under way meanwhile.
 *
 * @param onRead called for each request in the order of reading
 */
export async function* readRequests(
	items: Items,
	onRead: (request: BulkRequest) => void,
): AsyncGenerator<readonly BulkRequest[]> {
	const turns = new Turns(items.clock);
	const owners = new Owners(items);
	const blank = toBlank(items.reader.parameters);
	let position = 0;
	for (const itemIndexes of await owners.group(turns)) {
		const requests: BulkRequest[] = [];
		await forEachInTurns(itemIndexes, turns, (itemIndex) => {
			for (const friend of readItem(items, owners, itemIndex, blank)) {
				const request = toRequest(friend, itemIndex, position);
				position += 1;
				onRead(request);
				requests.push(request);
			}
		});
		yield requests;
	}
}

/** Says which items belong to one owner, and keeps what it has read for that: nothing is evaluated twice. */
class Owners implements ParameterSource {
	private readonly readings: Reading[] = [];

	private readUntil = Number.POSITIVE_INFINITY;

	constructor(private readonly items: Items) {
		const { cancellation, clock } = items;
		cancellation.onHalt(() => {
			this.readUntil = clock.now() + READ_ON_MS;
		});
	}

	/** Whether the run was cancelled so long ago that nothing more is read. */
	get isOver(): boolean {
		return this.items.cancellation.isHalted && this.items.clock.now() >= this.readUntil;
	}

	/** The indexes of all items, owner by owner; all together where only the friends tell the owner. */
	async group(turns: Turns): Promise<Iterable<Iterable<number>>> {
		const { reader, source, count } = this.items;
		const { ownerParameter } = reader;
		const indexes = Array(count).keys();
		if (ownerParameter === undefined) return [indexes];
		const groups = new Map<string, number[]>();
		await forEachInTurns(indexes, turns, (itemIndex) => {
			const reading = this.isOver ? UNREAD : source.read(ownerParameter, itemIndex);
			const key = 'value' in reading ? reader.toOwnerKey(reading.value) : '';
			const known = groups.get(key);
			if (known) known.push(itemIndex);
			else groups.set(key, [itemIndex]);
			this.readings.push(reading);
		});
		return groups.values();
	}

	read(name: string, itemIndex: number): Reading {
		const { reader, source } = this.items;
		const known = name === reader.ownerParameter ? this.readings[itemIndex] : undefined;
		return known ?? source.read(name, itemIndex);
	}
}

const UNREAD: Reading = { problem: CANCELLED_UNREAD };

/** Field by field: an object that is put together from others takes ten times the time. */
function toRequest(friend: Friend, itemIndex: number, position: number): BulkRequest {
	const { owner, subject } = friend;
	if (isInvalid(friend)) return { owner, subject, problem: friend.problem, itemIndex, position };
	return { owner, subject, common: friend.common, entry: friend.entry, itemIndex, position };
}

function readItem(
	{ reader }: Items,
	owners: Owners,
	itemIndex: number,
	blank: ParameterValues,
): readonly Friend[] {
	const { parameters, ownerParameter } = reader;
	if (owners.isOver) {
		const known = ownerParameter === undefined ? [] : [ownerParameter];
		const { values } = readParameters(known, owners, itemIndex);
		return [reader.toUnreadable(values, CANCELLED_UNREAD)];
	}
	const { values, problem } = readParameters(parameters, owners, itemIndex, blank);
	if (problem) return [reader.toUnreadable(values, problem)];
	const friends = toFriends(reader, values);
	return friends.length > 0 ? friends : [reader.toUnreadable(values, CANNOT_READ)];
}

/** The friends of an item; none when the reader fails, so that one odd item does not end the run. */
function toFriends(reader: ItemReader, values: ParameterValues): readonly Friend[] {
	try {
		return reader.toFriends(values);
	} catch {
		return [];
	}
}

const CANNOT_READ: Problem = {
	reason: 'This node cannot read what the item holds; please report it',
	hint: 'Check the fields of this item for values that are neither text nor numbers.',
};

/**
 * Values of an item's parameters, with the first problem where there is one.
 *
 * @param blank see {@link toBlank}
 */
export function readParameters(
	names: readonly string[],
	source: ParameterSource,
	itemIndex: number,
	blank: ParameterValues = {},
): { values: ParameterValues; problem: Problem | undefined } {
	const values: Record<string, unknown> = { ...blank };
	let problem: Problem | undefined;
	for (const name of names) {
		const reading = source.read(name, itemIndex);
		if ('problem' in reading) problem ??= reading.problem;
		else values[name] = reading.value;
	}
	return { values, problem };
}
