import { askMessage, messageSent, ruleOnMessage } from '../../callbacks/messageCallbacks';
import type { Callback } from '../../callbacks/callback';
import type { JsonObject } from '../../json';
import { operatorOf } from '../../origin';
import { type Answer, isRefusal, type Refusal, succeed } from '../../results/answer';
import { fieldOf, refuseField } from '../../results/fieldRefusal';
import { type MessageName, messageName, type SentMessage } from '../../state/messages';
import { type EndpointCall, freeCommand } from '../endpoint';
import { isIndex, isOptionalText, OPTIONAL_TEXT } from '../fieldTypes';
import { OPENIM_MSG_BODY, readMsgBody } from './msgBody';

/** The node has no operation for messages, so its table of commands does not hold this one. */
const FACTS = { path: 'v4/openim/sendmsg', callsPerSecond: 200, maxItemsPerCall: 1 };

const MAX_UINT32 = 2 ** 32 - 1;

/**
 * `sendmsg`: sends a message to one account. It is here so that there is a command which the node
 * knows nothing about; of Tencent's rules for messages it has only the first ones.
 */
export const sendMsg = freeCommand(FACTS, sendMessage, askBeforeSending);

/** A message to send, and whom its sender keeps from hearing of it. */
interface MessageRequest {
	readonly message: Omit<SentMessage, keyof MessageName>;
	readonly random: number;
	readonly forbidden: readonly unknown[];
}

function sendMessage(call: EndpointCall): Answer {
	const request = readMessage(call);
	if (isRefusal(request)) return request;

	const ruling = ruleOnMessage(call.ruling);
	if (isRefusal(ruling)) return ruling;

	const { messages } = call.app;
	const name = nameOf(call, request.random);
	const message = { ...request.message, ...name };
	const answer = succeed({ MsgTime: message.time, MsgKey: message.key });
	if (ruling.kind === 'discard') return answer;

	const sent = { ...message, body: ruling.body ?? message.body };
	messages.add(sent);
	if (!request.forbidden.includes('ForbidAfterSendMsgCallback')) {
		call.tell?.(messageSent(inNameOf(call, sent), messages.unreadOf(sent.to)));
	}
	return answer;
}

function askBeforeSending(call: EndpointCall): Callback | undefined {
	const request = readMessage(call);
	if (isRefusal(request) || request.forbidden.includes('ForbidBeforeSendMsgCallback')) {
		return undefined;
	}
	const message = { ...request.message, ...nameOf(call, request.random) };
	return askMessage(inNameOf(call, message));
}

/** The name under which the webhook was asked about the message, or else a new one. */
function nameOf({ app, ruling, nowSeconds }: EndpointCall, random: number): MessageName {
	const { MsgSeq: sequence, MsgTime: time } = ruling?.asked ?? {};
	return isIndex(sequence) && isIndex(time)
		? messageName(sequence, random, time)
		: app.messages.newName(random, nowSeconds);
}

/** Callbacks name a sender even when the call leaves it to the administrator. */
function inNameOf({ origin }: EndpointCall, message: SentMessage): SentMessage {
	return { ...message, from: message.from ?? operatorOf(origin) };
}

function readMessage({ app, body }: EndpointCall): MessageRequest | Refusal {
	const { From_Account: from, To_Account: to, MsgRandom: random } = body;

	const refuse = (code: number, name: string, wanted: string) =>
		refuseField(code, fieldOf(body, name), wanted);

	if (to === undefined || to === '') return refuse(90003, 'To_Account', 'the UserID of an account');
	if (typeof to !== 'string') return refuse(60015, 'To_Account', 'a text');
	if (!isOptionalText(from)) return refuse(60015, 'From_Account', OPTIONAL_TEXT.wanted);
	if (!isIndex(random) || random > MAX_UINT32) {
		return refuse(90005, 'MsgRandom', `a whole number from 0 to ${MAX_UINT32}`);
	}
	const elements = readMsgBody(fieldOf(body, 'MsgBody'), OPENIM_MSG_BODY);
	if (isRefusal(elements)) return elements;
	if (!app.account(to)) return refuse(90003, 'To_Account', 'the UserID of an account');
	if (from !== undefined && !app.account(from)) {
		return refuse(90008, 'From_Account', 'the UserID of an account');
	}
	return {
		message: { from, to, body: elements, ...extras(body) },
		random,
		forbidden: forbiddenBy(body),
	};
}

function extras({ CloudCustomData: data, MsgLifeTime: lifeTime }: JsonObject) {
	return { customData: typeof data === 'string' ? data : '', isOnlineOnly: lifeTime === 0 };
}

function forbiddenBy({ ForbidCallbackControl: forbidden }: JsonObject): readonly unknown[] {
	return Array.isArray(forbidden) ? forbidden : [];
}
