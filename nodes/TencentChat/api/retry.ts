import type { CodeHandling } from './codes/codes';

/** The longest wait before the second attempt, in milliseconds. It doubles with each further one. */
const BASE_WAIT_MS = 500;

/** The longest wait before any attempt, in milliseconds. */
const LONGEST_WAIT_MS = 15_000;

/** How many calls may carry a friend whose code may be bad input as well as a passing fault. */
const ATTEMPTS_FOR_RETRY_ONCE = 2;

/**
 * The wait before the next attempt: exponential, capped, with full jitter, so that runs which
 * failed together do not come back together.
 *
 * @param attempts calls made so far, from 1
 * @param random a number from 0 to below 1
 */
export function backoffMs(attempts: number, random: number): number {
	return random * Math.min(LONGEST_WAIT_MS, BASE_WAIT_MS * 2 ** (attempts - 1));
}

/** Whether a friend, or a whole call, that was answered like this goes again. */
export function shouldRetry(
	handling: CodeHandling,
	attempts: number,
	maxAttempts: number,
): boolean {
	if (handling === 'retry' || handling === 'throttle') return attempts < maxAttempts;
	if (handling === 'retryOnce') return attempts < Math.min(maxAttempts, ATTEMPTS_FOR_RETRY_ONCE);
	return false;
}
