import { Usage } from '../../../../../nodes/TencentChat/api/admission/usage';

/** What was used up at these times, one each time. */
function usageAt(...times: readonly number[]): Usage {
	const usage = new Usage(1000);
	for (const time of times) usage.add(time, 1);
	return usage;
}

describe('Usage', () => {
	it('knows the time with whose end so much has ended, oldest first', () => {
		const usage = usageAt(10, 20, 20, 30);

		expect([1, 2, 3, 4].map((weight) => usage.whenFreed(weight))).toEqual([10, 20, 20, 30]);
	});

	it('says nothing when all together is not so much', () => {
		expect(usageAt().whenFreed(1)).toBeUndefined();
		expect(usageAt(10, 20).whenFreed(3)).toBeUndefined();
	});

	it('counts weights', () => {
		const usage = new Usage(60_000);
		usage.add(0, 500);
		usage.add(100, 500);
		usage.add(200, 20);

		expect(usage.total).toBe(1020);
		expect([1, 500, 501, 1000, 1001, 1020].map((weight) => usage.whenFreed(weight))).toEqual([
			0, 0, 100, 100, 200, 200,
		]);
	});

	it('forgets a use as soon as one comes that is a window later', () => {
		expect(usageAt(10, 1009).total).toBe(2);
		expect(usageAt(10, 1010).total).toBe(1);
	});

	it('keeps the order when a use comes that is earlier than the last one', () => {
		const usage = usageAt(10, 50, 40, 60);

		expect([2, 3, 4].map((weight) => usage.whenFreed(weight))).toEqual([50, 50, 60]);
	});

	it('does not lose count in a long run', () => {
		const usage = usageAt(...Array.from({ length: 10_000 }, (_, index) => index * 5));

		expect(usage.total).toBe(200);
		expect(usage.whenFreed(1)).toBe(49_000);
		expect(usage.whenFreed(200)).toBe(49_995);
		expect(usage.whenFreed(201)).toBeUndefined();
	});
});
