import type { INodeProperties } from 'n8n-workflow';

import { IGNORE_API_MESSAGES, INITIATOR_ONLY } from '../../../nodes/TencentChatTrigger/settings';
import { EVENTS, findEvent } from '../../../nodes/TencentChatTrigger/events';
import { PROPERTIES } from '../../../nodes/TencentChatTrigger/description';

interface Option {
	readonly name: string;
	readonly value: string;
	readonly description: string;
}

const options = PROPERTIES.find(({ name }) => name === 'events')?.options as Option[];

it('has every callback once, under a name of its own', () => {
	expect(EVENTS).toHaveLength(55);
	expect(new Set(EVENTS.map(({ command }) => command)).size).toBe(EVENTS.length);
	expect(new Set(EVENTS.map(({ name }) => name)).size).toBe(EVENTS.length);
});

it('has names in title case, which are no commands', () => {
	const small = new Set(['to', 'is']);
	for (const word of EVENTS.flatMap(({ name }) => name.split(/[ -]/))) {
		expect(small.has(word) || /^[A-Z]/.test(word)).toBe(true);
	}
	expect(EVENTS.filter(({ name }) => /Callback|Sns|C2C/.test(name))).toEqual([]);
});

it.each(EVENTS)('knows whether $command asks: its command says so, too', ({ command, phase }) => {
	expect(phase).toBe(/Callback(Before|Prev)/.test(command) ? 'before' : 'after');
});

it('keeps the events of a group together, relationships first', () => {
	const groups = EVENTS.map(({ group }) => group);
	const changes = groups.filter((group, index) => group !== groups[index - 1]);

	expect(new Set(changes).size).toBe(changes.length);
	expect(changes[0]).toBe('Relationship');
});

it.each([
	['Sns.CallbackFriendAdd', 'PairList'],
	['Sns.CallbackFriendDelete', 'PairList'],
	['Sns.CallbackBlackListAdd', 'PairList'],
	['Sns.CallbackBlackListDelete', 'PairList'],
	['Sns.CallbackPrevFriendAdd', 'FriendItem'],
	['Sns.CallbackPrevFriendResponse', 'ResponseFriendItem'],
	['Follow.CallbackAfterFollowAdd', 'FollowList'],
	['Follow.CallbackAfterFollowDelete', 'To_Account'],
	['C2C.CallbackBeforeSendMsg', undefined],
])('finds the friends of %s in %s', (command, friendList) => {
	expect(findEvent(command)?.friendLists[0]).toBe(friendList);
});

it('finds nothing for a command that it does not know', () => {
	expect(findEvent('toString')).toBeUndefined();
});

describe('Trigger On', () => {
	it('offers All first, then the catalogue in its order', () => {
		expect(options.map(({ value }) => value)).toEqual([
			'all',
			...EVENTS.map(({ command }) => command),
		]);
	});

	it('says of each event which group it belongs to and whether it can be refused', () => {
		const described = options.find(({ value }) => value === 'Sns.CallbackPrevFriendAdd');

		expect(described).toEqual({
			name: 'Before Friend Request',
			value: 'Sns.CallbackPrevFriendAdd',
			description: 'Relationship, can be refused: Sns.CallbackPrevFriendAdd',
		});
	});

	it.each(['respond', 'fallback', 'refuseCode', 'refuseText', 'timeNotice'])(
		'shows %s for events that can be refused, and for no others',
		(field) => {
			const { displayOptions } = PROPERTIES.find(({ name }) => name === field) ?? {};
			const before = EVENTS.filter(({ phase }) => phase === 'before');

			expect(displayOptions?.show?.events).toEqual([
				'all',
				...before.map(({ command }) => command),
			]);
		},
	);

	it('offers to leave out the other side where pairs say who wanted them', () => {
		const collection = PROPERTIES.find(({ name }) => name === 'options')?.options ?? [];
		const option = collection.find(({ name }) => name === 'initiatorOnly') as INodeProperties;

		expect(option.default).toBe(false);
		expect(option.displayName).toBe(INITIATOR_ONLY);
		expect(option.displayOptions?.show?.['/events']).toEqual(['all', 'Sns.CallbackFriendAdd']);
	});

	it('offers to ignore messages of the server API where messages are chosen', () => {
		const collection = PROPERTIES.find(({ name }) => name === 'options')?.options ?? [];
		const option = collection.find(({ name }) => name === 'ignoreApiMessages') as INodeProperties;
		const messages = EVENTS.filter(({ isMessage }) => isMessage);

		expect(option.default).toBe(true);
		expect(option.displayName).toBe(IGNORE_API_MESSAGES);
		expect(option.displayOptions?.show?.['/events']).toEqual([
			'all',
			...messages.map(({ command }) => command),
		]);
	});
});
