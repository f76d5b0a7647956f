import type { Problem } from '../api/problem';
import type { Clock } from '../api/clock';
import type { Halt } from '../api/halt';
import type { ParameterSource, ParameterValues } from './parameters';
import type { Entry } from './request';

/** How an operation reads items. */
export interface ItemReader {
	/** The parameters that {@link toEntries} needs. */
	readonly parameters: readonly string[];
	/** The one that names the owner of an item's friends, where that is all that decides on it. */
	readonly ownerParameter?: string;
	/** The same text for all values of {@link ownerParameter} that mean the same owner. */
	toOwnerKey(value: unknown): string;
	/**
	 * The friends of one item; at least one, so that no item is lost. One item may name half a million, so
	 * they are made when they are asked for.
	 */
	toEntries(values: ParameterValues, itemIndex: number): Iterable<Entry>;
	/** The one invalid friend that stands for an item which cannot be read. */
	toUnreadable(values: ParameterValues, problem: Problem): Entry;
}

/** The items of a run. */
export interface Items {
	readonly reader: ItemReader;
	readonly source: ParameterSource;
	readonly count: number;
	readonly clock: Clock;
	readonly cancellation: Halt;
}
