import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import type { JsonObject } from '../../json';
import { byteLength } from '../../limits';
import { type Answer, isRefusal, type Refusal, succeed } from '../../results/answer';
import { fieldOf, refuseField } from '../../results/fieldRefusal';
import type { HistoryRange } from '../../state/messages/conversation';
import { type ArrivedMessage, messageKey, readMessageKey } from '../../state/messages/message';
import { type EndpointCall, freeCommand } from '../endpoint';
import { type FieldRule, INDEX, isIndex, refuseBadFields } from '../fieldTypes';
import { OPENIM } from '../serviceCodes';
import { readPair } from './people';
import { historyStart } from './storedMessage';

/** `admin_getroammsg`: what two accounts wrote in a range of time, as one of them sees it. */
export const getRoamMsg = freeCommand(ENDPOINTS.getMsgs, getHistory);

/** `MsgFlagBits` of a message that was recalled. */
const RECALLED = 8;

const RULES: Readonly<Record<string, FieldRule>> = {
	MaxCnt: { isGood: (value) => isIndex(value) && value > 0, wanted: 'a whole number from 1' },
	MinTime: INDEX,
	MaxTime: INDEX,
	LastMsgKey: {
		isGood: (value) => value === undefined || value === '' || readMessageKey(value) !== undefined,
		wanted: 'the LastMsgKey of the last answer, or left out',
	},
};

function getHistory(call: EndpointCall): Answer {
	const { app, body, switches } = call;
	const pair = readPair(call, 'Operator_Account', 'Peer_Account');
	if (isRefusal(pair)) return pair;
	const range = readRange(call, pair.one.userId);
	if (isRefusal(range)) return range;

	const conversation = app.messages.between(pair.one.userId, pair.other.userId);
	const seen = visible(conversation?.history(range) ?? [], switches);
	const { page, isComplete } = cut(seen, Number(body.MaxCnt), switches.historyPageBytes);
	const oldest = page[0]?.message;

	return succeed({
		Complete: isComplete ? 1 : 0,
		MsgCnt: page.length,
		LastMsgTime: oldest?.time ?? 0,
		LastMsgKey: oldest ? messageKey(oldest) : '',
		MsgList: page.map(({ shown }) => shown),
	});
}

function readRange(call: EndpointCall, viewer: string): HistoryRange | Refusal {
	const { body } = call;
	const bad = refuseBadFields(OPENIM.badParameter, body, RULES);
	if (bad) return bad;

	const { MinTime, MaxTime, LastMsgKey } = body;
	if (Number(MinTime) > Number(MaxTime)) {
		const wanted = 'at most MaxTime';
		return refuseField(OPENIM.badParameter, fieldOf(body, 'MinTime'), wanted);
	}
	return {
		viewer,
		minTime: Math.max(Number(MinTime), historyStart(call)),
		maxTime: Number(MaxTime),
		before: readMessageKey(LastMsgKey),
	};
}

function* visible(
	messages: Iterable<ArrivedMessage>,
	{ recalledInHistory }: EndpointCall['switches'],
): Generator<ArrivedMessage> {
	for (const message of messages) {
		if (recalledInHistory === 'flagged' || !message.isRecalled) yield message;
	}
}

interface Line {
	readonly message: ArrivedMessage;
	readonly shown: JsonObject;
}

/** One page of messages that come newest first; the page lists them oldest first. */
function cut(messages: Iterable<ArrivedMessage>, most: number, maxBytes: number) {
	const page: Line[] = [];
	let bytes = 0;

	for (const message of messages) {
		if (page.length >= most || bytes >= maxBytes)
			return { page: page.reverse(), isComplete: false };
		const shown = show(message);
		bytes += byteLength(JSON.stringify(shown));
		page.push({ message, shown });
	}
	return { page: page.reverse(), isComplete: true };
}

function show(message: ArrivedMessage): JsonObject {
	const { from, to, sequence, random, time, elements, customData, isRecalled } = message;
	const body: unknown = JSON.parse(elements);
	return {
		From_Account: from,
		To_Account: to,
		MsgSeq: sequence,
		MsgRandom: random,
		MsgTimeStamp: time,
		MsgFlagBits: isRecalled ? RECALLED : 0,
		// Only read receipts for single messages set it, and nobody can send those here.
		IsPeerRead: 0,
		MsgKey: messageKey(message),
		MsgBody: body,
		...(customData !== '' && { CloudCustomData: customData }),
	};
}
