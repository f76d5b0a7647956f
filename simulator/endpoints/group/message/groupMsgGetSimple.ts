import type { JsonObject } from '../../../json';
import { type Answer, isRefusal, succeed } from '../../../results/answer';
import { fieldOf, refuseField } from '../../../results/fieldRefusal';
import type { Group } from '../../../state/groups/group';
import type { GroupMessage } from '../../../state/groups/groupMessage';
import { type EndpointCall, freeCommand } from '../../endpoint';
import { isIndex, oneOf, OPTIONAL_INDEX, refuseBadFields } from '../../fieldTypes';
import { GROUP } from '../../serviceCodes';
import { GROUP_COMMANDS } from '../facts';
import { findGroupWith } from '../findGroup';
import { isExpired, isStored } from './expiry';

/** `group_msg_get_simple`: the stored messages of a group, newest first. */
export const groupMsgGetSimple = freeCommand(GROUP_COMMANDS.groupMsgGetSimple, getMessages);

/** The type of the group has no history. */
const NO_HISTORY = 10044;

/** Messages in an answer; a call may ask for more, and gets so many. Source: 1047/34971. */
const MAX_MESSAGES = 20;

/** `IsPlaceMsg` of a message that was recalled. */
const RECALLED = 2;

const RULES = { ReqMsgSeq: OPTIONAL_INDEX, WithRecalledMsg: oneOf([0, 1, undefined]) };

function getMessages(call: EndpointCall): Answer {
	const group = findGroupWith(call, 'history', NO_HISTORY);
	if (isRefusal(group)) return group;

	const { body } = call;
	const { ReqMsgNumber: count, ReqMsgSeq: from } = body;
	if (!isIndex(count) || count === 0) {
		const wanted = 'a whole number from 1';
		return refuseField(GROUP.badParameter, fieldOf(body, 'ReqMsgNumber'), wanted);
	}
	const refused = refuseBadFields(GROUP.badParameter, body, RULES);
	if (refused) return refused;

	const max = Math.min(count, MAX_MESSAGES);
	const page = readPage(call, group, { from: isIndex(from) ? from : Infinity, max });
	return succeed({
		GroupId: group.groupId,
		IsFinished: page.isFinished,
		RspMsgList: page.messages.map(toWire),
	});
}

interface Page {
	readonly messages: readonly GroupMessage[];
	/** 1 when there is nothing before them, 0 when there is more, 2 when all of that has expired. */
	readonly isFinished: 0 | 1 | 2;
}

function readPage(
	call: EndpointCall,
	{ history }: Group,
	{ from, max }: { readonly from: number; readonly max: number },
): Page {
	const withRecalled = call.body.WithRecalledMsg === 1;
	const messages: GroupMessage[] = [];

	for (const message of history.downFrom(from)) {
		// Whatever is older has expired too.
		if (isExpired(call, message)) return { messages, isFinished: 2 };
		if (!isStored(call, message) || (message.isRecalled && !withRecalled)) continue;
		if (messages.length === max) return { messages, isFinished: 0 };
		messages.push(message);
	}
	return { messages, isFinished: 1 };
}

function toWire(message: GroupMessage): JsonObject {
	const { customData, isRecalled } = message;
	return {
		From_Account: message.from,
		IsPlaceMsg: isRecalled ? RECALLED : 0,
		MsgBody: isRecalled ? [] : message.body,
		...(customData !== '' && !isRecalled && { CloudCustomData: customData }),
		MsgPriority: message.priority,
		MsgRandom: message.random,
		MsgSeq: message.sequence,
		MsgTimeStamp: message.time,
	};
}
