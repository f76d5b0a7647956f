/** A number from 0 up to, but not including, 1. */
export type Random = () => number;

/**
 * The same row of numbers for the same seed (Mulberry32), so that a run with faults by chance can be
 * repeated.
 */
export function seededRandom(seed: number): Random {
	let state = seed >>> 0;

	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The entries of a list in an order by chance. */
export function shuffled<Entry>(list: readonly Entry[], random: Random): Entry[] {
	return list
		.map((entry) => ({ entry, lot: random() }))
		.sort((left, right) => left.lot - right.lot)
		.map(({ entry }) => entry);
}
