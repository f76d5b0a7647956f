/** Calls per second that Tencent takes for one command of one app. */
export const CALLS_PER_SECOND = 200;

/** The shortest time in which so many calls can leave when the first 200 leave at once, in seconds. */
export function rateFloor(calls: number): number {
	return Math.max(0, calls - CALLS_PER_SECOND) / CALLS_PER_SECOND;
}

/** The time that so many calls take when they leave evenly, in seconds. */
export function pacedFloor(calls: number): number {
	return calls / CALLS_PER_SECOND;
}
