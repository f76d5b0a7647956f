import fc from 'fast-check';

import {
	checkMessage,
	MESSAGE_PARAMETERS,
	messageFields,
	type MessageEndpoint,
} from '../../../../../nodes/TencentChat/operations/message/message';
import { MAX_MESSAGE_BYTES } from '../../../../../nodes/TencentChat/operations/message/size';
import { NEEDED, resultOf } from './support/messages';

const ENDPOINTS: readonly MessageEndpoint[] = ['one', 'many', 'group', 'update'];

/** What names one sender and one receiver, as long as they can be, beside the message. */
const ENVELOPE = {
	From_Account: '"'.repeat(32),
	To_Account: '"'.repeat(32),
	MsgSeq: 2 ** 32 - 1,
	MsgRandom: 2 ** 32 - 1,
};

function bytesOfCall(message: object): number {
	return Buffer.byteLength(JSON.stringify({ ...ENVELOPE, ...message }));
}

function sizeOf(text: string, additionalFields: object = {}): unknown {
	return resultOf(checkMessage({ ...NEEDED.text, text, additionalFields }, 'one'));
}

describe('a message with its additional fields', () => {
	it('is the content and what goes along with it', () => {
		const values = { ...NEEDED.text, additionalFields: { cloudCustomData: 'deal 1004' } };

		expect(checkMessage(values, 'one')).toEqual({
			value: {
				MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Hello' } }],
				CloudCustomData: 'deal 1004',
			},
		});
	});

	it.each(ENDPOINTS)('is asked for by the fields that it reads: %s', (endpoint) => {
		expect(messageFields(endpoint).map(({ name }) => name)).toEqual(MESSAGE_PARAMETERS);
	});

	it.each(['a', '友', '😀', '"'])(
		'fits into a call as long as it is taken, to the last %s',
		(character) => {
			const cost = Buffer.byteLength(JSON.stringify(character)) - 2;
			const most = Math.floor(MAX_MESSAGE_BYTES / cost);
			const taken = Array.from({ length: most }, (_, index) => most - index).find(
				(length) => typeof sizeOf(character.repeat(length)) === 'object',
			);

			const call = bytesOfCall(sizeOf(character.repeat(taken ?? 0)) as object);
			expect(call).toBeLessThan(MAX_MESSAGE_BYTES);
			expect(call).toBeGreaterThan(MAX_MESSAGE_BYTES - 200);
			expect(sizeOf(character.repeat((taken ?? 0) + 1))).toMatch(
				/^The message takes 1\d{4} bytes with all that goes along with it; less than 12000 bytes/,
			);
		},
	);

	it.each([
		['Cloud Custom Data', { cloudCustomData: 'x'.repeat(2000) }],
		['the text of its push', { offlinePush: { text: 'x'.repeat(2000) } }],
	])('is too long for %s, too', (_name, additionalFields) => {
		expect(sizeOf('x'.repeat(10_000))).toBeInstanceOf(Object);
		expect(sizeOf('x'.repeat(10_000), additionalFields)).toMatch(/^The message takes /);
	});
});

/** Makes what an item holds, or what only foreign code can make: fast-check itself cannot look at that. */
type Make = () => unknown;

const odd: fc.Arbitrary<Make> = fc.oneof(
	fc
		.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true })
		.map((value) => () => value),
	fc.json().map((text) => () => text),
	fc.constantFrom<Make>(
		() => 'https://example.com/a',
		() => '[{"MsgType":"TIMImageElem","MsgContent":{"ImageInfoArray":[{"Type":1}]}}]',
		() => '\ud800',
		() => Symbol('s'),
		() => fail,
		() => new Proxy({}, TRAPS),
		() => new Proxy([], TRAPS),
		revoked,
	),
);

const TRAPS = { get: fail, has: fail, ownKeys: fail, getOwnPropertyDescriptor: fail };

function made(makers: Readonly<Record<string, Make>>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, make()]));
}

function fail(): never {
	throw new Error('hands off');
}

function revoked(): object {
	const { proxy, revoke } = Proxy.revocable({}, {});
	revoke();
	return proxy;
}

const ADDITIONAL_NAMES = ENDPOINTS.flatMap((endpoint) =>
	messageFields(endpoint).flatMap(({ name, options = [] }) =>
		name === 'additionalFields' ? options.map((option) => option.name) : [],
	),
);

describe('whatever an item holds', () => {
	it('becomes a message or a problem that says something, and never throws', () => {
		const additional = fc.dictionary(fc.constantFrom(...ADDITIONAL_NAMES), odd).map(
			(makers): Make =>
				() =>
					made(makers),
		);
		const others = fc.dictionary(fc.constantFrom(...MESSAGE_PARAMETERS.slice(1)), odd);

		fc.assert(
			fc.property(
				fc.constantFrom(...Object.values(NEEDED)),
				others,
				fc.oneof(odd, additional),
				fc.constantFrom(...ENDPOINTS),
				(needed, rest, makeAdditional, endpoint) => {
					const values = { ...needed, ...made(rest), additionalFields: makeAdditional() };
					const checked = checkMessage(values, endpoint);
					if ('problem' in checked) {
						expect(checked.problem.reason).toMatch(/\S/);
						expect(checked.problem.hint).toMatch(/\.$/);
						return;
					}
					expect(bytesOfCall(checked.value)).toBeLessThan(MAX_MESSAGE_BYTES);
					expect(checked.value).toMatchObject({ MsgBody: expect.any(Array) as unknown });
				},
			),
			{ numRuns: 2000 },
		);
	});
});
