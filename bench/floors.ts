/** Calls per second that Tencent takes for one command of one app. */
export const CALLS_PER_SECOND = 200;

/** Receivers per minute that Tencent takes of Send to Many for one app. */
export const RECEIVERS_PER_MINUTE = 12_000;

/** The shortest time in which so many calls can leave when the first 200 leave at once, in seconds. */
export function rateFloor(calls: number): number {
	return Math.max(0, calls - CALLS_PER_SECOND) / CALLS_PER_SECOND;
}

/** The time that so many calls take when they leave evenly, in seconds. */
export function pacedFloor(calls: number): number {
	return calls / CALLS_PER_SECOND;
}

/** The time that Send to Many takes for so many receivers when they leave evenly, in seconds. */
export function receiversFloor(receivers: number): number {
	return (receivers / RECEIVERS_PER_MINUTE) * 60;
}

/** The shortest time for so many receivers when all of a minute may leave at once, in seconds. */
export function receiversBurstFloor(receivers: number): number {
	return Math.max(0, Math.ceil(receivers / RECEIVERS_PER_MINUTE) - 1) * 60;
}
