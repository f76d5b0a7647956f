import type { Clock } from '../api/clock';

/** The event loop gets a turn at least this often, in milliseconds, so that Stop and heartbeats work. */
const LONGEST_TURN_MS = 50;

/** Looks at a long list, entry by entry, and lets the event loop have its turns in between. */
export async function forEachInTurns<T>(
	list: Iterable<T>,
	clock: Clock,
	visit: (entry: T, index: number) => void,
): Promise<void> {
	let turnEndsAt = clock.now() + LONGEST_TURN_MS;
	let index = 0;
	for (const entry of list) {
		visit(entry, index);
		index += 1;
		if (clock.now() < turnEndsAt) continue;
		await clock.sleep(0);
		turnEndsAt = clock.now() + LONGEST_TURN_MS;
	}
}
