import fc from 'fast-check';

import { Halt } from '../../nodes/TencentChat/api/halt';
import { VirtualClock } from './virtualClock';

describe('the virtual clock', () => {
	it('wakes sleepers by their time and, at the same time, in the order in which they fell asleep', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.nat(20), { maxLength: 60 }), async (waits) => {
				const clock = new VirtualClock();
				const woken: Array<{ ms: number; index: number; now: number }> = [];

				await clock.run(
					Promise.all(
						waits.map(async (ms, index) => {
							await clock.sleep(ms);
							woken.push({ ms, index, now: clock.now() });
						}),
					),
				);

				const expected = waits
					.map((ms, index) => ({ ms, index, now: ms }))
					.sort((left, right) => left.ms - right.ms || left.index - right.index);
				expect(woken).toEqual(expected);
			}),
		);
	});

	it('stands still until it is driven', async () => {
		const clock = new VirtualClock({ startAt: 500 });

		await clock.advance(250);

		expect(clock.now()).toBe(750);
	});

	it('rings only what is due when it is advanced, each timer at its own time', async () => {
		const clock = new VirtualClock();
		const woken: number[] = [];
		for (const ms of [10, 30, 31]) void clock.sleep(ms).then(() => woken.push(clock.now()));

		await clock.advance(30);

		expect(woken).toEqual([10, 30]);
	});

	it('ends a sleep at the halt and forgets its timer, so that time does not go there', async () => {
		const clock = new VirtualClock();
		const halt = new Halt();
		const sleep = clock.sleep(1000, halt);

		halt.halt();
		await clock.run(sleep);

		expect(clock.now()).toBe(0);
	});

	it('does not sleep at all once the run is halted', async () => {
		const clock = new VirtualClock();
		const halt = new Halt();
		halt.halt();

		await clock.run(clock.sleep(1000, halt));

		expect(clock.now()).toBe(0);
	});

	it('rings late when it is told to, as the timers of a busy process do', async () => {
		const clock = new VirtualClock({ lateness: () => 3 });

		await clock.run(clock.sleep(10));

		expect(clock.now()).toBe(13);
	});

	it('stands still for real work, which no timer measures', async () => {
		const clock = new VirtualClock();
		const real = new Promise<void>((resolve) => setTimeout(resolve, 20));
		const times: number[] = [];
		const timer = clock.sleep(10).then(() => times.push(clock.now()));

		const work = clock.standStillFor(real).then(() => times.push(clock.now()));
		await clock.run(Promise.all([work, timer]));

		expect(times).toEqual([0, 10]);
	});

	it('hands on what the work throws', async () => {
		const clock = new VirtualClock();
		const work = clock.sleep(10).then(() => {
			throw new Error('a bug');
		});

		await expect(clock.run(work)).rejects.toThrow('a bug');
	});

	it('names a deadlock instead of hanging, because nothing would ever wake the work', async () => {
		const clock = new VirtualClock();

		await expect(clock.run(new Promise(() => {}))).rejects.toThrow('Deadlock at 0 ms');
	});
});
