import fc from 'fast-check';

import { Pace } from '../../../../../nodes/TencentChat/api/admission/pace';
import { gaps, mostInOneSecond } from '../support/departures';

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

	it('lets a call leave now and then at a rate below one call per second', () => {
		const departures = departAll(new Pace(), 0.5, 5);

		expect(departures).toEqual([0, 1750, 3750, 5750, 7750]);
	});

	it('waits no longer than a new, higher rate asks for', () => {
		const pace = new Pace();
		pace.depart(0, 1);
		pace.depart(1000, 1);

		expect(pace.earliest(1)).toBe(1750);
		expect(pace.earliest(200)).toBe(755);
	});

	it('uses its whole rate in a long run without losing count', () => {
		const departures = departAll(new Pace(), 1000, 10_000);

		expect(departures.at(-1)).toBe(9749);
	});

	it('spaces calls evenly in a run that is never late, but for the bunch at its start', () => {
		const departures = departAll(new Pace(), 100, 100);

		expect(new Set(gaps(departures.slice(25)))).toEqual(new Set([10]));
	});

	it('lets no more calls leave in any time than are due in it, beside those of a stall', () => {
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

					// A quarter of a second is made up for, and the first call waits for nothing.
					const most = Math.floor(callsPerSecond * 1.25) + 1;
					expect(mostInOneSecond(departures)).toBeLessThanOrEqual(most);
				},
			),
			{ numRuns: 60 },
		);
	});
});
