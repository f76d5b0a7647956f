import { Halt } from '../../../../../nodes/TencentChat/api/halt';
import { nowSeconds, systemClock } from '../../../../../nodes/TencentChat/host/n8n/systemClock';

beforeEach(() => {
	jest.useFakeTimers({ now: 1_700_000_000_500 });
});

afterEach(() => {
	jest.useRealTimers();
});

/** Says whether a sleep is over, without waiting for it. */
function watch(sleep: Promise<void>): { readonly isOver: boolean } {
	const watched = { isOver: false };
	void sleep.then(() => {
		watched.isOver = true;
	});
	return watched;
}

describe('the clock of this process', () => {
	it('goes on with the time', async () => {
		const before = systemClock.now();

		await jest.advanceTimersByTimeAsync(250);

		expect(systemClock.now() - before).toBe(250);
	});

	it.each([
		['without a halt', undefined],
		['with one that never comes', new Halt()],
	])('sleeps as long as asked for %s', async (_name, halt) => {
		const sleep = watch(systemClock.sleep(1000, halt));

		await jest.advanceTimersByTimeAsync(999);
		const wasOverEarly = sleep.isOver;
		await jest.advanceTimersByTimeAsync(1);

		expect(wasOverEarly).toBe(false);
		expect(sleep.isOver).toBe(true);
	});

	it('wakes up at the halt, so that a cancelled run ends at once', async () => {
		const halt = new Halt();
		const sleep = watch(systemClock.sleep(1000, halt));
		await jest.advanceTimersByTimeAsync(10);

		halt.halt();
		await jest.advanceTimersByTimeAsync(0);

		expect(sleep.isOver).toBe(true);
	});

	it('leaves no timer behind at the halt, so that it does not keep the process alive', async () => {
		const halt = new Halt();
		void systemClock.sleep(1000, halt);

		halt.halt();
		await jest.advanceTimersByTimeAsync(0);

		expect(jest.getTimerCount()).toBe(0);
	});

	it('does not sleep at all after the halt', async () => {
		const halt = new Halt();
		halt.halt();

		await systemClock.sleep(1000, halt);

		expect(jest.getTimerCount()).toBe(0);
	});

	it('forgets the halt when the time is over, as a run sleeps thousands of times', async () => {
		const halt = new Halt();
		const forgotten: boolean[] = [];
		const onHalt = halt.onHalt.bind(halt);
		halt.onHalt = (listener) => {
			const forget = onHalt(listener);
			return () => {
				forget();
				forgotten.push(true);
			};
		};
		void systemClock.sleep(1000, halt);

		await jest.advanceTimersByTimeAsync(1000);

		expect(forgotten).toEqual([true]);
	});

	it('knows the time in seconds since 1970, as UserSigs need it', () => {
		expect(nowSeconds()).toBe(1_700_000_000.5);
	});
});
