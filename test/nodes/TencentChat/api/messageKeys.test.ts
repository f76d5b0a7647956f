import { MessageKeyMaker } from '../../../../nodes/TencentChat/api/messageKeys';

const ALL = 2 ** 32;

describe('the keys of messages', () => {
	it('grow from message to message, so that messages of one second stay in order', () => {
		const keys = new MessageKeyMaker(() => 0.9999999);

		const sequence = Array.from({ length: 100_000 }, () => keys.next().seq);

		expect(sequence).toEqual([...sequence].sort((left, right) => left - right));
	});

	it('never repeat a random value within the messages that Tencent remembers', () => {
		const keys = new MessageKeyMaker(() => 0.9999999);

		const values = Array.from({ length: 100_000 }, () => keys.next().random);

		expect(new Set(values).size).toBe(values.length);
		expect(Math.max(...values)).toBeLessThan(ALL);
		expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
	});

	it('begin elsewhere in another process', () => {
		const first = new MessageKeyMaker(() => 0.25).next();
		const second = new MessageKeyMaker(() => 0.75).next();

		expect(first.random).not.toBe(second.random);
	});
});
