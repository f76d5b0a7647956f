import { isJsonObject, type JsonObject } from '../../json';
import type { Refusal } from '../../results/answer';
import {
	type FieldRule,
	oneOf,
	OPTIONAL_INDEX,
	OPTIONAL_TEXT,
	refuseBadFields,
} from '../fieldTypes';

/** What each field of a content must be. */
type ContentRules = Readonly<Record<string, FieldRule>>;

const TEXT: FieldRule = { isGood: (value) => typeof value === 'string', wanted: 'a text' };
const NUMBER: FieldRule = { isGood: Number.isFinite, wanted: 'a number' };
const ADDRESS: FieldRule = {
	isGood: (value) => typeof value === 'string' && value !== '',
	wanted: 'an address that can be downloaded from',
};

/** "The file can be downloaded from its address", which is all that the server API can say. */
const DOWNLOADABLE = oneOf([2]);

/** JPG, GIF, PNG, BMP and everything else. */
const IMAGE_FORMAT = oneOf([1, 2, 3, 4, 255, undefined]);

/** Original, large and thumbnail. */
const IMAGE_TYPE = oneOf([1, 2, 3]);

const PICTURES: FieldRule = {
	isGood: (value) => Array.isArray(value) && value.length > 0 && value.every(isJsonObject),
	wanted: 'a list of objects that is not empty',
};

const PICTURE: ContentRules = {
	Type: IMAGE_TYPE,
	Size: OPTIONAL_INDEX,
	Width: OPTIONAL_INDEX,
	Height: OPTIONAL_INDEX,
	URL: ADDRESS,
};

/** The fields of `MsgContent` by `MsgType`. Source: the page of message formats, 1047/33527. */
const CONTENT_RULES: ReadonlyMap<string, ContentRules> = new Map<string, ContentRules>([
	['TIMTextElem', { Text: TEXT }],
	[
		'TIMCustomElem',
		{ Data: OPTIONAL_TEXT, Desc: OPTIONAL_TEXT, Ext: OPTIONAL_TEXT, Sound: OPTIONAL_TEXT },
	],
	['TIMFaceElem', { Index: NUMBER, Data: OPTIONAL_TEXT }],
	['TIMLocationElem', { Desc: OPTIONAL_TEXT, Latitude: NUMBER, Longitude: NUMBER }],
	['TIMImageElem', { UUID: OPTIONAL_TEXT, ImageFormat: IMAGE_FORMAT, ImageInfoArray: PICTURES }],
	[
		'TIMFileElem',
		{
			Url: ADDRESS,
			UUID: OPTIONAL_TEXT,
			FileSize: OPTIONAL_INDEX,
			FileName: OPTIONAL_TEXT,
			Download_Flag: DOWNLOADABLE,
		},
	],
	[
		'TIMSoundElem',
		{
			Url: ADDRESS,
			UUID: OPTIONAL_TEXT,
			Size: OPTIONAL_INDEX,
			Second: OPTIONAL_INDEX,
			Download_Flag: DOWNLOADABLE,
		},
	],
	[
		'TIMVideoFileElem',
		{
			VideoUrl: ADDRESS,
			VideoUUID: OPTIONAL_TEXT,
			VideoSize: OPTIONAL_INDEX,
			VideoSecond: OPTIONAL_INDEX,
			VideoFormat: OPTIONAL_TEXT,
			VideoDownloadFlag: DOWNLOADABLE,
			ThumbUrl: OPTIONAL_TEXT,
			ThumbUUID: OPTIONAL_TEXT,
			ThumbSize: OPTIONAL_INDEX,
			ThumbWidth: OPTIONAL_INDEX,
			ThumbHeight: OPTIONAL_INDEX,
			ThumbFormat: OPTIONAL_TEXT,
			ThumbDownloadFlag: oneOf([2, undefined]),
		},
	],
]);

/** The types of elements that can be sent; `TIMRelayElem` is only ever seen in messages that are read. */
export const ELEMENT_TYPES: readonly string[] = [...CONTENT_RULES.keys()];

/** The refusal of a content that does not fit its type, if it does not; `at` is where it stands. */
export function refuseContent(
	code: number,
	type: string,
	content: JsonObject,
	at: string,
): Refusal | undefined {
	const bad = refuseBadFields(code, content, CONTENT_RULES.get(type) ?? {}, at);
	if (bad || type !== 'TIMImageElem') return bad;

	const pictures: readonly unknown[] = Array.isArray(content.ImageInfoArray)
		? content.ImageInfoArray
		: [];
	for (const [index, picture] of pictures.filter(isJsonObject).entries()) {
		const badPicture = refuseBadFields(code, picture, PICTURE, `${at}ImageInfoArray[${index}].`);
		if (badPicture) return badPicture;
	}
	return undefined;
}
