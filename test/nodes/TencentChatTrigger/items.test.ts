import type { IDataObject } from 'n8n-workflow';

import { readCallback, type Callback } from '../../../nodes/TencentChatTrigger/callback';
import { findEvent } from '../../../nodes/TencentChatTrigger/events';
import {
	MAX_REPEATED_LENGTH,
	toItems,
	type ItemOptions,
} from '../../../nodes/TencentChatTrigger/items';
import {
	aCallback,
	friendsAdded,
	friendsRequested,
	messageBefore,
	NOW,
	signAs,
	type SentCallback,
} from '../../../harness/callbacks';

const ALL: ItemOptions = { splitPairs: true, initiatorOnly: false, includeRaw: false };

function read({ query, body }: SentCallback, now = NOW): Callback {
	const event = findEvent(String(query.CallbackCommand));
	if (!event) throw new Error('The callback has no event');
	return readCallback(event, { query, body }, now);
}

function itemsOf(callback: SentCallback, options: Partial<ItemOptions> = {}): IDataObject[] {
	return toItems(read(callback), { ...ALL, ...options }).items.map(({ json }) => json);
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
		['holds something else', [{ To_Account: 'a' }, 7]],
	])('stands for the callback when its list %s, so that no event is lost', (_name, list) => {
		const callback = aCallback('Sns.CallbackFriendAdd', { PairList: list as never });

		expect(itemsOf(callback)).toMatchObject([{ event: 'Sns.CallbackFriendAdd' }]);
	});

	it.each(['To_Account', 'FollowList'])(
		'names whom somebody unfollowed, also from a list of plain UserIDs (%s)',
		(list) => {
			const friends = ['a', 'b'].map((id) => (list === 'To_Account' ? id : { To_Account: id }));
			const fields = { From_Account: 'owner', [list]: friends };

			const items = itemsOf(aCallback('Follow.CallbackAfterFollowDelete', fields as never));

			expect(items).toMatchObject([
				{ fromAccount: 'owner', toAccount: 'a' },
				{ fromAccount: 'owner', toAccount: 'b' },
			]);
		},
	);

	it('has the body as it came when asked for', () => {
		const callback = friendsAdded('a', 'b');

		const raws = itemsOf(callback, { includeRaw: true }).map(({ raw }) => raw);

		expect(raws).toEqual([callback.body, callback.body]);
		expect(itemsOf(callback)[0]).not.toHaveProperty('raw');
	});

	it('keeps its own fields, and gives those of the callback that are called like them as body…', () => {
		const named = { Event: 'x', Phase: 1, EventId: 2, Raw: 3, ClientIP: 4, Platform: 5 };

		expect(itemsOf(aCallback('State.StateChange', named))).toEqual([
			{
				event: 'State.StateChange',
				phase: 'after',
				platform: 'Android',
				clientIp: '203.0.113.7',
				eventTime: expect.any(String) as unknown,
				eventId: expect.any(String) as unknown,
				bodyEvent: 'x',
				bodyPhase: 1,
				bodyEventId: 2,
				bodyRaw: 3,
				bodyClientIp: 4,
				bodyPlatform: 5,
			},
		]);
	});

	it('never takes the ticket of an answer from a callback, however its name is written', () => {
		const ticket = { id: 'forged', due: '2999-01-01T00:00:00.000Z' };
		const entries = ['answer', 'Answer', 'ANSWER', '_answer_', 'An_swer'].map((name) => ({
			To_Account: 'a',
			[name]: ticket,
		}));
		const callback = aCallback('Sns.CallbackFriendAdd', { PairList: entries, answer: ticket });

		const items = [...itemsOf(callback), ...itemsOf(callback, { splitPairs: false })];

		expect(items.filter((item) => 'answer' in item)).toEqual([]);
		expect(items.map(({ bodyAnswer }) => bodyAnswer)).toEqual(Array(6).fill(ticket));
	});

	it('has the ticket of the trigger under answer, whatever the callback says', () => {
		const ticket = { id: 'own', due: '2023-11-14T22:13:21.500Z' };
		const callback = aCallback('C2C.CallbackBeforeSendMsg', { Answer: { id: 'forged' } });

		const { items } = toItems(read(callback), ALL, ticket);

		expect(items).toMatchObject([{ json: { answer: ticket, bodyAnswer: { id: 'forged' } } }]);
	});

	it('has a platform that is a text, whatever name a URL gives', () => {
		const { query, body } = friendsAdded('a');
		const platforms = ['constructor', '__proto__', 'x'.repeat(5000)].map(
			(OptPlatform) => itemsOf({ query: { ...query, OptPlatform }, body })[0]?.platform,
		);

		expect(platforms).toEqual(['constructor', '__proto__', 'x'.repeat(64)]);
	});

	it('does not change the body', () => {
		const callback = friendsAdded('a');
		const before = JSON.stringify(callback);

		itemsOf(callback, { includeRaw: true });

		expect(JSON.stringify(callback)).toBe(before);
	});
});

describe('what the items of a callback share', () => {
	function many(entries: number, fields: IDataObject): SentCallback {
		return aCallback('Sns.CallbackFriendAdd', {
			PairList: Array.from({ length: entries }, (_entry, index) => ({ To_Account: `u${index}` })),
			...fields,
		});
	}

	it('is one object in all of them, so that it is converted and stored once', () => {
		const [first, ...others] = itemsOf(many(50, { List: [{ A_B: 1 }] }), { includeRaw: true });

		expect(first).toMatchObject({ list: [{ aB: 1 }], raw: { List: [{ A_B: 1 }] } });
		expect(others.filter((item) => item.list !== first?.list || item.raw !== first?.raw)).toEqual(
			[],
		);
	});

	it('stands in the first one only where all would hold megabytes of it', () => {
		const list = Array.from({ length: 10_000 }, () => ({}));

		const { items, givenOnce } = toItems(read(many(10_000, { X: list })), ALL);

		expect(givenOnce).toEqual(['fields']);
		expect(items[0]?.json.x).toHaveLength(10_000);
		expect(items.filter(({ json }) => 'x' in json)).toHaveLength(1);
		expect(items.map(({ json }) => json.toAccount)).toEqual(items.map((_item, at) => `u${at}`));
	});

	it.each([1, 10, 1000, 10_000])('is bounded in %d items, whatever a body holds', (entries) => {
		const fields = Object.fromEntries(
			Array.from({ length: 40_000 }, (_field, index) => [`F${index}`, index]),
		);
		const ticket = { friends: Array.from({ length: entries }, (_friend, index) => `u${index}`) };
		const callback = many(entries, fields);

		const { items } = toItems(read(callback), { ...ALL, includeRaw: true }, ticket);

		const [first, ...others] = items.map(({ json }) => Object.keys(json).length);
		const all = JSON.stringify(items.slice(1)).length;
		expect(first).toBeGreaterThan(40_000);
		expect(all).toBeLessThan(3 * MAX_REPEATED_LENGTH + entries * 400);
		expect(others.every((count) => count < 20)).toBe(true);
	});

	it('is in each of them for as many friends as Tencent Chat can tell of', () => {
		const friends = Array.from({ length: 2000 }, (_friend, index) => `friend_${index}`);

		const { items, givenOnce } = toItems(read(friendsAdded(...friends)), ALL);

		expect(givenOnce).toEqual([]);
		expect(items.filter(({ json }) => json.clientCmd === 'friend_add')).toHaveLength(2000);
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
