import type { Problem } from '../api/problem';
import { templateOf } from './objectTemplate';
import type { Items } from './items';
import {
	readParameters,
	type ParameterSource,
	type ParameterValues,
	type Reading,
} from './parameters';
import { isInvalid, type BulkRequest, type Entry } from './request';
import { CANCELLED_UNREAD } from './outcome';
import { forEachSliced, TimeSlice } from './timeSlices';

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
	const slice = new TimeSlice(items.clock);
	const owners = new Owners(items);
	const template = templateOf(items.reader.parameters);
	let position = 0;
	for (const itemIndexes of await owners.group(slice)) {
		const requests: BulkRequest[] = [];
		for (const itemIndex of itemIndexes) {
			for (const friend of readItem(items, owners, itemIndex, template)) {
				const request = toRequest(friend, itemIndex, position);
				position += 1;
				onRead(request);
				requests.push(request);
				// Here and not after the item, which may name half a million friends.
				if (slice.isOver) await slice.pass();
			}
		}
		yield requests;
	}
}

/** Field by field: an object that is put together from others takes ten times the time. */
function toRequest(friend: Entry, itemIndex: number, position: number): BulkRequest {
	const { owner, subject } = friend;
	if (isInvalid(friend)) return { owner, subject, problem: friend.problem, itemIndex, position };
	const { common, payload, lane, isElsewhere } = friend;
	return { owner, subject, common, payload, lane, isElsewhere, itemIndex, position };
}

function readItem(
	{ reader }: Items,
	owners: Owners,
	itemIndex: number,
	template: ParameterValues,
): Iterable<Entry> {
	const { parameters, ownerParameter } = reader;
	if (owners.isOver) {
		const known = ownerParameter === undefined ? [] : [ownerParameter];
		const { values } = readParameters(known, owners, itemIndex);
		return [reader.toUnreadable(values, CANCELLED_UNREAD)];
	}
	const { values, problem } = readParameters(parameters, owners, itemIndex, template);
	if (problem) return [reader.toUnreadable(values, problem)];
	const unreadable = () => [reader.toUnreadable(values, CANNOT_READ)];
	try {
		const friends = reader.toEntries(values, itemIndex);
		if (!Array.isArray(friends)) return toTheLast(friends, unreadable);
		return friends.length > 0 ? (friends as readonly Entry[]) : unreadable();
	} catch {
		return unreadable();
	}
}

/** Friends that are made one by one, and what stands for the rest when that fails. */
function* toTheLast(
	friends: Iterable<Entry>,
	otherwise: () => readonly Entry[],
): Generator<Entry, void> {
	let isWhole = false;
	try {
		for (const friend of friends) {
			yield friend;
			isWhole = true;
		}
	} catch {
		isWhole = false;
	}
	if (!isWhole) yield* otherwise();
}

const CANNOT_READ: Problem = {
	reason: 'This node cannot read what the item holds; please report it',
	hint: 'Check the fields of this item for values that are neither text nor numbers.',
};

/**
 * How long items are still read after a cancellation, in milliseconds, so that all friends are named
 * where that goes fast. From then on an item stands for its friends unread.
 */
const READ_ON_MS = 1000;

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
	async group(slice: TimeSlice): Promise<Iterable<Iterable<number>>> {
		const { reader, source, count } = this.items;
		const { ownerParameter } = reader;
		const indexes = Array(count).keys();
		if (ownerParameter === undefined) return [indexes];
		const groups = new Map<string, number[]>();
		await forEachSliced(indexes, slice, (itemIndex) => {
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
