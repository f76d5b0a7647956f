import type { Clock } from '../api/clock';
import type { Halt } from '../api/halt';
import type { BulkRequest, Friend, Problem } from './request';
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
	/** The friends of one item; at least one, so that no item is lost. */
	toFriends(values: ParameterValues): readonly Friend[];
	/** The one invalid friend that stands for an item which cannot be read. */
	toUnreadable(values: ParameterValues, problem: Problem): Friend;
}

/** Reads all items, in order. After a cancellation an item stands for its friends unread. */
export async function readRequests(
	reader: ItemReader,
	source: ParameterSource,
	itemCount: number,
	clock: Clock,
	halt: Halt,
): Promise<BulkRequest[]> {
	const requests: BulkRequest[] = [];
	await forEachInTurns(Array(itemCount).keys(), new Turns(clock), (itemIndex) => {
		const friends = halt.isHalted
			? [reader.toUnreadable({}, CANCELLED_UNREAD)]
			: readItem(reader, source, itemIndex);
		for (const friend of friends) requests.push({ ...friend, itemIndex });
	});
	return requests;
}

function readItem(
	reader: ItemReader,
	source: ParameterSource,
	itemIndex: number,
): readonly Friend[] {
	const { values, problem } = readParameters(reader.parameters, source, itemIndex);
	return problem ? [reader.toUnreadable(values, problem)] : reader.toFriends(values);
}

/** Values of an item's parameters, with the first problem where there is one. */
export function readParameters(
	names: readonly string[],
	source: ParameterSource,
	itemIndex: number,
): { values: ParameterValues; problem: Problem | undefined } {
	const values: Record<string, unknown> = {};
	let problem: Problem | undefined;
	for (const name of names) {
		const reading = source.read(name, itemIndex);
		if ('problem' in reading) problem ??= reading.problem;
		else values[name] = reading.value;
	}
	return { values, problem };
}
