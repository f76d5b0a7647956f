import fc from 'fast-check';

import { Halt } from '../../../../../nodes/TencentChat/api/halt';
import {
	RateLimiter,
	SHARE_OF_LIMIT,
	type RateShare,
} from '../../../../../nodes/TencentChat/api/admission/rateLimiter';
import { VirtualClock } from '../../../../support/virtualClock';
import { gaps, mostInOneSecond } from '../support/departures';

/** A call that left. */
interface Departure {
	readonly run: string;
	readonly at: number;
}

/** Makes calls wait for their turn and notes when they leave; each is answered at once. */
class Station {
	readonly departures: Departure[] = [];

	constructor(private readonly clock: VirtualClock) {}

	get times(): number[] {
		return this.departures.map(({ at }) => at);
	}

	timesOf(name: string): number[] {
		return this.departures.filter(({ run }) => run === name).map(({ at }) => at);
	}

	async leave(share: RateShare, run = 'run', halt?: Halt): Promise<boolean> {
		const noteAnswer = await share.acquire(halt);
		if (noteAnswer) this.departures.push({ run, at: this.clock.now() });
		noteAnswer?.();
		return noteAnswer !== undefined;
	}

	/** Lets `count` calls wait at once. */
	async crowd(share: RateShare, count: number, run = 'run', halt?: Halt): Promise<void> {
		await Promise.all(Array.from({ length: count }, () => this.leave(share, run, halt)));
	}
}

/** What the server may count in a second: the limit that the rate is the default share of. */
function limitFor(callsPerSecond: number): number {
	return Math.max(1, Math.round(callsPerSecond / SHARE_OF_LIMIT));
}

/** The most calls of a second in which a stall of a quarter of a second is made up for. */
function withCatchUp(callsPerSecond: number): number {
	return Math.floor(callsPerSecond * 1.25) + 1;
}

function aStation(clock = new VirtualClock()) {
	return { clock, limiter: new RateLimiter(clock), station: new Station(clock) };
}

describe('RateLimiter with one run', () => {
	it('lets the first call leave at once', async () => {
		const { clock, limiter, station } = aStation();

		await clock.run(station.leave(limiter.join(5)));

		expect(station.times).toEqual([0]);
	});

	it('begins with what is due in a quarter of a second, then lets waiting calls leave evenly', async () => {
		const { clock, limiter, station } = aStation();

		await clock.run(station.crowd(limiter.join(20), 30));

		expect(station.times.slice(0, 8)).toEqual([0, 0, 0, 0, 0, 0, 50, 100]);
		expect(new Set(gaps(station.times.slice(5, 20)))).toEqual(new Set([50]));
	});

	it('makes up for a pause like that, however long it was', async () => {
		const { clock, limiter, station } = aStation();
		const share = limiter.join(20);
		await clock.run(station.crowd(share, 30));

		await clock.advance(60_000);
		await clock.run(station.crowd(share, 8));

		expect(gaps(station.times.slice(30))).toEqual([0, 0, 0, 0, 0, 50, 50]);
	});

	it('catches up at once what a busy moment cost', async () => {
		const latenesses = [0, 0, 180];
		const clock = new VirtualClock({ lateness: () => latenesses.shift() ?? 0 });
		const { limiter, station } = aStation(clock);

		await clock.run(station.crowd(limiter.join(20), 14));

		expect(station.times.slice(6)).toEqual([50, 100, 330, 330, 330, 330, 350, 400]);
	});

	it('writes off a lateness beyond a quarter of a second', async () => {
		const latenesses = [0, 0, 1000];
		const clock = new VirtualClock({ lateness: () => latenesses.shift() ?? 0 });
		const { limiter, station } = aStation(clock);

		await clock.run(station.crowd(limiter.join(20), 16));

		const late = 1150;
		expect(station.times.slice(8)).toEqual([...Array(6).fill(late), late + 50, late + 100]);
	});

	it.each([7, 190, 200, 1000])(
		'uses its rate of %i calls per second within 1 % when calls always wait',
		async (callsPerSecond) => {
			const { clock, limiter, station } = aStation();
			const halt = new Halt();
			const crowd = station.crowd(limiter.join(callsPerSecond), callsPerSecond * 11, 'run', halt);

			await clock.advance(9999);
			halt.halt();
			await crowd;

			expect(station.times.length).toBeGreaterThanOrEqual(callsPerSecond * 10 * 0.99);
			// One more, and those of the quarter of a second that the first bunch makes up for.
			expect(station.times.length).toBeLessThanOrEqual(callsPerSecond * 10.25 + 1);
		},
	);

	it('loses less than 1 % of its rate to timers that ring up to 4 ms late', async () => {
		let rung = 0;
		const clock = new VirtualClock({ lateness: () => rung++ % 5 });
		const { limiter, station } = aStation(clock);
		const halt = new Halt();
		const crowd = station.crowd(limiter.join(190), 2200, 'run', halt);

		await clock.advance(9999);
		halt.halt();
		await clock.run(crowd);

		expect(station.times.length).toBeGreaterThanOrEqual(1881);
	});

	it('holds calls back while those that hang may still arrive, so that Tencent refuses none', async () => {
		const { clock, limiter, station } = aStation();
		const share = limiter.join(19);
		await clock.run(station.leave(share));
		await clock.advance(4000);
		await clock.run(Promise.all(Array.from({ length: 19 }, () => share.acquire())));

		await clock.run(station.crowd(share, 3));

		// One more than the rate has room below Tencent's limit of 20, until the others count no longer.
		expect(station.times.map(Math.round)).toEqual([0, 4750, 5755, 6760]);
	});

	it('never lets the server count more in a second than the rate has room for, whenever calls come', async () => {
		const arrivals = fc.array(fc.nat(2500), { minLength: 1, maxLength: 150 });
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 1, max: 60 }),
				arrivals,
				fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 20 }),
				async (callsPerSecond, times, latenesses) => {
					let rung = 0;
					const lateness = () => latenesses[rung++ % latenesses.length] ?? 0;
					const { clock, limiter, station } = aStation(new VirtualClock({ lateness }));
					const share = limiter.join(callsPerSecond);

					await clock.run(
						Promise.all(
							times.map(async (ms) => {
								await clock.sleep(ms);
								await station.leave(share);
							}),
						),
					);

					expect(station.times).toHaveLength(times.length);
					expect(mostInOneSecond(station.times)).toBeLessThanOrEqual(limitFor(callsPerSecond));
				},
			),
			{ numRuns: 60 },
		);
	});
});

describe('RateLimiter with several runs', () => {
	it('lets the runs take turns at one shared rate', async () => {
		const { clock, limiter, station } = aStation();
		const shares = [limiter.join(10), limiter.join(10), limiter.join(10)];
		await clock.run(station.crowd(limiter.join(10), 3, 'before'));

		await clock.run(
			Promise.all(shares.map((share, index) => station.crowd(share, 2, `run ${index}`))),
		);

		const turns = station.departures.slice(3).map(({ run }) => run);
		expect([turns.slice(0, 3), turns.slice(3)].map((round) => round.sort())).toEqual(
			Array.from({ length: 2 }, () => ['run 0', 'run 1', 'run 2']),
		);
		expect(gaps(station.times)).toEqual([0, 0, 50, 100, 100, 100, 100, 100]);
	});

	it('serves a new run after one call of each other run, although thousands wait', async () => {
		const { clock, limiter, station } = aStation();
		const halt = new Halt();
		const crowd = station.crowd(limiter.join(100), 5000, 'big', halt);
		await clock.advance(1005);

		await clock.run(station.leave(limiter.join(100), 'small'));
		halt.halt();
		await crowd;

		expect(station.timesOf('small')).toEqual([1020]);
	});

	it('serves a run first that made no call for a while, because its last turn is longest ago', async () => {
		const { clock, limiter, station } = aStation();
		const halt = new Halt();
		const rare = limiter.join(100);
		const crowds = ['one', 'two', 'three'].map((run) =>
			station.crowd(limiter.join(100), 1000, run, halt),
		);
		await clock.advance(1005);

		await clock.run(station.leave(rare, 'rare'));
		halt.halt();
		await Promise.all(crowds);

		expect(station.timesOf('rare')).toEqual([1010]);
	});

	it('takes as the shared rate the highest that a run asks for', () => {
		const { limiter } = aStation();

		limiter.join(20);
		limiter.join(50);
		limiter.join(30);

		expect(limiter.callsPerSecond).toBe(50);
	});

	it('goes back to the rate of the runs that are left', () => {
		const { limiter } = aStation();
		limiter.join(20);
		const fast = limiter.join(50);

		fast.leave();

		expect(limiter.callsPerSecond).toBe(20);
	});

	it('forgets a left rate as soon as a new run joins an empty limiter', () => {
		const { limiter } = aStation();
		limiter.join(50).leave();

		limiter.join(5);

		expect(limiter.callsPerSecond).toBe(5);
	});

	it('keeps a run that asked for less at its own rate', async () => {
		const { clock, limiter, station } = aStation();
		const halt = new Halt();
		const fast = station.crowd(limiter.join(100), 1000, 'fast', halt);
		const slow = station.crowd(limiter.join(5), 1000, 'slow', halt);

		await clock.advance(4999);
		halt.halt();
		await Promise.all([fast, slow]);

		expect(mostInOneSecond(station.timesOf('slow'))).toBeLessThanOrEqual(withCatchUp(5));
		expect(station.timesOf('slow')).toHaveLength(27);
		expect(station.times).toHaveLength(525);
	});

	it('makes up for no more of the pause of a slower run than of any other', async () => {
		const { clock, limiter, station } = aStation();
		const slow = limiter.join(100);
		const halt = new Halt();
		const crowd = station.crowd(limiter.join(1000), 5000, 'fast', halt);
		await clock.run(station.leave(slow, 'slow'));
		await clock.advance(2005);

		await clock.run(station.crowd(slow, 40, 'slow'));
		halt.halt();
		await crowd;

		// 26 in turn with the other run, then one every 10 ms.
		const times = station.timesOf('slow').slice(1);
		expect(gaps(times.slice(0, 26)).every((ms) => ms <= 2)).toBe(true);
		expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBe(140);
	});

	it('does not let a fast run wait for the long gap that a slow run left behind', async () => {
		const { clock, limiter, station } = aStation();
		const halt = new Halt();
		const crowd = station.crowd(limiter.join(1), 10, 'slow', halt);
		await clock.advance(100);

		await clock.run(station.leave(limiter.join(200), 'fast'));
		halt.halt();
		await crowd;

		expect(station.timesOf('fast')).toEqual([100]);
	});

	it('never lets the server count more in a second than the shared rate has room for', async () => {
		const run = fc.record({
			rate: fc.integer({ min: 1, max: 40 }),
			joinsAt: fc.nat(1500),
			calls: fc.integer({ min: 1, max: 40 }),
			haltsAt: fc.option(fc.nat(3000), { nil: undefined }),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(run, { minLength: 2, maxLength: 5 }), async (runs) => {
				const { clock, limiter, station } = aStation();

				await clock.run(
					Promise.all(
						runs.map(async ({ rate, joinsAt, calls, haltsAt }, index) => {
							const halt = new Halt();
							if (haltsAt !== undefined) void clock.sleep(haltsAt).then(() => halt.halt());
							await clock.sleep(joinsAt);
							const share = limiter.join(rate);
							await station.crowd(share, calls, `run ${index}`, halt);
							share.leave();
						}),
					),
				);

				const highest = Math.max(...runs.map(({ rate }) => rate));
				expect(mostInOneSecond(station.times)).toBeLessThanOrEqual(limitFor(highest));
				runs.forEach(({ rate }, index) => {
					const most = mostInOneSecond(station.timesOf(`run ${index}`));
					expect(most).toBeLessThanOrEqual(withCatchUp(rate));
				});
			}),
			{ numRuns: 60 },
		);
	});
});

describe('RateLimiter with halted runs', () => {
	it('lets a halted run leave the line at once', async () => {
		const { clock, limiter, station } = aStation();
		const halt = new Halt();
		const share = limiter.join(1);
		await clock.run(station.leave(share));
		const waiting = station.leave(share, 'run', halt);

		halt.halt();
		const hasTurn = await clock.run(waiting);

		expect(hasTurn).toBe(false);
		expect(clock.now()).toBe(0);
	});

	it('takes no turn for a halted run, so that the next one goes in its place', async () => {
		const { clock, limiter, station } = aStation();
		const halt = new Halt();
		const halted = limiter.join(1);
		const other = limiter.join(1);
		await clock.run(station.leave(other, 'other'));
		const waits = [station.leave(halted, 'halted', halt), station.leave(other, 'other')];

		halt.halt();
		await clock.run(Promise.all(waits));

		expect(station.departures).toEqual([
			{ run: 'other', at: 0 },
			{ run: 'other', at: 1005 },
		]);
	});

	it('gives no turn to a run that was halted before it came', async () => {
		const { clock, limiter, station } = aStation();
		const halt = new Halt();
		halt.halt();
		const share = limiter.join(1);

		const hasTurn = await clock.run(station.leave(share, 'halted', halt));
		await clock.run(station.leave(share, 'other'));

		expect(hasTurn).toBe(false);
		expect(station.departures).toEqual([{ run: 'other', at: 0 }]);
	});

	it('goes on for others when everybody left the line while it slept', async () => {
		const { clock, limiter, station } = aStation();
		const halt = new Halt();
		const share = limiter.join(1);
		await clock.run(station.leave(share, 'first'));
		const waiting = station.leave(share, 'halted', halt);
		halt.halt();
		await clock.run(waiting);
		await clock.advance(1500);

		await clock.run(station.leave(share, 'last'));

		expect(station.departures).toEqual([
			{ run: 'first', at: 0 },
			{ run: 'last', at: 1500 },
		]);
	});
});

describe('RateLimiter with a run that leaves', () => {
	it('sends its waiting calls away, so that what they hold is given back', async () => {
		const { clock, limiter, station } = aStation();
		const share = limiter.join(1);
		await clock.run(station.leave(share));
		const waiting = [station.leave(share), station.leave(share)];

		share.leave();

		expect(await clock.run(Promise.all(waiting))).toEqual([false, false]);
	});

	it('gives it no turn any more', async () => {
		const { clock, limiter, station } = aStation();
		const share = limiter.join(1);
		share.leave();

		expect(await clock.run(station.leave(share))).toBe(false);
	});
});

describe('RateLimiter when Tencent says that calls are too frequent', () => {
	it('slows down, and gets its rate back', async () => {
		const { clock, limiter } = aStation();
		limiter.join(200);

		limiter.slowDown();
		const slowed = limiter.callsPerSecond;
		await clock.advance(3000);

		expect(slowed).toBeCloseTo(190, 6);
		expect(limiter.callsPerSecond).toBe(200);
	});

	it('slows every run that shares the rate', async () => {
		const { clock, limiter, station } = aStation();
		const crowds = ['first', 'second'].map((run) => station.crowd(limiter.join(100), 10, run));
		await clock.advance(50);
		const before = station.times.length;

		limiter.slowDown();
		await clock.run(Promise.all(crowds));

		const slowed = gaps(station.times.slice(before));
		expect(slowed.every((ms) => ms > 10.5 && ms < 10.6)).toBe(true);
		expect(station.timesOf('first')).toHaveLength(10);
		expect(station.timesOf('second')).toHaveLength(10);
	});

	it('lets nothing leave after a deep fall until the last second holds no more than the new rate', async () => {
		const { clock, limiter, station } = aStation();
		const halt = new Halt();
		const crowd = station.crowd(limiter.join(100), 2000, 'run', halt);
		// Until the bunch of the beginning has dissolved.
		await clock.advance(10_000);
		const before = station.times.length;
		for (let refused = 0; refused < 20; refused++) limiter.slowDown();

		await clock.advance(400);
		const atFirst = station.times.length - before;
		await clock.advance(1000);
		halt.halt();
		await crowd;

		expect(atFirst).toBe(0);
		expect(station.times.length - before).toBeGreaterThan(45);
	});
});
