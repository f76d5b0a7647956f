import { isRecord, readText } from '../../api/answer';

/** The words for what a message can be, as Message Type has them. */
const TYPES: ReadonlyMap<string, string> = new Map([
	['TIMTextElem', 'text'],
	['TIMCustomElem', 'custom'],
	['TIMFaceElem', 'face'],
	['TIMFileElem', 'file'],
	['TIMImageElem', 'image'],
	['TIMLocationElem', 'location'],
	['TIMSoundElem', 'sound'],
	['TIMVideoFileElem', 'video'],
]);

/**
 * What a `MsgBody` holds at a glance: its type as Message Type names it, `elements` for several or for
 * one that is not in that list, and the text of all its text elements.
 */
export function describeElements(msgBody: unknown): { messageType: string; text: string } {
	const elements = Array.isArray(msgBody) ? (msgBody as readonly unknown[]).filter(isRecord) : [];
	const [first] = elements;
	const type = elements.length === 1 ? TYPES.get(readText(first?.MsgType)) : undefined;
	const text = elements.map(({ MsgType, MsgContent }) => {
		const isText = MsgType === 'TIMTextElem' && isRecord(MsgContent);
		return isText ? readText(MsgContent.Text) : '';
	});
	return { messageType: type ?? 'elements', text: text.join('') };
}
