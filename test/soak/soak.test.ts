import { Dice } from '../../harness/hostile/dice';
import { soakCallbacks } from './callbacks';
import { soakExecutions } from './executions';
import { soakLongItem } from './longItem';

describe('a process that runs for long', () => {
	it('is left by executions of any outcome without locks, and by signals without listeners', async () => {
		expect(await soakExecutions(60, new Dice(1))).toEqual([]);
	});

	it('answers every callback once and with the decision that came in time, and is left without an open reply', async () => {
		expect(await soakCallbacks(600, new Dice(1))).toEqual([]);
	});

	it('brings out every friend of one long item', async () => {
		expect(await soakLongItem(3000)).toEqual([]);
	});
});
