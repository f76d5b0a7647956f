import { LastSecond } from '../../nodes/TencentChat/api/lastSecond';

/** The times of a second, oldest first, as far as they are remembered. */
function aSecond(...times: readonly number[]): LastSecond {
	const second = new LastSecond();
	for (const time of times) second.add(time);
	return second;
}

describe('LastSecond', () => {
	it('counts times from the end', () => {
		const second = aSecond(10, 20, 20, 30);

		expect([1, 2, 3, 4].map((count) => second.fromEnd(count))).toEqual([30, 20, 20, 10]);
	});

	it('says nothing when there were not so many', () => {
		expect(aSecond().fromEnd(1)).toBeUndefined();
		expect(aSecond(10, 20).fromEnd(3)).toBeUndefined();
	});

	it('forgets a time as soon as one comes that is a second later', () => {
		expect(aSecond(10, 1009).fromEnd(2)).toBe(10);
		expect(aSecond(10, 1010).fromEnd(2)).toBeUndefined();
	});

	it('keeps the order when a time comes that is earlier than the last one', () => {
		const second = aSecond(10, 50, 40, 60);

		expect([1, 2, 3].map((count) => second.fromEnd(count))).toEqual([60, 50, 50]);
	});

	it('does not lose count in a long run', () => {
		const second = aSecond(...Array.from({ length: 10_000 }, (_, index) => index * 5));

		expect(second.fromEnd(1)).toBe(49_995);
		expect(second.fromEnd(200)).toBe(49_000);
		expect(second.fromEnd(201)).toBeUndefined();
	});
});
