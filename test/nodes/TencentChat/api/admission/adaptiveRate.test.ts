import { AdaptiveRate } from '../../../../../nodes/TencentChat/api/admission/adaptiveRate';

/** A restraint after so many throttled answers, one each `everyMs`, the last of them at 0. */
function aRestraint(throttled: number, everyMs = 0): AdaptiveRate {
	const restraint = new AdaptiveRate();
	for (let left = throttled - 1; left >= 0; left--) restraint.onThrottled(-left * everyMs);
	return restraint;
}

describe('AdaptiveRate', () => {
	it('allows the full rate until an answer is throttled', () => {
		expect(new AdaptiveRate().factor(0)).toBe(1);
	});

	it('takes a twentieth off for each throttled answer', () => {
		expect(aRestraint(1).factor(0)).toBeCloseTo(0.95, 9);
		expect(aRestraint(5).factor(0)).toBeCloseTo(0.95 ** 5, 9);
	});

	it('takes off a half within a second at most, because then every call is refused anyway', () => {
		expect(aRestraint(50, 20).factor(0)).toBe(0.5);
	});

	it('takes off a half again in the next second when the refusals go on', () => {
		expect(aRestraint(100, 20).factor(0)).toBe(0.25);
	});

	it('gets nothing back within a second, because Tencent counts by the second', () => {
		expect(aRestraint(5).factor(1000)).toBeCloseTo(0.95 ** 5, 9);
	});

	it('gets 3 % of the full rate back in each second after that, up to the full rate', () => {
		const restraint = aRestraint(5);

		expect(restraint.factor(3000)).toBeCloseTo(0.95 ** 5 + 0.06, 9);
		expect(restraint.factor(60_000)).toBe(1);
	});

	it('falls from what it has got back', () => {
		const restraint = aRestraint(5);
		restraint.onThrottled(3000);

		expect(restraint.factor(3000)).toBeCloseTo((0.95 ** 5 + 0.06) * 0.95, 9);
	});

	it('keeps a twentieth however long the refusals go on, so that it notices their end', () => {
		expect(aRestraint(1000, 100).factor(0)).toBe(0.05);
	});
});
