import type { Clock } from '../api/clock';

/**
 * How long work goes on before the event loop gets a turn, in milliseconds, so that Stop and heartbeats
 * work. What is under way then is finished first, and V8 collects garbage now and then, so that nobody
 * waits for 50 ms.
 */
const LONGEST_TURN_MS = 25;

/** Says when work that takes long has to let the event loop have its turn. */
export class TimeSlice {
	private endsAt: number;

	constructor(private readonly clock: Clock) {
		this.endsAt = clock.now() + LONGEST_TURN_MS;
	}

	get isOver(): boolean {
		return this.clock.now() >= this.endsAt;
	}

	/** Lets everybody else go first. */
	async pass(): Promise<void> {
		await this.clock.sleep(0);
		this.endsAt = this.clock.now() + LONGEST_TURN_MS;
	}
}

/** Looks at a long list, entry by entry, and passes the turn on when it is over. */
export async function forEachSliced<T>(
	list: Iterable<T>,
	slice: TimeSlice,
	visit: (entry: T, index: number) => void,
): Promise<void> {
	let index = 0;
	for (const entry of list) {
		visit(entry, index);
		index += 1;
		if (slice.isOver) await slice.pass();
	}
}
