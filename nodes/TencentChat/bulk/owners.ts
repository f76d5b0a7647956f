import type { Items } from './items';
import type { ParameterSource, Reading } from './parameters';
import { CANCELLED_UNREAD } from './outcome';
import { forEachInTurns, type Turns } from './timeSlices';

/**
 * How long items are still read after a cancellation, in milliseconds, so that all friends are named
 * where that goes fast. From then on an item stands for its friends unread.
 */
const READ_ON_MS = 1000;

/** Says which items belong to one owner, and keeps what it has read for that: nothing is evaluated twice. */
export class Owners implements ParameterSource {
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
