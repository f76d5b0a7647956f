import { WaitMeter } from '../../../../../nodes/TencentChat/api/admission/waitMeter';
import { VirtualClock } from '../../../../support/virtualClock';

/** A wait from one time to another. */
async function waitBetween(clock: VirtualClock, meter: WaitMeter, from: number, to: number) {
	await clock.sleep(from);
	await meter.measure(clock.sleep(to - from));
}

describe('WaitMeter', () => {
	it('is at nothing before any wait', () => {
		expect(new WaitMeter(new VirtualClock()).totalMs).toBe(0);
	});

	it('counts time once in which several waits overlap', async () => {
		const clock = new VirtualClock();
		const meter = new WaitMeter(clock);

		await clock.run(
			Promise.all([
				waitBetween(clock, meter, 0, 100),
				waitBetween(clock, meter, 50, 150),
				waitBetween(clock, meter, 60, 70),
			]),
		);

		expect(meter.totalMs).toBe(150);
	});

	it('leaves out the time between waits', async () => {
		const clock = new VirtualClock();
		const meter = new WaitMeter(clock);

		await clock.run(
			Promise.all([waitBetween(clock, meter, 0, 10), waitBetween(clock, meter, 500, 520)]),
		);

		expect(meter.totalMs).toBe(30);
	});

	it('counts a wait only when it is over', async () => {
		const clock = new VirtualClock();
		const meter = new WaitMeter(clock);
		void meter.measure(clock.sleep(100));

		await clock.advance(99);

		expect(meter.totalMs).toBe(0);
	});

	it('hands on what the wait resolves to', async () => {
		const meter = new WaitMeter(new VirtualClock());

		expect(await meter.measure(Promise.resolve('turn'))).toBe('turn');
	});

	it('counts a wait that fails as well, and hands the failure on', async () => {
		const clock = new VirtualClock();
		const meter = new WaitMeter(clock);
		const failing = clock.sleep(40).then(() => {
			throw new Error('a bug');
		});

		const measured = clock.run(meter.measure(failing));

		await expect(measured).rejects.toThrow('a bug');
		expect(meter.totalMs).toBe(40);
	});
});
