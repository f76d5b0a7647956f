import { isTooDeep, readBody, type ReceivedBody } from '../../nodes/TencentChatTrigger/request';

const BODY = { CallbackCommand: 'State.StateChange' };

function received(fields: Partial<ReceivedBody>): ReceivedBody {
	return { contentType: undefined, parsed: undefined, raw: undefined, ...fields };
}

function raw(text: string): Uint8Array {
	return Buffer.from(text, 'utf8');
}

describe('a body', () => {
	it('is what n8n made of it where it said that it is JSON', () => {
		const contentType = 'application/json; charset=utf-8';

		expect(readBody(received({ contentType, parsed: BODY }))).toBe(BODY);
	});

	it.each(['text/plain', 'application/x-www-form-urlencoded', '', undefined])(
		'is read as JSON with the content type %p, too, as Tencent Chat promises none',
		(contentType) => {
			const parsed = { '{"CallbackCommand":"': '' };

			expect(readBody(received({ contentType, parsed, raw: raw(JSON.stringify(BODY)) }))).toEqual(
				BODY,
			);
		},
	);

	it('may begin with a mark of its encoding', () => {
		expect(readBody(received({ raw: raw(`\uFEFF${JSON.stringify(BODY)}`) }))).toEqual(BODY);
	});

	it.each([
		['a list', '[{}]'],
		['a text', '"a"'],
		['null', 'null'],
		['no JSON', '{"a"'],
		['nothing', ''],
	])('that is %s is none', (_name, text) => {
		expect(readBody(received({ raw: raw(text) }))).toBeUndefined();
	});

	it('that n8n did not read is none', () => {
		expect(readBody(received({ contentType: 'multipart/form-data', parsed: {} }))).toBeUndefined();
		expect(readBody(received({ contentType: 'application/json' }))).toBeUndefined();
	});
});

describe('a value', () => {
	function nested(depth: number): unknown {
		return JSON.parse(`${'{"a":['.repeat(depth / 2)}1${']}'.repeat(depth / 2)}`);
	}

	it.each([
		[32, false],
		[34, true],
		[10_000, true],
	])('that nests %d times is too deep: %p', (depth, isDeep) => {
		expect(isTooDeep(nested(depth))).toBe(isDeep);
	});
});
