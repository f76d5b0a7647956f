import {
	messageBytes,
	type MsgBodyCodes,
	OPENIM_MSG_BODY,
	readMsgBody,
} from '../../../simulator/endpoints/message/msgBody';

/** The content of each type as Tencent's page of message formats shows it. */
const SAMPLES = {
	TIMTextElem: { Text: 'hello' },
	TIMCustomElem: { Data: '{"a":1}', Desc: 'notice', Ext: 'url', Sound: 'ding.aiff' },
	TIMFaceElem: { Index: 1, Data: 'x' },
	TIMLocationElem: { Desc: 'office', Latitude: 50.7, Longitude: 7.1 },
	TIMImageElem: {
		UUID: 'md5',
		ImageFormat: 1,
		ImageInfoArray: [1, 2, 3].map((Type) => ({
			Type,
			Size: 100,
			Width: 10,
			Height: 10,
			URL: 'https://x.example/a.jpg',
		})),
	},
	TIMFileElem: {
		Url: 'https://x.example/a.pdf',
		UUID: 'md5',
		FileSize: 100,
		FileName: 'a.pdf',
		Download_Flag: 2,
	},
	TIMSoundElem: {
		Url: 'https://x.example/a.mp3',
		UUID: 'md5',
		Size: 100,
		Second: 1,
		Download_Flag: 2,
	},
	TIMVideoFileElem: {
		VideoUrl: 'https://x.example/a.mp4',
		VideoUUID: 'm',
		VideoSize: 1,
		VideoSecond: 5,
		VideoFormat: 'mp4',
		VideoDownloadFlag: 2,
		ThumbUrl: 'https://x.example/a.jpg',
		ThumbUUID: 't',
		ThumbSize: 1,
		ThumbWidth: 720,
		ThumbHeight: 1280,
		ThumbFormat: 'JPG',
		ThumbDownloadFlag: 2,
	},
};

type ElementType = keyof typeof SAMPLES;

function anElement(type: ElementType, changes: object = {}): object {
	return { MsgType: type, MsgContent: { ...SAMPLES[type], ...changes } };
}

function read(value: unknown, codes: MsgBodyCodes = OPENIM_MSG_BODY) {
	return readMsgBody({ name: 'MsgBody', value }, codes);
}

describe('the elements of a message', () => {
	it.each(Object.keys(SAMPLES) as ElementType[])('can be a %s as documented', (type) => {
		expect(read([anElement(type)])).toEqual([anElement(type)]);
	});

	it('can be mixed, and keep their order', () => {
		const mixed = [anElement('TIMFaceElem'), anElement('TIMTextElem'), anElement('TIMCustomElem')];

		expect(read(mixed)).toEqual(mixed);
	});

	it.each([
		['a text', 'hi', 90007, 'MsgBody is "hi"; it must be a list'],
		['nothing', undefined, 90007, 'MsgBody is missing'],
		['no element', [], 90002, 'MsgBody has 0 entries'],
		['a number as an element', [7], 90002, 'MsgBody[0] is 7; it must be an object'],
		['an element without a type', [{ MsgContent: {} }], 90002, 'MsgBody[0].MsgType is missing'],
		[
			'a type that can only be read',
			[{ MsgType: 'TIMRelayElem', MsgContent: {} }],
			90002,
			'MsgBody[0].MsgType is "TIMRelayElem"',
		],
		[
			'an element without content',
			[anElement('TIMTextElem'), { MsgType: 'TIMTextElem' }],
			90002,
			'MsgBody[1].MsgContent is missing; it must be an object',
		],
		[
			'a second custom element',
			[anElement('TIMCustomElem'), anElement('TIMCustomElem')],
			90002,
			'MsgBody[1].MsgType is "TIMCustomElem"; it must be the only TIMCustomElem',
		],
	])('cannot be %s', (_what, value, code, text) => {
		expect(read(value)).toMatchObject({
			kind: 'refused',
			code,
			info: expect.stringContaining(text),
		});
	});

	it.each([
		['TIMTextElem', { Text: 7 }, 'Text is 7; it must be a text'],
		['TIMTextElem', { Text: undefined }, 'Text is missing'],
		['TIMCustomElem', { Data: {} }, 'Data is an object; it must be a text or left out'],
		['TIMFaceElem', { Index: '1' }, 'Index is "1"; it must be a number'],
		['TIMLocationElem', { Latitude: undefined }, 'Latitude is missing'],
		['TIMImageElem', { ImageFormat: 5 }, 'ImageFormat is 5'],
		['TIMImageElem', { ImageInfoArray: [] }, 'ImageInfoArray has 0 entries'],
		[
			'TIMImageElem',
			{ ImageInfoArray: [{ Type: 1 }] },
			'ImageInfoArray[0].URL is missing; it must be an address',
		],
		['TIMImageElem', { ImageInfoArray: [{ Type: 4 }] }, 'ImageInfoArray[0].Type is 4'],
		['TIMFileElem', { Url: '' }, 'Url is ""'],
		['TIMFileElem', { Download_Flag: undefined }, 'Download_Flag is missing; it must be 2'],
		['TIMSoundElem', { Second: 1.5 }, 'Second is 1.5; it must be a whole number'],
		['TIMVideoFileElem', { VideoDownloadFlag: 1 }, 'VideoDownloadFlag is 1; it must be 2'],
		['TIMVideoFileElem', { ThumbDownloadFlag: 1 }, 'ThumbDownloadFlag is 1'],
	] as const)('of type %s cannot hold %j', (type, changes, text) => {
		expect(read([anElement(type, changes)])).toMatchObject({
			code: 90010,
			info: expect.stringContaining(`MsgBody[0].MsgContent.${text}`),
		});
	});

	it('are refused with the codes of the service that reads them', () => {
		const codes = { noList: 1, badElement: 2, badContent: 3, secondCustom: 4 };
		const custom = anElement('TIMCustomElem');

		expect([
			read('hi', codes),
			read([{}], codes),
			read([anElement('TIMTextElem', { Text: 7 })], codes),
			read([custom, custom], codes),
		]).toMatchObject([{ code: 1 }, { code: 2 }, { code: 3 }, { code: 4 }]);
	});

	it('are measured in bytes of UTF-8, with what is attached to them', () => {
		expect(messageBytes('[]', '')).toBe(2);
		expect(messageBytes('"你"', 'ü')).toBe(7);
	});
});
