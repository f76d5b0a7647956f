import { WindowedMinimum } from '../../../../../nodes/TencentChat/api/admission/windowedMinimum';

describe('WindowedMinimum', () => {
	it('knows nothing before there was a duration', () => {
		expect(new WindowedMinimum().durationMs).toBeUndefined();
	});

	it('knows the shortest duration', () => {
		const shortest = new WindowedMinimum();

		for (const [now, durationMs] of [
			[40, 40],
			[70, 30],
			[90, 50],
		] as const) {
			shortest.add(now, durationMs);
		}

		expect(shortest.durationMs).toBe(30);
	});

	it('remembers a duration for 5 s at least, while others come', () => {
		const shortest = new WindowedMinimum();
		shortest.add(0, 50);
		shortest.add(4999, 30);

		for (let now = 5000; now < 9999; now += 100) shortest.add(now, 50);

		expect(shortest.durationMs).toBe(30);
	});

	it('forgets it after 10 s, so that an odd one does not hold for ever', () => {
		const shortest = new WindowedMinimum();
		shortest.add(0, 30);

		for (let now = 100; now <= 10_000; now += 100) shortest.add(now, 50);

		expect(shortest.durationMs).toBe(50);
	});

	it('remembers it through a pause, because nothing better is known', () => {
		const shortest = new WindowedMinimum();
		shortest.add(0, 30);

		shortest.add(60_000, 50);

		expect(shortest.durationMs).toBe(30);
	});
});
