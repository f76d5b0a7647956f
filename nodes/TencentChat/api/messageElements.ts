import { isRecord, readText } from './answer';

/**
 * Kinds of elements of a `MsgBody`, in the words of Message Type.
 * Source: https://www.tencentcloud.com/document/product/1047/33527
 */
const KINDS: ReadonlyMap<unknown, string> = new Map([
	['TIMTextElem', 'text'],
	['TIMCustomElem', 'custom'],
	['TIMFaceElem', 'face'],
	['TIMFileElem', 'file'],
	['TIMImageElem', 'image'],
	['TIMLocationElem', 'location'],
	['TIMSoundElem', 'sound'],
	['TIMVideoFileElem', 'video'],
]);

/** What is none of these, or made of several elements. */
const OTHER_KIND = 'elements';

/** What a message is, as Message Type names it. */
export function kindOf([first, ...others]: readonly unknown[]): string {
	const kind = others.length === 0 && isRecord(first) ? KINDS.get(first.MsgType) : undefined;
	return kind ?? OTHER_KIND;
}

/** The text of a text element; empty for everything else. */
export function readElementText(element: unknown): string {
	if (!isRecord(element) || element.MsgType !== 'TIMTextElem') return '';
	return isRecord(element.MsgContent) ? readText(element.MsgContent.Text) : '';
}
