/** Places a value on an axis on which each step of the same length is ten times as much. */
export type Scale = (value: number) => number;

/** A logarithmic scale from one range to another. */
export function logScale(
	[from, to]: readonly [number, number],
	[start, end]: readonly [number, number],
): Scale {
	const span = Math.log10(to) - Math.log10(from);
	return (value) => start + ((Math.log10(value) - Math.log10(from)) / span) * (end - start);
}

/** The powers of ten that hold all values. */
export function decadesAround(values: readonly number[]): [number, number] {
	const lowest = Math.floor(Math.log10(Math.min(...values)));
	const highest = Math.ceil(Math.log10(Math.max(...values)));
	return [10 ** lowest, 10 ** Math.max(highest, lowest + 1)];
}

/** The powers of ten of a range. */
export function ticksOf([from, to]: readonly [number, number]): number[] {
	const steps = Math.round(Math.log10(to / from));
	return Array.from({ length: steps + 1 }, (_, step) => from * 10 ** step);
}
