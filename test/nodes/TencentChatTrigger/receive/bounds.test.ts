import {
	findExcess,
	MAX_BODY_BYTES,
	MAX_ENTRIES,
	MAX_VALUES,
} from '../../../../nodes/TencentChatTrigger/receive/bounds';
import { findEvent } from '../../../../nodes/TencentChatTrigger/events';

const TOO_MANY_VALUES = 'The body has more than 100000 values';

function excessOf(body: Record<string, unknown>, command = 'Sns.CallbackFriendAdd') {
	const event = findEvent(command);
	if (!event) throw new Error('There is no such event');
	return findExcess(event, body);
}

function repeat<T>(count: number, value: T): T[] {
	return Array.from({ length: count }, () => value);
}

describe('a body as large as Tencent Chat could send', () => {
	// 32 bytes is the limit of a UserID; names, wordings and remarks may come escaped.
	const id = 'u'.repeat(32);

	it('with both pairs of 1000 friends is taken', () => {
		const pair = { From_Account: id, To_Account: id, Initiator_Account: id };
		const body = { PairList: repeat(2000, pair), ClientCmd: 'friend_add' };

		expect(excessOf(body)).toBeUndefined();
		expect(JSON.stringify(body).length).toBeLessThan(MAX_BODY_BYTES / 4);
	});

	it('with 1000 requests that use up all limits is taken', () => {
		const escaped = (bytes: number) => '\\u4e00'.repeat(bytes / 3);
		const request = {
			To_Account: id,
			Remark: escaped(96),
			GroupName: escaped(30),
			AddSource: `AddSource_Type_${'x'.repeat(8)}`,
			AddWording: escaped(256),
		};
		const body = { FriendItem: repeat(1000, request) };

		expect(excessOf(body, 'Sns.CallbackPrevFriendAdd')).toBeUndefined();
		expect(JSON.stringify(body).length).toBeLessThan(MAX_BODY_BYTES / 2);
	});
});

describe('a body that is larger', () => {
	it.each([
		[32, undefined],
		[34, 'The body nests too deep'],
		[10_000, 'The body nests too deep'],
	])('as it nests %d times has an excess: %p', (depth, excess) => {
		const text = `${'{"a":['.repeat(depth / 2)}1${']}'.repeat(depth / 2)}`;

		expect(excessOf(JSON.parse(text) as Record<string, unknown>)).toBe(excess);
	});

	it.each<[name: string, body: Record<string, unknown>]>([
		['in one list', { x: repeat(MAX_VALUES, 1) }],
		['in one object', { x: Object.fromEntries(repeat(MAX_VALUES, 1).map((one, at) => [at, one])) }],
		['as fields', Object.fromEntries(repeat(MAX_VALUES + 1, 1).map((one, at) => [at, one]))],
		['in many lists', { x: repeat(1000, repeat(100, 1)) }],
	])('has an excess of values %s', (_name, body) => {
		expect(excessOf(body)).toBe(TOO_MANY_VALUES);
	});

	it('may have as many values as the bound says', () => {
		expect(excessOf({ x: repeat(MAX_VALUES - 1, 1) })).toBeUndefined();
	});

	it('has an excess of entries only in the list that becomes items', () => {
		const body = { PairList: repeat(MAX_ENTRIES + 1, {}) };

		expect(excessOf(body)).toBe('The body has more than 10000 entries');
		expect(excessOf({ PairList: repeat(MAX_ENTRIES, {}) })).toBeUndefined();
		expect(excessOf(body, 'State.StateChange')).toBeUndefined();
	});

	it('is not looked through to its end', () => {
		let looked = 0;
		const watched = new Proxy(repeat(1_000_000, 1), {
			get: (list, name, receiver) => {
				looked += 1;
				return Reflect.get(list, name, receiver) as unknown;
			},
		});

		expect(excessOf({ x: watched })).toBe(TOO_MANY_VALUES);
		expect(looked).toBeLessThan(3 * MAX_VALUES);
	});
});
