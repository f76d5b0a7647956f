import type { INodePropertyOptions } from 'n8n-workflow';

import {
	checkContent,
	CONTENT_PARAMETERS,
	contentFields,
} from '../../../../../../nodes/TencentChat/operations/message/content/content';
import {
	OPENIM_MSG_BODY,
	readMsgBody,
} from '../../../../../../simulator/endpoints/message/msgBody';
import { elementOf, NEEDED } from '../support/messages';

const URL = 'https://example.com/a.bin';

describe('a message', () => {
	it.each(Object.values(NEEDED))(
		'of the type $messageType is taken by Tencent Chat with nothing but what it needs',
		(values) => {
			const body = checkContent(values);

			if ('problem' in body) throw new Error(body.problem.reason);
			const sent: unknown = JSON.parse(JSON.stringify(body.value));
			expect(readMsgBody({ name: 'MsgBody', value: sent }, OPENIM_MSG_BODY)).toEqual(sent);
		},
	);

	it.each([undefined, null])('is a text when its type came to nothing (%p)', (messageType) => {
		expect(elementOf({ messageType, text: 'Hello' })).toEqual({
			MsgType: 'TIMTextElem',
			MsgContent: { Text: 'Hello' },
		});
	});

	it.each([['Text'], [''], [7], [['text']], [{}]])('is refused for the unknown type %p', (type) => {
		expect(elementOf({ messageType: type, text: 'Hello' })).toMatch(/^Message Type is /);
	});

	it.each<[string, object, unknown]>([
		['a number', { text: 1004 }, { Text: '1004' }],
		['a line break and blanks as they are', { text: ' a\nb ' }, { Text: ' a\nb ' }],
	])('of text takes %s', (_name, values, MsgContent) => {
		expect(elementOf({ messageType: 'text', ...values })).toEqual({
			MsgType: 'TIMTextElem',
			MsgContent,
		});
	});

	it('of custom data carries every field, and an object as its JSON', () => {
		const values = {
			messageType: 'custom',
			customData: { order: 1004 },
			customDescription: 'Your order',
			customExtension: 'https://example.com',
			customSound: 'ding.aiff',
		};

		expect(elementOf(values)).toEqual({
			MsgType: 'TIMCustomElem',
			MsgContent: {
				Data: '{"order":1004}',
				Desc: 'Your order',
				Ext: 'https://example.com',
				Sound: 'ding.aiff',
			},
		});
	});

	it.each(['7', 7])('of a face takes the index %p', (faceIndex) => {
		expect(elementOf({ messageType: 'face', faceIndex, faceData: 'tt01' })).toEqual({
			MsgType: 'TIMFaceElem',
			MsgContent: { Index: 7, Data: 'tt01' },
		});
	});

	it('of a file says all that is known, and that it can be downloaded', () => {
		const values = {
			messageType: 'file',
			fileUrl: ` ${URL} `,
			fileName: 'Offer.pdf',
			fileSize: '2048',
			fileUuid: 'u1',
		};

		expect(elementOf(values)).toEqual({
			MsgType: 'TIMFileElem',
			MsgContent: {
				Url: URL,
				FileName: 'Offer.pdf',
				FileSize: 2048,
				UUID: 'u1',
				Download_Flag: 2,
			},
		});
	});

	it.each([
		['https://example.com/files/Offer%201004.pdf?key=1', 'Offer 1004.pdf'],
		['https://example.com/100%.pdf', '100%.pdf'],
	])('of a file at %s takes its name from there', (fileUrl, FileName) => {
		expect(elementOf({ messageType: 'file', fileUrl })).toMatchObject({ MsgContent: { FileName } });
	});

	it('of a file is refused when neither a field nor the address names it', () => {
		expect(elementOf({ messageType: 'file', fileUrl: 'https://example.com/' })).toBe(
			'File Name is empty',
		);
	});

	it('of an image offers it as original, large picture and thumbnail', () => {
		const values = {
			messageType: 'image',
			imageUrl: URL,
			imageWidth: 640,
			imageHeight: '480',
			imageSize: 1000,
			imageFormat: 3,
			imageUuid: 'u1',
		};

		const picture = { Size: 1000, Width: 640, Height: 480, URL };
		expect(elementOf(values)).toEqual({
			MsgType: 'TIMImageElem',
			MsgContent: {
				UUID: 'u1',
				ImageFormat: 3,
				ImageInfoArray: [1, 2, 3].map((Type) => ({ Type, ...picture })),
			},
		});
	});

	it.each([0, '0', '', null, undefined])(
		'of an image leaves out the format and the sizes %p',
		(nothing) => {
			const values = {
				messageType: 'image',
				imageUrl: URL,
				imageFormat: nothing,
				imageWidth: nothing,
				imageHeight: nothing,
				imageSize: nothing,
				imageUuid: '',
			};

			expect(elementOf(values)).toEqual({
				MsgType: 'TIMImageElem',
				MsgContent: { ImageInfoArray: [1, 2, 3].map((Type) => ({ Type, URL })) },
			});
		},
	);

	it.each([
		[90, 180],
		[-90, -180],
		['31.2304', '-0.5'],
		[0, 0],
	])('of a location takes %p, %p', (latitude, longitude) => {
		const values = { messageType: 'location', locationDescription: 'Office', latitude, longitude };

		expect(elementOf(values)).toEqual({
			MsgType: 'TIMLocationElem',
			MsgContent: { Desc: 'Office', Latitude: Number(latitude), Longitude: Number(longitude) },
		});
	});

	it('of a sound says how long it is, 0 when nobody knows', () => {
		const values = { messageType: 'sound', soundUrl: URL, soundSize: 9, soundUuid: 'u1' };

		const MsgContent = { Url: URL, Size: 9, UUID: 'u1', Download_Flag: 2 };
		expect(elementOf({ ...values, soundSeconds: '3' })).toEqual({
			MsgType: 'TIMSoundElem',
			MsgContent: { ...MsgContent, Second: 3 },
		});
		expect(elementOf(values)).toMatchObject({ MsgContent: { Second: 0 } });
	});

	it('of a video carries film and thumbnail', () => {
		const values = {
			messageType: 'video',
			videoUrl: URL,
			videoSize: 9,
			videoSeconds: 5,
			videoFormat: 'mp4',
			videoUuid: 'v1',
			thumbUrl: 'https://example.com/a.jpg',
			thumbSize: 4,
			thumbWidth: 720,
			thumbHeight: 1280,
			thumbFormat: 'JPG',
			thumbUuid: 't1',
		};

		expect(elementOf(values)).toEqual({
			MsgType: 'TIMVideoFileElem',
			MsgContent: {
				VideoUrl: URL,
				VideoSize: 9,
				VideoSecond: 5,
				VideoFormat: 'mp4',
				VideoUUID: 'v1',
				VideoDownloadFlag: 2,
				ThumbUrl: 'https://example.com/a.jpg',
				ThumbSize: 4,
				ThumbWidth: 720,
				ThumbHeight: 1280,
				ThumbFormat: 'JPG',
				ThumbUUID: 't1',
				ThumbDownloadFlag: 2,
			},
		});
	});

	it('of a video without a thumbnail does not say that there is one', () => {
		expect(elementOf({ messageType: 'video', videoUrl: URL })).toEqual({
			MsgType: 'TIMVideoFileElem',
			MsgContent: { VideoUrl: URL, VideoSecond: 0, VideoDownloadFlag: 2 },
		});
	});
});

describe('a field of a message', () => {
	it.each([
		['text', 'text', 'Text'],
		['custom', 'customData', 'Custom Data'],
		['file', 'fileUrl', 'File URL'],
		['image', 'imageUrl', 'Image URL'],
		['sound', 'soundUrl', 'Sound URL'],
		['video', 'videoUrl', 'Video URL'],
		['elements', 'elements', 'Elements'],
	])('is needed: %s, %s', (messageType, name, label) => {
		for (const nothing of [undefined, null, '']) {
			expect(elementOf({ messageType, [name]: nothing })).toBe(`${label} is empty`);
		}
	});

	it.each([
		['text', 'text', 'Text', { a: 1 }],
		['text', 'text', 'Text', ['a']],
		['text', 'text', 'Text', 'x\ud83d'],
		['text', 'text', 'Text', 'x'.repeat(12_001)],
		['custom', 'customDescription', 'Custom Description', {}],
		['face', 'faceIndex', 'Face Index', undefined],
		['face', 'faceIndex', 'Face Index', 1.5],
		['face', 'faceIndex', 'Face Index', -1],
		['face', 'faceIndex', 'Face Index', 'one'],
		['file', 'fileUrl', 'File URL', 'http://example.com/a'],
		['file', 'fileUrl', 'File URL', 'ftp://example.com/a'],
		['file', 'fileUrl', 'File URL', 'example.com/a'],
		['file', 'fileUrl', 'File URL', 'https://'],
		['file', 'fileUrl', 'File URL', 'https://[x/a'],
		['file', 'fileUrl', 'File URL', 'https://example.com/a b'],
		['file', 'fileUrl', 'File URL', ['https://example.com/a']],
		['file', 'fileSize', 'File Size', '2 KB'],
		['file', 'fileSize', 'File Size', 2 ** 32],
		['file', 'fileUuid', 'File UUID', {}],
		['image', 'imageWidth', 'Image Width', -1],
		['image', 'imageFormat', 'Image Format', 5],
		['image', 'imageFormat', 'Image Format', 'PNG'],
		['location', 'latitude', 'Latitude', 90.1],
		['location', 'latitude', 'Latitude', null],
		['location', 'latitude', 'Latitude', ''],
		['location', 'latitude', 'Latitude', '31,2'],
		['location', 'latitude', 'Latitude', Number.NaN],
		['location', 'longitude', 'Longitude', '-180.5'],
		['location', 'longitude', 'Longitude', '1e999'],
		['sound', 'soundSeconds', 'Sound Seconds', 1.5],
		['video', 'thumbUrl', 'Thumbnail URL', 'http://example.com/a'],
	] as const)('of %s is refused by its name: %s as %p', (messageType, name, label, value) => {
		expect(elementOf({ ...NEEDED[messageType], [name]: value })).toMatch(
			new RegExp(`^${label} (is|holds) `),
		);
	});

	it('is shown for its own type only', () => {
		const [type, ...fields] = contentFields;

		const types = (type?.options as INodePropertyOptions[]).map(({ value }) => value);
		for (const { displayOptions } of fields) {
			const [shownFor] = displayOptions?.show?.messageType ?? [];
			expect(types).toContain(shownFor);
		}
		expect(type).toMatchObject({ name: 'messageType', default: 'text' });
	});

	it('has a name of its own, which saved workflows rely on', () => {
		expect([...CONTENT_PARAMETERS].sort()).toEqual(
			[
				...['messageType', 'text', 'customData', 'customDescription', 'customExtension'],
				...['customSound', 'faceIndex', 'faceData', 'fileUrl', 'fileName', 'fileSize'],
				...['fileUuid', 'imageUrl', 'imageWidth', 'imageHeight', 'imageSize', 'imageFormat'],
				...['imageUuid', 'locationDescription', 'latitude', 'longitude', 'soundUrl', 'soundSize'],
				...['soundSeconds', 'soundUuid', 'videoUrl', 'videoSize', 'videoSeconds', 'videoFormat'],
				...['videoUuid', 'thumbUrl', 'thumbSize', 'thumbWidth', 'thumbHeight', 'thumbFormat'],
				...['thumbUuid', 'elements'],
			].sort(),
		);
	});

	it('that is empty in the panel is as good as none, unless the message needs it', () => {
		const defaults = Object.fromEntries(
			contentFields.map(({ name, default: value }) => [name, value]),
		);

		for (const values of Object.values(NEEDED)) {
			if (values.messageType === 'location' || values.messageType === 'face') continue;
			expect(elementOf({ ...defaults, ...values })).toEqual(elementOf(values));
		}
	});
});
