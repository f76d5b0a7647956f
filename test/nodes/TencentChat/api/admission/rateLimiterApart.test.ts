import { playApart, type Arrival, type Scene } from '../support/apart';

/** The limit of an app for one command, and what each process allows itself by default. */
const SCENE: Omit<Scene, 'startsAt' | 'seed'> = {
	durationMs: 20_000,
	rate: 190,
	limit: 200,
	latencyMs: 30,
};

const SEEDS = [1, 2, 3];

function refusedPart(arrivals: readonly Arrival[]): number {
	return arrivals.filter(({ isAdmitted }) => !isAdmitted).length / arrivals.length;
}

/** Calls per second that the server carried out from a time on. */
function admittedRate(arrivals: readonly Arrival[], fromMs: number): number {
	const admitted = arrivals.filter(({ isAdmitted, at }) => isAdmitted && at >= fromMs);
	return admitted.length / ((SCENE.durationMs - fromMs) / 1000);
}

/** How many times as much the luckiest process got as the unluckiest, from a time on. */
function unfairness(arrivals: readonly Arrival[], processes: number, fromMs = 0): number {
	const got = Array.from(
		{ length: processes },
		(_, index) =>
			arrivals.filter(({ process, at, isAdmitted }) => {
				return process === index && isAdmitted && at >= fromMs;
			}).length,
	);
	return Math.max(...got) / Math.min(...got);
}

describe.each(SEEDS)('limiters of processes that know nothing of each other (seed %i)', (seed) => {
	it('settle at the limit of the server, with less than 5 % of the calls refused', async () => {
		const arrivals = await playApart({ ...SCENE, startsAt: [0, 0], seed });

		expect(refusedPart(arrivals)).toBeLessThan(0.05);
		expect(admittedRate(arrivals, 3000)).toBeGreaterThan(0.9 * SCENE.limit);
	});

	it('get about as much as each other', async () => {
		const arrivals = await playApart({ ...SCENE, startsAt: [0, 300], seed });

		expect(unfairness(arrivals, 2)).toBeLessThan(2);
	});

	it('make room for one that comes later', async () => {
		const arrivals = await playApart({ ...SCENE, startsAt: [0, 5000], seed });

		expect(refusedPart(arrivals)).toBeLessThan(0.05);
		expect(unfairness(arrivals, 2, 6000)).toBeLessThan(2);
	});

	it('settle too when answers come late', async () => {
		const arrivals = await playApart({ ...SCENE, startsAt: [0, 0], latencyMs: 150, seed });

		expect(refusedPart(arrivals)).toBeLessThan(0.05);
		expect(admittedRate(arrivals, 3000)).toBeGreaterThan(0.85 * SCENE.limit);
	});

	it('settle too when there are four', async () => {
		const arrivals = await playApart({ ...SCENE, startsAt: [0, 0, 0, 0], seed });

		const settled = arrivals.filter(({ at }) => at >= 5000);
		expect(refusedPart(settled)).toBeLessThan(0.05);
		expect(admittedRate(arrivals, 3000)).toBeGreaterThan(0.9 * SCENE.limit);
		expect(unfairness(arrivals, 4)).toBeLessThan(2);
	});
});
