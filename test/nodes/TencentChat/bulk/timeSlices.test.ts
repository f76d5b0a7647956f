import { forEachSliced, TimeSlice } from '../../../../nodes/TencentChat/bulk/timeSlices';
import { VirtualClock } from '../../../support/virtualClock';

/** A clock for work that takes 20 ms for each entry, with the times at which others got a turn. */
class BusyClock extends VirtualClock {
	readonly turns: number[] = [];

	private workedMs = 0;

	work(ms: number): void {
		this.workedMs += ms;
	}

	override now(): number {
		return super.now() + this.workedMs;
	}

	override async sleep(ms: number): Promise<void> {
		this.turns.push(this.now());
		await super.sleep(ms);
	}
}

describe('work on a long list', () => {
	it('sees every entry once, in order, with its place', async () => {
		const clock = new VirtualClock();
		const seen: Array<[string, number]> = [];

		await forEachSliced(['a', 'b', 'a'], new TimeSlice(clock), (entry, index) =>
			seen.push([entry, index]),
		);

		expect(seen).toEqual([
			['a', 0],
			['b', 1],
			['a', 2],
		]);
	});

	it('lets others have a turn every 25 ms, so that Stop works', async () => {
		const clock = new BusyClock();

		await clock.run(forEachSliced(Array(8).keys(), new TimeSlice(clock), () => clock.work(20)));

		expect(clock.turns).toEqual([40, 80, 120, 160]);
	});

	it('waits for nobody when it is short', async () => {
		const clock = new BusyClock();

		await clock.run(forEachSliced([1, 2], new TimeSlice(clock), () => clock.work(12)));

		expect(clock.turns).toEqual([]);
	});
});
