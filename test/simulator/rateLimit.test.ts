import type { SimulatorOptions } from '../../simulator/options';
import { Simulator } from '../../simulator/simulator';
import { aCall, PATHS, send } from './support/calls';
import { TestClock } from './support/testClock';

/** Sends calls at one moment and tells how many of them got through. */
async function admitted(simulator: Simulator, count: number, path: string = PATHS.accountImport) {
	const calls = Array.from({ length: count }, () => send(simulator, aCall(path, {})));
	const codes = (await Promise.all(calls)).map((answer) => answer.ErrorCode);
	return codes.filter((code) => code !== 60007).length;
}

function aSimulator(options: SimulatorOptions = {}) {
	// A whole second, so that fixed windows begin where the test does.
	const clock = new TestClock(Math.floor(Date.now() / 1000) * 1000 + 1000);
	return { clock, simulator: new Simulator({ clock, ...options }) };
}

describe('the rate limit', () => {
	it('admits 200 calls of a command in a second and refuses the next one', async () => {
		const { simulator } = aSimulator();

		expect(await admitted(simulator, 201)).toBe(200);
	});

	it.each([PATHS.multiAccountImport, PATHS.accountCheck])(
		'admits only 100 calls of %s, as documented',
		async (path) => {
			const { simulator } = aSimulator();

			expect(await admitted(simulator, 150, path)).toBe(100);
		},
	);

	it('counts each command for itself', async () => {
		const { simulator } = aSimulator();
		await admitted(simulator, 200);

		expect(await admitted(simulator, 5, PATHS.friendAdd)).toBe(5);
	});

	it('slides: an early call makes room exactly one second later', async () => {
		const { clock, simulator } = aSimulator({ callsPerSecond: 2 });

		const first = await admitted(simulator, 1);
		await clock.advance(600);
		const second = await admitted(simulator, 1);
		await clock.advance(399);
		const tooEarly = await admitted(simulator, 1);
		await clock.advance(1);
		const inTime = await admitted(simulator, 2);

		expect([first, second, tooEarly, inTime]).toEqual([1, 1, 0, 1]);
	});

	it('does not count the calls that it refused, so that a retry storm ends', async () => {
		const { clock, simulator } = aSimulator({ callsPerSecond: 1 });

		await admitted(simulator, 1);
		await clock.advance(900);
		await admitted(simulator, 10);
		await clock.advance(100);

		expect(await admitted(simulator, 1)).toBe(1);
	});

	it('can count by seconds of the clock, which lets twice as many through at the turn', async () => {
		const { clock, simulator } = aSimulator({
			callsPerSecond: 10,
			switches: { rateWindow: 'fixed' },
		});

		await clock.advance(999);
		const before = await admitted(simulator, 11);
		await clock.advance(1);
		const after = await admitted(simulator, 11);

		expect([before, after]).toEqual([10, 10]);
	});

	it('can be switched off', async () => {
		const { simulator } = aSimulator({ callsPerSecond: 0 });

		expect(await admitted(simulator, 500)).toBe(500);
	});

	it('starts anew after a reset', async () => {
		const { simulator } = aSimulator({ callsPerSecond: 1 });
		await admitted(simulator, 1);

		simulator.reset();

		expect(await admitted(simulator, 1)).toBe(1);
	});
});
