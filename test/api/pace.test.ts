import fc from 'fast-check';

import { Pace } from '../../nodes/TencentChat/api/pace';
import { gaps, mostInOneSecond } from './support/departures';

/** Lets `count` calls leave from `from` on, as early as they may, each as late as `lateness` says. */
function departAll(
	pace: Pace,
	callsPerSecond: number,
	count: number,
	from = 0,
	lateness = () => 0,
) {
	const departures: number[] = [];
	let now = from;
	while (departures.length < count) {
		const at = pace.earliest(callsPerSecond);
		if (at > now) now = at + lateness();
		else {
			pace.depart(now, callsPerSecond);
			departures.push(now);
		}
	}
	return departures;
}

describe('Pace', () => {
	it('lets the first call leave at once, because nothing has been used up', () => {
		expect(new Pace().earliest(10)).toBeLessThanOrEqual(0);
	});

	it('begins with what is due in a quarter of a second, and spaces the rest evenly', () => {
		const departures = departAll(new Pace(), 20, 11);

		expect(departures).toEqual([0, 0, 0, 0, 0, 0, 50, 100, 150, 200, 250]);
	});

	it('makes up for a pause like that, however long it was', () => {
		const pace = new Pace();
		departAll(pace, 20, 30);

		expect(departAll(pace, 20, 8, 60_000).map((at) => at - 60_000)).toEqual([
			0, 0, 0, 0, 0, 0, 50, 100,
		]);
	});

	it('makes up for a lateness of up to a quarter of a second, so that it costs no throughput', () => {
		const pace = new Pace();
		departAll(pace, 20, 8);

		const departures = departAll(pace, 20, 8, 350);

		expect(departures).toEqual([350, 350, 350, 350, 350, 400, 450, 500]);
	});

	it('holds a call back until the window has room, even when the schedule would allow it', () => {
		const pace = new Pace();
		for (let sent = 0; sent < 4; sent++) pace.depart(40, 4);

		expect(pace.earliest(4)).toBe(1040);
	});

	it('counts the window by the slower rate once calls are slowed down', () => {
		const pace = new Pace();
		const departures = departAll(pace, 10, 10);

		const at = pace.earliest(5);

		expect(departures).toEqual([0, 0, 0, 50, 150, 250, 350, 450, 550, 650]);
		expect(at).toBe(1250);
	});

	it('lets a call leave now and then at a rate below one call per second', () => {
		const departures = departAll(new Pace(), 0.5, 5);

		expect(departures).toEqual([0, 1750, 3750, 5750, 7750]);
	});

	it('waits no longer than a new, higher rate asks for when it is hastened', () => {
		const pace = new Pace();
		pace.depart(0, 1);

		pace.hasten(100, 200);

		expect(pace.earliest(200)).toBe(105);
	});

	it('is not put off by hastening when the next call may leave earlier anyway', () => {
		const pace = new Pace();

		pace.hasten(0, 1);

		expect(pace.earliest(1)).toBeLessThanOrEqual(0);
	});

	it('uses its whole rate in a long run without losing count', () => {
		const departures = departAll(new Pace(), 1000, 10_000);

		expect(mostInOneSecond(departures)).toBe(1000);
		expect(departures.at(-1)).toBe(9749);
	});

	it('spaces calls evenly in a run that is never late, but for the bunch at its start', () => {
		const departures = departAll(new Pace(), 100, 100);

		expect(new Set(gaps(departures.slice(25)))).toEqual(new Set([10]));
	});

	it('never lets more calls leave within a second than the rate, however late the timers are', () => {
		const lateness = fc.oneof(
			{ weight: 9, arbitrary: fc.double({ min: 0, max: 10, noNaN: true }) },
			fc.double({ min: 0, max: 600, noNaN: true }),
		);
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 250 }),
				fc.infiniteStream(lateness),
				(callsPerSecond, latenesses) => {
					const departures = departAll(new Pace(), callsPerSecond, 600, 0, () => {
						return latenesses.next().value ?? 0;
					});

					expect(mostInOneSecond(departures)).toBeLessThanOrEqual(callsPerSecond);
				},
			),
			{ numRuns: 60 },
		);
	});
});
