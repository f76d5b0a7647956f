import type { IDataObject } from 'n8n-workflow';

import { readId } from '../TencentChat/api/answer';
import { kindOf, readElementText } from '../TencentChat/api/messageElements';
import type { Callback } from './callback';

/** What the trigger reads of a message. */
export interface MessageRead {
	readonly fields: IDataObject;
	/** Fields of the body that are in `fields` under the same name, as Tencent Chat writes them. */
	readonly taken: readonly string[];
}

/**
 * More than a message holds, in characters: Tencent Chat takes 12,000 bytes. Whoever knows one signed
 * URL may send more, and an item has the text twice.
 * Source: https://www.tencentcloud.com/document/product/1047/34919
 */
export const MAX_TEXT_LENGTH = 32_000;

/** Longer than the key of a message or the id of a group, in characters. */
export const MAX_ID_LENGTH = 256;

/** Where callbacks name a group; those about pushes write it in another way. */
const GROUP_ID_FIELDS = ['GroupId', 'GroupID'];

/**
 * What workflows ask a message for first: `messageType` and `text` of one that is sent, and what names
 * it for Tencent Chat's API, `messageKey`, or `groupId` and `messageSeq`. A callback may be about a
 * message or a group without having its content; it gets the names alone.
 */
export function readMessage({ event, body }: Callback): MessageRead {
	const groupField = GROUP_ID_FIELDS.find((name) => readShortId(body[name]) !== undefined);
	const groupId = readShortId(body[groupField ?? '']);
	const named = {
		groupId,
		messageKey: readShortId(body.MsgKey),
		// Between two accounts it is a number of the sender's, which names no message.
		messageSeq: groupId === undefined ? undefined : readSequence(body.MsgSeq),
	};
	const fields = { ...named, ...(event.isMessage && readContent(body.MsgBody)) };
	return {
		fields: Object.fromEntries(
			Object.entries(fields).filter(([, value]) => value !== undefined),
		) as IDataObject,
		taken: groupField === undefined ? [] : [groupField],
	};
}

function readContent(messageBody: unknown): IDataObject {
	const elements: readonly unknown[] = Array.isArray(messageBody) ? messageBody : [];
	return { messageType: kindOf(elements), text: joinTexts(elements) };
}

/** The texts of a message one after the other without blanks, as Tencent Chat shows them in a push. */
function joinTexts(elements: readonly unknown[]): string {
	let text = '';
	for (const element of elements) {
		text += readElementText(element).slice(0, MAX_TEXT_LENGTH);
		if (text.length > MAX_TEXT_LENGTH) break;
	}
	// The cut may have halved an emoji.
	return text.slice(0, MAX_TEXT_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}

function readShortId(value: unknown): string | undefined {
	const id = readId(value);
	return id !== undefined && id.length <= MAX_ID_LENGTH ? id : undefined;
}

/** A number that counts from 0, also as text. */
function readSequence(value: unknown): number | undefined {
	const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
	return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0
		? number
		: undefined;
}
