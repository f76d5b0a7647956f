import { Halt } from '../../../../../nodes/TencentChat/api/halt';
import { WaitQueue } from '../../../../../nodes/TencentChat/api/admission/waitQueue';

/** Counts those who wait to be told. */
class CountingHalt extends Halt {
	waiting = 0;

	override onHalt(listener: () => void): () => void {
		const takeBack = super.onHalt(listener);
		this.waiting += 1;
		return () => {
			this.waiting -= 1;
			takeBack();
		};
	}
}

describe('WaitQueue', () => {
	it('gives turns first come, first served', async () => {
		const line = new WaitQueue<number>();
		const served: string[] = [];
		const waits = ['a', 'b', 'c'].map(async (name) => {
			served.push(`${name}${await line.wait()}`);
		});

		for (let turn = 1; line.next(turn); turn++);
		await Promise.all(waits);

		expect(served).toEqual(['a1', 'b2', 'c3']);
	});

	it('says that nobody waits when a turn is given to an empty line', () => {
		const line = new WaitQueue<string>();

		expect(line.next('turn')).toBe(false);
	});

	it('resolves to what is given out on its turn', async () => {
		const line = new WaitQueue<string>();
		const wait = line.wait(new Halt());

		line.next('turn');

		expect(await wait).toBe('turn');
	});

	it('lets a halted run leave at once, so that it takes no turn from others', async () => {
		const line = new WaitQueue<string>();
		const halt = new Halt();
		const halted = line.wait(halt);
		const other = line.wait();

		halt.halt();
		line.next('turn');

		expect(await halted).toBeUndefined();
		expect(await other).toBe('turn');
		expect(line.length).toBe(0);
	});

	it('does not let a run into the line that is halted already', async () => {
		const line = new WaitQueue<string>();
		const halt = new Halt();
		halt.halt();

		const wait = line.wait(halt);

		expect(line.length).toBe(0);
		expect(await wait).toBeUndefined();
	});

	it('keeps a turn that was given before the halt', async () => {
		const line = new WaitQueue<string>();
		const halt = new Halt();
		const wait = line.wait(halt);

		line.next('turn');
		halt.halt();

		expect(await wait).toBe('turn');
	});

	it('leaves no listener at the halt of a long run once the turn came', async () => {
		const line = new WaitQueue<string>();
		const halt = new CountingHalt();
		const wait = line.wait(halt);

		line.next('turn');
		await wait;

		expect(halt.waiting).toBe(0);
	});

	it('sends everybody away with nothing when it is dismissed', async () => {
		const line = new WaitQueue<string>();
		const waits = [line.wait(), line.wait()];

		line.dismiss();

		expect(await Promise.all(waits)).toEqual([undefined, undefined]);
		expect(line.length).toBe(0);
	});

	it('counts those who wait', async () => {
		const line = new WaitQueue<string>();
		void line.wait();
		void line.wait();

		line.next('turn');

		expect(line.length).toBe(1);
	});
});
