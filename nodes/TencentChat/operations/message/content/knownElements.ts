import { isRecord } from '../../../api/answer';
import { problem, type Checked } from '../../../api/problem';
import type { WireObject } from '../../../bulk/request';
import { showValue } from '../../../checks';
import { isHttps, refuseMediaUrl } from '../fields/mediaUrl';

/** What a field of a content holds. One with a `!` has to be there. */
type Kind = 'text' | 'text!' | 'number' | 'number!' | 'url' | 'url!' | 'pictures!';

type Kinds = Readonly<Record<string, Kind>>;

/**
 * The contents of the types that Tencent describes; every other type is handed on unread.
 * Source: https://www.tencentcloud.com/document/product/1047/33527
 */
const KNOWN: ReadonlyMap<string, Kinds> = new Map<string, Kinds>([
	['TIMTextElem', { Text: 'text!' }],
	['TIMCustomElem', { Data: 'text', Desc: 'text', Ext: 'text', Sound: 'text' }],
	['TIMFaceElem', { Index: 'number!', Data: 'text' }],
	['TIMLocationElem', { Desc: 'text', Latitude: 'number!', Longitude: 'number!' }],
	['TIMImageElem', { UUID: 'text', ImageFormat: 'number', ImageInfoArray: 'pictures!' }],
	[
		'TIMFileElem',
		{ Url: 'url!', UUID: 'text', FileSize: 'number', FileName: 'text', Download_Flag: 'number' },
	],
	[
		'TIMSoundElem',
		{ Url: 'url!', UUID: 'text', Size: 'number', Second: 'number', Download_Flag: 'number' },
	],
	[
		'TIMVideoFileElem',
		{
			VideoUrl: 'url!',
			VideoUUID: 'text',
			VideoSize: 'number',
			VideoSecond: 'number',
			VideoFormat: 'text',
			VideoDownloadFlag: 'number',
			ThumbUrl: 'url',
			ThumbUUID: 'text',
			ThumbSize: 'number',
			ThumbWidth: 'number',
			ThumbHeight: 'number',
			ThumbFormat: 'text',
			ThumbDownloadFlag: 'number',
		},
	],
]);

const PICTURE: Kinds = {
	Type: 'number!',
	Size: 'number',
	Width: 'number',
	Height: 'number',
	URL: 'url!',
};

/** Refuses a content of a known type that Tencent Chat, or an app, could not read. */
export function checkKnownContent(
	type: string,
	content: WireObject,
	at: string,
): Checked<WireObject> {
	return checkKinds(content, KNOWN.get(type) ?? {}, at);
}

function checkKinds(content: WireObject, kinds: Kinds, at: string): Checked<WireObject> {
	for (const [name, kind] of Object.entries(kinds)) {
		const checked = checkKind(content[name], kind, `${at}.${name}`);
		if ('problem' in checked) return checked;
	}
	return { value: content };
}

function checkKind(value: unknown, kind: Kind, field: string): Checked<unknown> {
	if (value === undefined || value === null) {
		if (!kind.endsWith('!')) return { value };
		return problem(`${field} is missing`, 'Add it; Tencent Chat needs it for this MsgType.');
	}
	switch (kind) {
		case 'text':
		case 'text!':
			return typeof value === 'string' ? { value } : refuseType(value, field, 'a text');
		case 'number':
		case 'number!':
			return typeof value === 'number' ? { value } : refuseType(value, field, 'a number');
		case 'url':
		case 'url!':
			if (kind === 'url' && value === '') return { value };
			return typeof value === 'string' && isHttps(value) ? { value } : refuseMediaUrl(value, field);
		case 'pictures!':
			return checkPictures(value, field);
	}
}

function checkPictures(value: unknown, field: string): Checked<unknown> {
	if (!Array.isArray(value) || value.length === 0) {
		return refuseType(value, field, 'a list of at least one picture');
	}
	for (const [index, picture] of (value as readonly unknown[]).entries()) {
		const at = `${field}[${index}]`;
		const checked = isRecord(picture)
			? checkKinds(picture, PICTURE, at)
			: refuseType(picture, at, 'an object');
		if ('problem' in checked) return checked;
	}
	return { value };
}

function refuseType(value: unknown, field: string, wanted: string): ReturnType<typeof problem> {
	const hint = 'Correct it: elements are sent as they stand, a number without quotes.';
	return problem(`${field} is ${showValue(value)}, but must be ${wanted}`, hint);
}
