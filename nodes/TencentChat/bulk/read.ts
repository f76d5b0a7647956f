import { toBlank } from './objectTemplate';
import type { ItemReader, Items } from './items';
import { Owners } from './owners';
import { readParameters, type ParameterValues } from './parameters';
import { isInvalid, type BulkRequest, type Friend, type Problem } from './request';
import { CANCELLED_UNREAD } from './outcome';
import { forEachInTurns, Turns } from './timeSlices';

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
