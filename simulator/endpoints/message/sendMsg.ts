import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import type { Callback } from '../../callbacks/callback';
import { askMessage, messageSent, ruleOnMessage } from '../../callbacks/messageCallbacks';
import { type Answer, isRefusal, type Refusal, refuse, succeed } from '../../results/answer';
import { fieldOf } from '../../results/fieldRefusal';
import type { Account } from '../../state/account';
import type { MessageName } from '../../state/messages/message';
import { type EndpointCall, freeCommand } from '../endpoint';
import { isIndex } from '../fieldTypes';
import { deliver, drawSequence, toMessage } from './delivery';
import { type MessageContent, names, readContent } from './messageFields';
import { BAD_RECEIVER, BAD_SENDER, readPerson, readSender } from './people';
import { answerRepeat, nameFields, repeatKey } from './repeats';

/** `sendmsg`: sends a message to one account. */
export const sendMsg = freeCommand(ENDPOINTS.sendMsg, sendMessage, askBeforeSending);

const DAILY_LIMIT_REACHED = 60028;

/** A message to send. */
interface MessageRequest {
	readonly content: MessageContent;
	readonly sender: Account;
	readonly receiver: Account;
	/** The name of the same message, if it was sent shortly before. */
	readonly first: MessageName | undefined;
	/** What a repeat of it would be recognised by. */
	readonly repeatKey: string | undefined;
}

function sendMessage(call: EndpointCall): Answer {
	const request = readRequest(call);
	if (isRefusal(request)) return request;

	const { content, sender, receiver, first } = request;
	const name = nameOf(call, content);
	if (first) return answerRepeat(sender.userId, first, name, call.switches);

	const ruling = ruleOnMessage(call.ruling);
	if (isRefusal(ruling)) return ruling;

	const sent = nameFields(sender.userId, name, call.switches);
	const answer = succeed({ MsgTime: name.time, ...sent });
	if (ruling.kind === 'discard') return answer;

	const { app, nowMs, body } = call;
	const own = toMessage(content, name, request);
	const message = ruling.body ? { ...own, elements: JSON.stringify(ruling.body) } : own;
	deliver(call, message, receiver);
	app.messages.daily.note(nowMs);
	if (request.repeatKey !== undefined) app.messages.sends.note(request.repeatKey, name, nowMs);

	if (!names(body.ForbidCallbackControl, 'ForbidAfterSendMsgCallback')) {
		const unread = app.messages.unreadOf(receiver.userId);
		call.tell?.(messageSent(message, ruling.body ?? content.body, unread));
	}
	return answer;
}

function askBeforeSending(call: EndpointCall): Callback | undefined {
	const request = readRequest(call);
	const isForbidden = names(call.body.ForbidCallbackControl, 'ForbidBeforeSendMsgCallback');
	if (isForbidden || isRefusal(request) || request.first) return undefined;

	const name = nameOf(call, request.content);
	return askMessage(toMessage(request.content, name, request), request.content.body);
}

/** The name under which the webhook was asked about the message, or else a new one. */
function nameOf({ ruling, nowSeconds, random: chance }: EndpointCall, content: MessageContent) {
	const { sequence, random } = content;
	const { MsgSeq: asked, MsgTime: time } = ruling?.asked ?? {};
	return {
		sequence: sequence ?? (isIndex(asked) ? asked : drawSequence(chance)),
		random,
		time: isIndex(time) ? time : nowSeconds,
	};
}

function readRequest(call: EndpointCall): MessageRequest | Refusal {
	const { app, body, nowMs, switches } = call;
	const isRequestMeasured = switches.messageSizeOf === 'request';
	const content = readContent(call, { badSequence: 90010, tooLong: 93000, isRequestMeasured });
	if (isRefusal(content)) return content;

	const { unknownMessageAccount: code, messagesPerDay } = switches;
	const unknownReceiver = code === 'byField' ? BAD_RECEIVER : code;
	const receiver = readPerson(call, fieldOf(body, 'To_Account'), BAD_RECEIVER, unknownReceiver);
	if (isRefusal(receiver)) return receiver;
	const sender = readSender(call, code === 'byField' ? BAD_SENDER : code);
	if (isRefusal(sender)) return sender;

	const key = repeatKeyOf(content, sender, receiver, switches);
	const windowMs = switches.duplicateWindow * 1000;
	const first = key === undefined ? undefined : app.messages.sends.find(key, nowMs, windowMs);
	const isDayOver =
		messagesPerDay !== 'unlimited' && app.messages.daily.today(nowMs) >= messagesPerDay;
	if (isDayOver && !first) return refuse(DAILY_LIMIT_REACHED);

	return { content, sender, receiver, first, repeatKey: key };
}

/** A message whose sequence the server draws is a new one each time. */
function repeatKeyOf(
	{ sequence, ...content }: MessageContent,
	{ userId: from }: Account,
	{ userId: to }: Account,
	switches: EndpointCall['switches'],
): string | undefined {
	return sequence === undefined
		? undefined
		: repeatKey({ ...content, sequence, from, to }, switches);
}
