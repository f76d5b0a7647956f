import { Halt } from '../../../../nodes/TencentChat/api/halt';

describe('Halt', () => {
	it('is not halted until it is told', () => {
		expect(new Halt().isHalted).toBe(false);
	});

	it('tells everybody in the order in which they came', () => {
		const halt = new Halt();
		const told: string[] = [];
		halt.onHalt(() => told.push('first'));
		halt.onHalt(() => told.push('second'));

		halt.halt();

		expect(told).toEqual(['first', 'second']);
		expect(halt.isHalted).toBe(true);
	});

	it('tells nobody twice, because a run ends once', () => {
		const halt = new Halt();
		const told: string[] = [];
		halt.onHalt(() => told.push('once'));

		halt.halt();
		halt.halt();

		expect(told).toEqual(['once']);
	});

	it('tells nobody twice when somebody who is told halts again', () => {
		const halt = new Halt();
		const told: string[] = [];
		halt.onHalt(() => {
			told.push('once');
			halt.halt();
		});

		halt.halt();

		expect(told).toEqual(['once']);
	});

	it('tells a late comer at once, so that nobody waits for what is past', () => {
		const halt = new Halt();
		const told: string[] = [];
		halt.halt();

		const takeBack = halt.onHalt(() => told.push('late'));
		takeBack();

		expect(told).toEqual(['late']);
	});

	it('leaves out who took the listener back', () => {
		const halt = new Halt();
		const told: string[] = [];
		const takeBack = halt.onHalt(() => told.push('gone'));

		takeBack();
		halt.halt();

		expect(told).toEqual([]);
	});

	it('leaves out who is taken back by an earlier listener', () => {
		const halt = new Halt();
		const told: string[] = [];
		halt.onHalt(() => takeBack());
		const takeBack = halt.onHalt(() => told.push('gone'));

		halt.halt();

		expect(told).toEqual([]);
	});

	it('already counts as halted for those whom it tells', () => {
		const halt = new Halt();
		const seen: boolean[] = [];
		halt.onHalt(() => seen.push(halt.isHalted));

		halt.halt();

		expect(seen).toEqual([true]);
	});
});
