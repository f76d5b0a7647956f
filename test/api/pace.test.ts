import fc from 'fast-check';

import { Pace } from '../../nodes/TencentChat/api/pace';
import { gaps, mostInOneSecond } from './support/departures';

/** Lets `count` calls leave as early as they may, each as late as `lateness` says. */
function departAll(pace: Pace, callsPerSecond: number, count: number, lateness = () => 0) {
	const departures: number[] = [];
	let now = 0;
	pace.resume(now);
	while (departures.length < count) {
		const at = pace.earliest(now, callsPerSecond);
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
		const pace = new Pace();

		pace.resume(1000);

		expect(pace.earliest(1000, 10)).toBe(1000);
	});

	it('spaces calls evenly, so that they do not arrive in bunches', () => {
		const departures = departAll(new Pace(), 10, 25);

		expect(new Set(gaps(departures))).toEqual(new Set([100]));
	});

	it('does not save up a pause for a burst', () => {
		const pace = new Pace();
		departAll(pace, 10, 1);

		pace.resume(5000);
		pace.depart(5000, 10);

		expect(pace.earliest(5000, 10)).toBe(5100);
	});

	it('catches up a lateness of 5 ms, so that a late timer costs no throughput', () => {
		const pace = new Pace();
		pace.resume(0);
		pace.depart(0, 100);

		pace.depart(14, 100);

		expect(pace.earliest(14, 100)).toBe(20);
	});

	it('writes off what is later than 5 ms, so that a blocked process earns no burst', () => {
		const pace = new Pace();
		pace.resume(0);
		pace.depart(0, 100);

		pace.depart(500, 100);

		expect(pace.earliest(500, 100)).toBe(495);
	});

	it('holds a call back until the window has room, even when the schedule would allow it', () => {
		const pace = new Pace();
		pace.resume(0);
		for (let sent = 0; sent < 4; sent++) pace.depart(40, 4);

		const fasterSchedule = pace.earliest(1039, 4);

		expect(fasterSchedule).toBe(1040);
	});

	it('counts the window by the slower rate once calls are slowed down', () => {
		const pace = new Pace();
		const departures = departAll(pace, 10, 10);

		const at = pace.earliest(900, 5);

		expect(departures).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900]);
		expect(at).toBe(1500);
	});

	it('lets a call leave now and then at a rate below one call per second', () => {
		const pace = new Pace();
		pace.resume(0);

		pace.depart(0, 0.5);

		expect(pace.earliest(0, 0.5)).toBe(2000);
	});

	it('waits no longer than a new, higher rate asks for when it is hastened', () => {
		const pace = new Pace();
		pace.resume(0);
		pace.depart(0, 1);

		pace.hasten(100, 200);

		expect(pace.earliest(100, 200)).toBe(105);
	});

	it('is not put off by hastening when the next call may leave earlier anyway', () => {
		const pace = new Pace();
		pace.resume(0);

		pace.hasten(0, 1);

		expect(pace.earliest(0, 1)).toBe(0);
	});

	it('forgets departures that are over without losing count in a long run', () => {
		const departures = departAll(new Pace(), 1000, 10_000);

		expect(mostInOneSecond(departures)).toBe(1000);
		expect(departures.at(-1)).toBe(9999);
	});

	it('never lets more calls leave within a second than the rate, however late the timers are', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 250 }),
				fc.infiniteStream(fc.double({ min: 0, max: 60, noNaN: true })),
				(callsPerSecond, latenesses) => {
					const lateness = () => latenesses.next().value ?? 0;

					const departures = departAll(new Pace(), callsPerSecond, 600, lateness);

					expect(mostInOneSecond(departures)).toBeLessThanOrEqual(callsPerSecond);
				},
			),
			{ numRuns: 60 },
		);
	});
});
