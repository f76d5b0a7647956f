import { isJsonObject, type JsonObject } from '../json';
import { refuse, type Refusal } from '../results/answer';
import type { SentMessage } from '../state/messages';
import { type Callback, newCallback } from './callback';
import { type Ruling, unanswered } from './ruling';

/** Asks whether a message may be sent. */
export function askMessage(message: SentMessage): Callback {
	return newCallback('C2C.CallbackBeforeSendMsg', { ...identity(message), ...content(message) });
}

/** Tells that a message was sent, and how many its receiver has not read. */
export function messageSent(message: SentMessage, unread: number): Callback {
	return newCallback('C2C.CallbackAfterSendMsg', {
		...identity(message),
		SendMsgResult: 0,
		ErrorInfo: 'send msg succeed',
		UnreadMsgNum: unread,
		...content(message),
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

function identity({ from, to, sequence, random, time, key, isOnlineOnly }: SentMessage) {
	return {
		From_Account: from,
		To_Account: to,
		MsgSeq: sequence,
		MsgRandom: random,
		MsgTime: time,
		MsgKey: key,
		OnlineOnlyFlag: isOnlineOnly ? 1 : 0,
	};
}

function content({ body, customData }: SentMessage): JsonObject {
	return { MsgBody: body, CloudCustomData: customData };
}
