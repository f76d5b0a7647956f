import type { Clock } from '../api/clock';

/** The event loop gets a turn at least this often, in milliseconds, so that Stop and heartbeats work. */
const LONGEST_TURN_MS = 50;

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
