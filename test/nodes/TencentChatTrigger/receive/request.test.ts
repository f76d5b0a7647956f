import { MAX_BODY_BYTES } from '../../../../nodes/TencentChatTrigger/receive/bounds';
import { readBody, type ReceivedBody } from '../../../../nodes/TencentChatTrigger/receive/request';

const BODY = { CallbackCommand: 'State.StateChange' };

const NONE = { refusal: 'The body is not a JSON object' };

function received(fields: Partial<ReceivedBody>): ReceivedBody {
	return { contentType: undefined, parsed: undefined, raw: undefined, ...fields };
}

function raw(text: string): Uint8Array {
	return Buffer.from(text, 'utf8');
}

describe('a body', () => {
	it('is what n8n made of it where it said that it is JSON', () => {
		const contentType = 'application/json; charset=utf-8';

		expect(readBody(received({ contentType, parsed: BODY }))).toEqual({ body: BODY });
	});

	it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonl', '', undefined])(
		'is read as JSON with the content type %p, too, as Tencent Chat promises none',
		(contentType) => {
			const parsed = { '{"CallbackCommand":"': '' };

			expect(readBody(received({ contentType, parsed, raw: raw(JSON.stringify(BODY)) }))).toEqual({
				body: BODY,
			});
		},
	);

	it('may begin with a mark of its encoding', () => {
		expect(readBody(received({ raw: raw(`\uFEFF${JSON.stringify(BODY)}`) }))).toEqual({
			body: BODY,
		});
	});

	it.each([
		['a list', '[{}]'],
		['a text', '"a"'],
		['null', 'null'],
		['no JSON', '{"a"'],
		['nothing', ''],
	])('that is %s is none', (_name, text) => {
		expect(readBody(received({ raw: raw(text) }))).toEqual(NONE);
	});

	it('that n8n did not read is none', () => {
		expect(readBody(received({ contentType: ['a', 'b'], parsed: {} }))).toEqual(NONE);
		expect(readBody(received({ contentType: 'application/json' }))).toEqual(NONE);
	});

	it.each(['application/json', 'text/plain'])(
		'of the type %s is refused where it is larger than any of Tencent Chat’s',
		(contentType) => {
			const most = raw(`{}${' '.repeat(MAX_BODY_BYTES - 2)}`);
			const more = raw(`{}${' '.repeat(MAX_BODY_BYTES - 1)}`);

			expect(readBody(received({ contentType, parsed: {}, raw: most }))).toEqual({ body: {} });
			expect(readBody(received({ contentType, parsed: {}, raw: more }))).toEqual({
				refusal: 'The body has more than 4194304 bytes',
			});
		},
	);
});
