import { GroupMessage } from '../../../simulator/state/groups/groupMessage';
import { History } from '../../../simulator/state/groups/history';
import { Memory } from '../../../simulator/state/groups/memory';

function add(history: History, memory: Memory, bytes = 1): void {
	const sequence = history.takeSequence();
	const written = { from: 'ann', random: 1, body: [], customData: '', priority: 2 };
	history.add(
		new GroupMessage({ ...written, isOnlineOnly: false }, { sequence, time: 0, audience: [] }),
	);
	memory.note({ history, sequence, bytes });
}

function sequences(history: History): number[] {
	return history.list().map(({ sequence }) => sequence);
}

describe('the memory of all groups of an app', () => {
	it('forgets what was delivered first, in whatever group', () => {
		const memory = new Memory(3);
		const [one, two] = [new History(), new History()];

		for (const history of [one, two, one, one, one]) add(history, memory);

		expect([sequences(one), sequences(two)]).toEqual([[2, 3, 4], []]);
		expect([...one.downFrom(Infinity)].map(({ sequence }) => sequence)).toEqual([4, 3, 2]);
		expect(one.nextSequence).toBe(5);
	});

	it('counts bytes as well, so that long messages do not fill it', () => {
		const memory = new Memory(100, 10);
		const history = new History();

		add(history, memory, 6);
		add(history, memory, 4);
		expect(sequences(history)).toEqual([1, 2]);
		add(history, memory, 1);
		expect(sequences(history)).toEqual([2, 3]);
	});
});
