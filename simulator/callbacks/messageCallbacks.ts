import { isJsonObject, type JsonObject } from '../json';
import { refuse, type Refusal } from '../results/answer';
import { type Message, messageKey } from '../state/messages/message';
import { type Callback, newCallback } from './callback';
import { type Ruling, unanswered } from './ruling';

/** Asks whether a message may be sent. */
export function askMessage(message: Message, body: readonly JsonObject[]): Callback {
	const fields = { ...identity(message), ...content(message, body) };
	return newCallback('C2C.CallbackBeforeSendMsg', fields);
}

/** Tells that a message was sent, and how many its receiver has not read in all conversations. */
export function messageSent(
	message: Message,
	body: readonly JsonObject[],
	unread: number,
): Callback {
	return newCallback('C2C.CallbackAfterSendMsg', {
		...identity(message),
		SendMsgResult: 0,
		ErrorInfo: 'send msg succeed',
		UnreadMsgNum: unread,
		...content(message, body),
	});
}

/** Tells that an account has read what a peer sent it until a second, and how many are left in all. */
export function messagesRead(
	{
		reader,
		peer,
		until,
	}: { readonly reader: string; readonly peer: string; readonly until: number },
	unread: number,
): Callback {
	return newCallback('C2C.CallbackAfterMsgReport', {
		Report_Account: reader,
		Peer_Account: peer,
		LastReadTime: until,
		UnreadMsgNum: unread,
	});
}

/** Tells that a message was recalled, and how many its receiver has not read in all conversations. */
export function messageRecalled(message: Message, unread: number): Callback {
	return newCallback('C2C.CallbackAfterMsgWithDraw', {
		From_Account: message.from,
		To_Account: message.to,
		MsgKey: messageKey(message),
		UnreadMsgNum: unread,
	});
}

/** What the webhook made of a message: other words, nothing at all, or a refusal. */
export type MessageRuling =
	| { readonly kind: 'send'; readonly body: readonly JsonObject[] | undefined }
	| { readonly kind: 'discard' }
	| Refusal;

/** What the answers to the question about a message mean. Source: the callback's page. */
const DISCARD = 2;
const REFUSED = 20006;
const OWN_CODES = { first: 120_001, last: 130_000 };

/** Reads the webhook's decision on a message; without one the message goes on as it is. */
export function ruleOnMessage(ruling: Ruling | undefined): MessageRuling {
	if (ruling?.kind === 'refused') return refuse(unanswered().code, unanswered().info);

	const { ErrorCode: code, ErrorInfo: info, MsgBody: body } = ruling?.answer ?? {};
	if (typeof code !== 'number' || code === 0) {
		return { kind: 'send', body: isMessageBody(body) ? body : undefined };
	}
	if (code === DISCARD) return { kind: 'discard' };

	const isOwnCode = code >= OWN_CODES.first && code <= OWN_CODES.last;
	const text = typeof info === 'string' && info !== '' ? info : 'The webhook refused the message';
	return refuse(isOwnCode ? code : REFUSED, text);
}

/** Whether a value is the body of a message: elements with a type and a content. */
export function isMessageBody(value: unknown): value is JsonObject[] {
	return Array.isArray(value) && value.length > 0 && value.every(isElement);
}

function isElement(value: unknown): boolean {
	return isJsonObject(value) && typeof value.MsgType === 'string' && isJsonObject(value.MsgContent);
}

function identity(message: Message) {
	return {
		From_Account: message.from,
		To_Account: message.to,
		MsgSeq: message.sequence,
		MsgRandom: message.random,
		MsgTime: message.time,
		MsgKey: messageKey(message),
		OnlineOnlyFlag: message.isOnlineOnly ? 1 : 0,
	};
}

function content({ customData }: Message, body: readonly JsonObject[]): JsonObject {
	return { MsgBody: body, CloudCustomData: customData };
}
