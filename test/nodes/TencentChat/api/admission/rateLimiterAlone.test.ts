import { playApart, type Arrival, type Scene } from '../support/apart';
import type { Stalls } from '../support/stallingClock';

/** A process alone at its server, with the default rate. */
const SCENE: Omit<Scene, 'seed'> = {
	startsAt: [0],
	durationMs: 10_000,
	rate: 190,
	limit: 200,
	latencyMs: 30,
};

/** What garbage collections and a busy machine do: still for 50 to 150 ms, twice a second. */
const OFTEN: Stalls = { pauseMs: [200, 600], lengthMs: [50, 150] };

const SEEDS = [1, 2, 3];

function refusals(arrivals: readonly Arrival[]): number {
	return arrivals.filter(({ isAdmitted }) => !isAdmitted).length;
}

/** When the server had carried out so many calls, in milliseconds. */
function timeOf(count: number, arrivals: readonly Arrival[]): number {
	return arrivals.filter(({ isAdmitted }) => isAdmitted)[count - 1]?.at ?? Infinity;
}

describe.each(SEEDS)('a limiter alone at its server (seed %i)', (seed) => {
	it.each<[string, number, Partial<Scene>]>([
		['never stands still', 0.99, {}],
		['answers late', 0.99, { latencyMs: 150 }],
		['answers very late', 0.99, { latencyMs: 600 }],
		['stands still often', 0.99, { serverStalls: OFTEN }],
		['hears from a process that stands still often', 0.98, { processStalls: OFTEN }],
		['stands still as often as the process', 0.97, { serverStalls: OFTEN, processStalls: OFTEN }],
	])('is refused nothing when the server %s, and uses %d of its rate', async (_, part, more) => {
		const scene = { ...SCENE, ...more, seed };

		const arrivals = await playApart(scene);

		expect(refusals(arrivals)).toBe(0);
		expect(arrivals.length / (scene.durationMs / 1000)).toBeGreaterThan(part * scene.rate);
	});

	it('sends evenly once the first bunch has dissolved: no 50 ms hold more than twice their share', async () => {
		const arrivals = await playApart({ ...SCENE, durationMs: 15_000, seed });

		const steady = arrivals.filter(({ at }) => at >= 5000);
		const perSlice = new Map<number, number>();
		for (const { at } of steady) {
			const slice = Math.floor(at / 50);
			perSlice.set(slice, (perSlice.get(slice) ?? 0) + 1);
		}
		expect(Math.max(...perSlice.values())).toBeLessThanOrEqual((2 * SCENE.rate) / 20);
		// And none is silent.
		expect(perSlice.size).toBeGreaterThanOrEqual(199);
	});

	it('makes 1,000 calls in a quarter of a second less than an even pace takes', async () => {
		const arrivals = await playApart({ ...SCENE, seed });

		expect(timeOf(1000, arrivals)).toBeLessThan(5050);
	});

	it('makes 1,000 calls in 5.3 s although the process stands still for 100 of each 700 ms', async () => {
		const processStalls: Stalls = { pauseMs: [600, 600], lengthMs: [100, 100] };

		const arrivals = await playApart({ ...SCENE, processStalls, seed });

		expect(refusals(arrivals)).toBe(0);
		expect(timeOf(1000, arrivals)).toBeLessThan(5300);
	});
});
