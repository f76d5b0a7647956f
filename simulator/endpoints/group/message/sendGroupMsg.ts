import type { Callback } from '../../../callbacks/callback';
import {
	askGroupMessage,
	tellGroupMessage,
	tellGroupMessageRefused,
} from '../../../callbacks/group/groupMessageCallbacks';
import { ruleOnGroupMessage } from '../../../callbacks/group/groupRuling';
import { type Answer, isRefusal, refuse, type Refusal, succeed } from '../../../results/answer';
import { isMuted } from '../../../state/groups/group';
import type { WrittenMessage } from '../../../state/groups/groupMessage';
import type { FirstSend } from '../../../state/groups/recentSends';
import { type EndpointCall, freeCommand } from '../../endpoint';
import { GROUP_COMMANDS } from '../facts';
import { deliverToGroup, duplicateKeyOf } from './deliver';
import { type GroupMessageRequest, readGroupMessage } from './request';

/** `send_group_msg`: sends a message into a group, unless it was sent already or too many are. */
export const sendGroupMsg = freeCommand(GROUP_COMMANDS.sendGroupMsg, send, askBeforeSending);

const MUTED = 10017;
const TOO_MANY = 10023;
const DUPLICATE = 10004;
const DAILY_LIMIT_REACHED = 60028;

function send(call: EndpointCall): Answer {
	const request = readGroupMessage(call);
	if (isRefusal(request)) return request;

	const answer = sendRead(call, request);
	if (isRefusal(answer)) {
		tellGroupMessageRefused(call, request.group, request.message, answer);
	}
	return answer;
}

function sendRead(call: EndpointCall, request: GroupMessageRequest): Answer {
	const { group, message } = request;
	const refused = refuseMuted(call, request);
	if (refused) return refused;

	const key = duplicateKeyOf(call, request);
	const first = findFirst(call, request, key);
	if (first) return answerDuplicate(call, request, first);
	if (isDayOver(call)) return refuse(DAILY_LIMIT_REACHED);

	const ruling = ruleOnGroupMessage(call.ruling);
	if (isRefusal(ruling)) return ruling;
	if (ruling.kind === 'discard') return answerUndelivered(call, request);
	if (!group.pace.admit(call.nowMs, call.switches)) return answerTooMany(call, request);
	return deliver(call, request, { key, message: { ...message, ...ruling.changed } });
}

function deliver(
	call: EndpointCall,
	request: GroupMessageRequest,
	{ key, message }: { readonly key: string; readonly message: WrittenMessage },
): Answer {
	const { group, options } = request;
	const delivered = deliverToGroup(call, request, message);
	const { sequence, time } = delivered;

	dailyCount(call).note(call.nowMs);
	group.recentSends.note(key, { sequence, time }, call.nowMs);
	if (!options.forbidden.includes('ForbidAfterSendMsgCallback')) {
		tellGroupMessage(call, group, message, delivered);
	}
	return succeed({ MsgTime: time, MsgSeq: sequence });
}

function askBeforeSending(call: EndpointCall): Callback | undefined {
	const request = readGroupMessage(call);
	if (isRefusal(request) || refuseMuted(call, request) || isDayOver(call)) return undefined;
	if (findFirst(call, request, duplicateKeyOf(call, request))) return undefined;

	const { group, message, options } = request;
	if (options.forbidden.includes('ForbidBeforeSendMsgCallback')) return undefined;
	return askGroupMessage(call, group, message);
}

/** The message of which this one is a repeat, if it is one. */
function findFirst(
	{ switches, nowMs }: EndpointCall,
	{ group }: GroupMessageRequest,
	key: string,
): FirstSend | undefined {
	return group.recentSends.find(key, nowMs, switches.groupDuplicateSeconds * 1000);
}

function isDayOver(call: EndpointCall): boolean {
	const { messagesPerDay: limit } = call.switches;
	return limit !== 'unlimited' && dailyCount(call).today(call.nowMs) >= limit;
}

/** Messages to groups may count with those to accounts. */
function dailyCount({ app, switches }: EndpointCall) {
	return (switches.dailyMessages === 'together' ? app.messages : app.groups).daily;
}

/** An administrator of the app who names no sender is muted by nobody. */
function refuseMuted(
	{ body, origin, nowSeconds }: EndpointCall,
	{ group, message }: GroupMessageRequest,
): Refusal | undefined {
	const isInOwnName = origin.kind === 'rest' && body.From_Account === undefined;
	return !isInOwnName && isMuted(group, message.from, nowSeconds) ? refuse(MUTED) : undefined;
}

function answerDuplicate(
	call: EndpointCall,
	request: GroupMessageRequest,
	{ sequence, time }: FirstSend,
): Answer {
	switch (call.switches.groupDuplicateAnswer) {
		case 'first':
			return succeed({ MsgTime: time, MsgSeq: sequence });
		case 'new':
			return answerUndelivered(call, request);
		case 'refuse':
			return refuse(DUPLICATE);
	}
}

function answerTooMany(call: EndpointCall, request: GroupMessageRequest): Answer {
	if (call.switches.groupMessageRate === TOO_MANY) return refuse(TOO_MANY);
	return answerUndelivered(call, request, { MsgDropReason: 'MsgFreqCtrl' });
}

/** The sender is told OK and gets a number, which no message will have. */
function answerUndelivered(
	{ nowSeconds }: EndpointCall,
	{ group }: GroupMessageRequest,
	reason: { readonly MsgDropReason?: string } = {},
): Answer {
	return succeed({ MsgTime: nowSeconds, MsgSeq: group.history.takeSequence(), ...reason });
}
