import type { Halt } from './halt';
import { Slots, type Release } from './slots';

/**
 * One lane for each account that is written to. Tencent refuses a write that overlaps
 * another write to the same account (30008), so a lane lets one call through at a time.
 */
export class Lanes {
	private readonly lanes = new Map<string, Slots>();

	/** The number of lanes that are in use. */
	get size(): number {
		return this.lanes.size;
	}

	/** Enters when the lane is free at once. */
	tryEnter(key: string): Release | undefined {
		const lane = this.open(key);
		const leave = lane.tryAcquire();
		return leave && this.leaving(key, lane, leave);
	}

	/** Waits for its turn, first come, first served. Resolves to nothing when the run is halted. */
	async enter(key: string, halt?: Halt): Promise<Release | undefined> {
		if (halt?.isHalted) return undefined;
		const lane = this.open(key);
		const leave = await lane.acquire(halt);
		return leave && this.leaving(key, lane, leave);
	}

	private open(key: string): Slots {
		const known = this.lanes.get(key);
		if (known) return known;
		const lane = new Slots(1);
		this.lanes.set(key, lane);
		return lane;
	}

	private leaving(key: string, lane: Slots, leave: Release): Release {
		return () => {
			leave();
			if (lane.isIdle && this.lanes.get(key) === lane) this.lanes.delete(key);
		};
	}
}
