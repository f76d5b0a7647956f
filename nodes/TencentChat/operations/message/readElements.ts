import { isRecord } from '../../api/answer';
import { kindOf, readElementText } from '../../api/messageElements';

/**
 * What a `MsgBody` holds at a glance: its type as Message Type names it, `elements` for several or for
 * one that is not in that list, and the text of all its text elements.
 */
export function describeElements(msgBody: unknown): { messageType: string; text: string } {
	const elements = Array.isArray(msgBody) ? (msgBody as readonly unknown[]).filter(isRecord) : [];
	return { messageType: kindOf(elements), text: elements.map(readElementText).join('') };
}
