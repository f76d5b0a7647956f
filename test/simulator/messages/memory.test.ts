import { Messages } from '../../../simulator/state/messages';
import type { Message } from '../../../simulator/state/messages/message';
import { RecentSends } from '../../../simulator/state/messages/recentSends';

function aMessage(sequence: number, fields: Partial<Message> = {}): Message {
	return {
		from: 'ann',
		to: 'bob',
		sequence,
		random: 1,
		time: 1_760_000_000 + sequence,
		elements: '[]',
		customData: '',
		isOnlineOnly: false,
		isHiddenFromSender: false,
		isQuiet: false,
		isUnlisted: false,
		...fields,
	};
}

const ALL = { viewer: 'bob', minTime: 0, maxTime: Infinity, before: undefined };

describe('an app that got more messages than it keeps', () => {
	it('forgets the oldest, also in their conversation, and counts on', () => {
		const messages = new Messages(3);
		for (let sequence = 1; sequence <= 5; sequence += 1) messages.add(aMessage(sequence));

		const conversation = messages.between('ann', 'bob');
		const history = [...(conversation?.history(ALL) ?? [])];

		expect(messages.list().map(({ number, sequence }) => [number, sequence])).toEqual([
			[3, 3],
			[4, 4],
			[5, 5],
		]);
		expect(messages.total).toBe(5);
		expect(history.map(({ sequence }) => sequence)).toEqual([5, 4, 3]);
		expect([messages.unreadOf('bob'), conversation?.unreadOf('bob')]).toEqual([3, 3]);
	});

	it('still tells what stands behind a number', () => {
		const messages = new Messages(3);
		for (let sequence = 1; sequence <= 5; sequence += 1) messages.add(aMessage(sequence));

		expect(messages.list({ after: 4 }).map(({ number }) => number)).toEqual([5]);
		expect(messages.list({ after: 1 }).map(({ number }) => number)).toEqual([3, 4, 5]);
	});

	it('does not find a forgotten message by its key any more', () => {
		const messages = new Messages(2);
		messages.add(aMessage(1));
		const first = messages.list()[0]?.messageKey ?? '';
		const conversation = messages.between('ann', 'bob');
		expect(conversation?.find(first)).toBeDefined();

		for (const sequence of [2, 3]) messages.add(aMessage(sequence));

		expect(conversation?.find(first)).toBeUndefined();
	});

	it('forgets a conversation of which nothing is left', () => {
		const messages = new Messages(1);
		messages.add(aMessage(1));
		messages.add(aMessage(2, { to: 'cid' }));

		expect(messages.between('ann', 'bob')).toBeUndefined();
		expect(messages.unreadOf('bob')).toBe(0);
	});

	it('forgets messages that were never stored', () => {
		const messages = new Messages(1);
		messages.add(aMessage(1, { isOnlineOnly: true }));
		messages.add(aMessage(2));

		expect(messages.list()).toMatchObject([{ sequence: 2 }]);
		expect(messages.unreadOf('bob')).toBe(1);
	});
});

describe('a conversation', () => {
	it('stands in order although a message came late', () => {
		const messages = new Messages();
		for (const sequence of [1, 3, 2]) messages.add(aMessage(sequence));

		const history = [...(messages.between('bob', 'ann')?.history(ALL) ?? [])];

		expect(history.map(({ sequence }) => sequence)).toEqual([3, 2, 1]);
		expect(messages.list().map(({ sequence }) => sequence)).toEqual([1, 3, 2]);
	});

	it('is not that of two others whose names read alike in a row', () => {
		const messages = new Messages();
		messages.add(aMessage(1, { from: 'ab', to: 'c' }));

		expect(messages.between('a', 'bc')).toBeUndefined();
		expect(messages.between('c', 'ab')).toBeDefined();
	});

	it('with oneself is read and counted once', () => {
		const messages = new Messages();
		messages.add(aMessage(1, { to: 'ann', isHiddenFromSender: true }));

		const own = messages.between('ann', 'ann');
		expect([...(own?.history({ ...ALL, viewer: 'ann' }) ?? [])]).toHaveLength(1);
		expect(messages.unreadOf('ann')).toBe(1);
	});
});

describe('what was sent lately', () => {
	it('is let go once no repeat could be recognised any more', () => {
		const sends = new RecentSends();
		const name = { sequence: 1, random: 1, time: 1 };
		for (let at = 0; at < 10; at += 1) sends.note(`${at}`, name, at * 60_000);

		expect(sends.size).toBe(2);
	});
});
