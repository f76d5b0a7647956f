import fc from 'fast-check';

import { backoffMs, shouldRetry } from '../../../../nodes/TencentChat/api/retry';

/** The largest number below 1. */
const ALMOST_ONE = 1 - Number.EPSILON / 2;

describe('backoffMs', () => {
	it.each([
		{ attempts: 1, longest: 500 },
		{ attempts: 2, longest: 1000 },
		{ attempts: 3, longest: 2000 },
		{ attempts: 5, longest: 8000 },
		{ attempts: 6, longest: 15_000 },
		{ attempts: 100, longest: 15_000 },
	])('waits up to $longest ms after $attempts attempts', ({ attempts, longest }) => {
		expect(backoffMs(attempts, 0.5)).toBe(longest / 2);
		expect(backoffMs(attempts, ALMOST_ONE)).toBeLessThanOrEqual(longest);
	});

	it('may wait nothing at all, because full jitter spreads runs over the whole time', () => {
		expect(backoffMs(4, 0)).toBe(0);
	});

	it('stays between nothing and 15 seconds, however many attempts were made', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 5000 }),
				fc.double({ min: 0, max: ALMOST_ONE, noNaN: true }),
				(attempts, random) => {
					const waitMs = backoffMs(attempts, random);

					expect(waitMs).toBeGreaterThanOrEqual(0);
					expect(waitMs).toBeLessThanOrEqual(15_000);
				},
			),
		);
	});
});

describe('shouldRetry', () => {
	it.each(['retry', 'throttle'] as const)(
		'sends again after %s until the attempts run out',
		(handling) => {
			const decisions = [1, 2, 3, 4].map((attempts) => shouldRetry(handling, attempts, 3));

			expect(decisions).toEqual([true, true, false, false]);
		},
	);

	it('sends again once at most when the fault may be bad input', () => {
		const decisions = [1, 2, 3].map((attempts) => shouldRetry('retryOnce', attempts, 5));

		expect(decisions).toEqual([true, false, false]);
	});

	it('sends nothing again when the run allows one attempt', () => {
		const handlings = ['retry', 'throttle', 'retryOnce'] as const;

		const decisions = handlings.map((handling) => shouldRetry(handling, 1, 1));

		expect(decisions).toEqual([false, false, false]);
	});

	it.each(['accept', 'reject', 'renewUserSig', 'stopRun'] as const)(
		'never sends again after %s, because the same request meets the same answer',
		(handling) => {
			expect(shouldRetry(handling, 1, 5)).toBe(false);
		},
	);
});
