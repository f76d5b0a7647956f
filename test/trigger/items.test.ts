import type { IDataObject } from 'n8n-workflow';

import { readCallback, type Callback } from '../../nodes/TencentChatTrigger/callback';
import { findEvent } from '../../nodes/TencentChatTrigger/events';
import { toItems, type ItemOptions } from '../../nodes/TencentChatTrigger/items';
import {
	aCallback,
	friendsAdded,
	friendsRequested,
	messageBefore,
	NOW,
	signAs,
	type SentCallback,
} from './support/callbacks';

const ALL: ItemOptions = { splitPairs: true, includeRaw: false };

function read({ query, body }: SentCallback, now = NOW): Callback {
	const event = findEvent(String(query.CallbackCommand));
	if (!event) throw new Error('The callback has no event');
	return readCallback(event, { query, body }, now);
}

function itemsOf(callback: SentCallback, options: Partial<ItemOptions> = {}): IDataObject[] {
	return toItems(read(callback), { ...ALL, ...options }).map(({ json }) => json);
}

function idsOf(callback: SentCallback): unknown[] {
	return itemsOf(callback).map(({ eventId }) => eventId);
}

describe('an item', () => {
	it('says what happened, when, from where, and has the fields of the callback', () => {
		expect(itemsOf(friendsAdded('a'))).toEqual([
			{
				event: 'Sns.CallbackFriendAdd',
				phase: 'after',
				platform: 'Android',
				clientIp: '203.0.113.7',
				eventTime: '2023-11-14T22:13:20.000Z',
				eventId: expect.stringMatching(/^[0-9a-f]{32}-0$/) as unknown,
				fromAccount: 'owner',
				toAccount: 'a',
				initiatorAccount: 'owner',
				clientCmd: 'friend_add',
				adminAccount: 'administrator',
				forceFlag: 1,
			},
		]);
	});

	it('stands for each friend', () => {
		expect(itemsOf(friendsRequested('a', 'b'))).toMatchObject([
			{ fromAccount: 'owner', toAccount: 'a', addWording: 'hi', addType: 'Add_Type_Both' },
			{ fromAccount: 'owner', toAccount: 'b', addWording: 'hi', addType: 'Add_Type_Both' },
		]);
	});

	it('stands for all friends when they are not split', () => {
		const [item, ...others] = itemsOf(friendsAdded('a', 'b'), { splitPairs: false });

		expect(others).toEqual([]);
		expect(item).toMatchObject({ pairList: [{ toAccount: 'a' }, { toAccount: 'b' }] });
		expect(item?.eventId).toMatch(/^[0-9a-f]{32}$/);
	});

	it.each([
		['is empty', []],
		['is missing', undefined],
		['is a text', 'a'],
		['holds something else', [{ To_Account: 'a' }, 'b']],
	])('stands for the callback when its list %s, so that no event is lost', (_name, list) => {
		const callback = aCallback('Sns.CallbackFriendAdd', { PairList: list as never });

		expect(itemsOf(callback)).toMatchObject([{ event: 'Sns.CallbackFriendAdd' }]);
	});

	it('has the body as it came when asked for', () => {
		const callback = friendsAdded('a', 'b');

		const raws = itemsOf(callback, { includeRaw: true }).map(({ raw }) => raw);

		expect(raws).toEqual([callback.body, callback.body]);
		expect(itemsOf(callback)[0]).not.toHaveProperty('raw');
	});

	it('keeps its own fields where the callback has some of the same name', () => {
		const callback = aCallback('State.StateChange', { Event: 'x', Phase: 1, EventId: 2, Raw: 3 });

		expect(itemsOf(callback)).toMatchObject([
			{
				event: 'State.StateChange',
				phase: 'after',
				eventId: expect.any(String) as unknown,
				raw: 3,
			},
		]);
	});

	it('does not change the body', () => {
		const callback = friendsAdded('a');
		const before = JSON.stringify(callback);

		itemsOf(callback, { includeRaw: true });

		expect(JSON.stringify(callback)).toBe(before);
	});
});

describe('the platform', () => {
	it.each([
		['IOS', 'iOS'],
		['restapi', 'RESTAPI'],
		['Mac', 'macOS'],
		['Harmony', 'Harmony'],
	])('%p is given as %p', (sent, platform) => {
		const { query, body } = friendsAdded('a');

		expect(itemsOf({ query: { ...query, OptPlatform: sent }, body })).toMatchObject([{ platform }]);
	});

	it('is empty where it is missing, like the address', () => {
		const { query, body } = friendsAdded('a');
		const bare = { ...query, OptPlatform: undefined, ClientIP: ['1', '2'] };

		expect(itemsOf({ query: bare, body })).toMatchObject([{ platform: '', clientIp: '' }]);
	});
});

describe('the time', () => {
	it.each([
		['is that of the event', 1_600_000_000_123, '2020-09-13T12:26:40.123Z'],
		['may stand in quotes, as groups send it', '1600000000123', '2020-09-13T12:26:40.123Z'],
		['is that of sending where the event has none', undefined, '2023-11-14T22:13:20.000Z'],
		['is that of sending where the event has no date', 'soon', '2023-11-14T22:13:20.000Z'],
		['is that of sending where the event has no possible date', 1e300, '2023-11-14T22:13:20.000Z'],
	])('%s', (_name, EventTime, eventTime) => {
		const callback = aCallback('Group.CallbackAfterGroupFull', { EventTime } as IDataObject);

		expect(itemsOf(callback)).toMatchObject([{ eventTime }]);
	});

	it('is that of receiving where nothing else is known', () => {
		const { query, body } = aCallback('State.StateChange');
		const unsigned = { query: { ...query, RequestTime: undefined }, body };

		expect(read(unsigned, NOW + 7).eventTime).toBe('2023-11-14T22:13:27.000Z');
	});

	it('is that of receiving where the time of sending is no date', () => {
		const { query, body } = aCallback('State.StateChange');
		const odd = { query: { ...query, RequestTime: '9'.repeat(20) }, body };

		expect(read(odd).eventTime).toBe('2023-11-14T22:13:20.000Z');
	});
});

describe('the event id', () => {
	it('is the same for a repeated delivery, signed anew', () => {
		const { query, body } = friendsAdded('a', 'b');
		const again = { ...query, RequestTime: String(NOW + 5), Sign: signAs('t', NOW + 5) };

		expect(idsOf({ query: again, body })).toEqual(idsOf({ query, body }));
	});

	it('differs between the friends of a callback', () => {
		expect(new Set(idsOf(friendsAdded('a', 'b'))).size).toBe(2);
	});

	it('differs between events, apps and contents', () => {
		const { query, body } = friendsAdded('a');
		const all = [
			friendsAdded('a'),
			friendsAdded('b'),
			{ query: { ...query, SdkAppid: '7' }, body },
			{ query: { ...query, CallbackCommand: 'Sns.CallbackFriendDelete' }, body },
			messageBefore('hi'),
			messageBefore('ho'),
		].flatMap(idsOf);

		expect(new Set(all).size).toBe(6);
	});
});
