const DAY_SECONDS = 86_400;

/** Tencent's days turn at midnight in China. */
const ZONE_SECONDS = 8 * 3600;

/** The number of the day that a moment lies in. */
export function chinaDayOf(seconds: number): number {
	return Math.floor((seconds + ZONE_SECONDS) / DAY_SECONDS);
}
