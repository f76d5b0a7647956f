import { checkContent } from '../../../../../../nodes/TencentChat/operations/message/content/content';
import { resultOf } from '../support/messages';

const TEXT = { MsgType: 'TIMTextElem', MsgContent: { Text: 'Hello' } };
const CUSTOM = { MsgType: 'TIMCustomElem', MsgContent: { Data: 'x' } };
const URL = 'https://example.com/a.bin';

function check(elements: unknown): unknown {
	return resultOf(checkContent({ messageType: 'elements', elements }));
}

function checkOne(MsgType: string, MsgContent: unknown): unknown {
	return check([{ MsgType, MsgContent }]);
}

describe('elements', () => {
	it.each([
		['a list', [TEXT, CUSTOM]],
		['a JSON text of one', JSON.stringify([TEXT, CUSTOM])],
		['a JSON text over several lines', ` ${JSON.stringify([TEXT, CUSTOM], null, '\t')}\n`],
	])('are taken as %s', (_name, elements) => {
		expect(check(elements)).toEqual([TEXT, CUSTOM]);
	});

	it('of a type that nobody knows are handed on as they stand', () => {
		const element = {
			MsgType: 'TIMNewElem',
			MsgContent: { A: [1, null, { b: 'http://x' }] },
			C: 1,
		};

		expect(check([element])).toEqual([element]);
	});

	it('are copied, so that what is checked is what is sent', () => {
		const moody = { ...TEXT, MsgContent: { toJSON: () => ({ Text: 'Hello' }) } };

		expect(check([moody])).toEqual([TEXT]);
	});

	it.each<[unknown, RegExp]>([
		['[{', /^Elements cannot be read as JSON \(/],
		['{}', /^Elements is an object, but must be a list$/],
		['"a"', /^Elements is a string, but must be a list$/],
		[TEXT, /^Elements is an object, but must be a list$/],
		[7, /^Elements is a number, but must be a list$/],
		[[], /^Elements is an empty list$/],
		['[]', /^Elements is an empty list$/],
		[() => [], /^Elements is empty$/],
		[[TEXT, null], /^Elements\[1\] is null, but must be an object$/],
		[['a'], /^Elements\[0\] is a string, but must be an object$/],
		[[{ MsgContent: {} }], /^Elements\[0\]\.MsgType is missing, but must be a name$/],
		[[{ ...TEXT, MsgType: '' }], /^Elements\[0\]\.MsgType is empty, but must be a name$/],
		[[{ ...TEXT, MsgType: 1 }], /^Elements\[0\]\.MsgType is a number, but must be a name$/],
		[[{ MsgType: 'A' }], /^Elements\[0\]\.MsgContent is missing, but must be an object$/],
		[
			[{ MsgType: 'A', MsgContent: [] }],
			/^Elements\[0\]\.MsgContent is a list, but must be an object$/,
		],
		[
			[CUSTOM, TEXT, CUSTOM],
			/^Elements holds 2 elements of the type TIMCustomElem; at most 1 is allowed$/,
		],
		[[{ ...TEXT, MsgContent: { Text: 'x\ud83d' } }], /^Elements holds half a character$/],
		['[{"MsgType":"A","MsgContent":{"\\udc00":1}}]', /^Elements holds half a character$/],
		[[1n], /^Elements cannot be read as JSON \(/],
		[[{ ...TEXT, MsgContent: { Text: 'x'.repeat(12_000) } }], /^The message takes \d+ bytes /],
	])('%p are refused', (elements, reason) => {
		expect(check(elements)).toMatch(reason);
	});

	it('that lead back to themselves or throw are refused', () => {
		const circle: unknown[] = [];
		circle.push(circle);
		const thrower = [
			{
				get MsgType(): string {
					throw new Error('no');
				},
			},
		];

		for (const elements of [circle, thrower, JSON.parse('['.repeat(9000) + ']'.repeat(9000))]) {
			expect(check(elements)).toMatch(/^Elements(\[0\])? /);
		}
	});
});

describe('an element of a known type', () => {
	it.each<[string, object]>([
		['TIMTextElem', { Text: '' }],
		['TIMCustomElem', {}],
		['TIMFaceElem', { Index: 0 }],
		['TIMLocationElem', { Latitude: 0, Longitude: 0.5, Desc: null }],
		['TIMImageElem', { ImageInfoArray: [{ Type: 1, URL }] }],
		['TIMFileElem', { Url: URL, Download_Flag: 2, More: true }],
		['TIMSoundElem', { Url: URL, Second: 3 }],
		['TIMVideoFileElem', { VideoUrl: URL, ThumbUrl: '' }],
	])('%s is handed on with %p', (type, content) => {
		expect(checkOne(type, content)).toEqual([{ MsgType: type, MsgContent: content }]);
	});

	it.each<[string, object, string]>([
		['TIMTextElem', {}, 'Text is missing'],
		['TIMTextElem', { Text: 7 }, 'Text is 7, but must be a text'],
		['TIMCustomElem', { Data: {} }, 'Data is {}, but must be a text'],
		['TIMFaceElem', { Index: '1' }, 'Index is "1", but must be a number'],
		['TIMLocationElem', { Latitude: 1 }, 'Longitude is missing'],
		[
			'TIMImageElem',
			{ ImageInfoArray: [] },
			'ImageInfoArray is [], but must be a list of at least one picture',
		],
		['TIMImageElem', { ImageInfoArray: [1] }, 'ImageInfoArray[0] is 1, but must be an object'],
		['TIMImageElem', { ImageInfoArray: [{ URL }] }, 'ImageInfoArray[0].Type is missing'],
		[
			'TIMFileElem',
			{ Url: 'http://x.example' },
			'Url is "http://x.example", which is no https address',
		],
		['TIMSoundElem', { Url: 1 }, 'Url is 1, which is no https address'],
		[
			'TIMVideoFileElem',
			{ VideoUrl: URL, ThumbUrl: 'x' },
			'ThumbUrl is "x", which is no https address',
		],
	])('%s is refused with %p', (type, content, reason) => {
		expect(checkOne(type, content)).toBe(`Elements[0].MsgContent.${reason}`);
	});
});
