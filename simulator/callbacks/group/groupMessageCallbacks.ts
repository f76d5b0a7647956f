import type { JsonObject } from '../../json';
import { operatorOf } from '../../origin';
import type { Refusal } from '../../results/answer';
import type { Group } from '../../state/groups/group';
import type { Delivery, WrittenMessage } from '../../state/groups/groupMessage';
import { type Callback, newCallback } from '../callback';
import { type Maker, tellOf } from './groupCallbacks';

/** Asks whether a message may go into a group. */
export function askGroupMessage(maker: Maker, group: Group, message: WrittenMessage): Callback {
	return newCallback('Group.CallbackBeforeSendMsg', {
		GroupId: group.groupId,
		Type: group.type,
		...sender(maker, message),
		...content(message),
		EventTime: maker.nowMs,
	});
}

/** Tells that a message was delivered into a group. */
export function tellGroupMessage(
	maker: Maker,
	group: Group,
	message: WrittenMessage,
	{ sequence, time }: Delivery,
): void {
	tellOf(maker, 'Group.CallbackAfterSendMsg', group, {
		...sender(maker, message),
		MsgSeq: sequence,
		MsgTime: time,
		...content(message),
	});
}

/** Tells why a message did not go into a group. That every refusal is told is inferred. */
export function tellGroupMessageRefused(
	maker: Maker,
	group: Group,
	message: WrittenMessage,
	{ code, info }: Refusal,
): void {
	tellOf(maker, 'Group.CallbackSendMsgException', group, {
		...sender(maker, message),
		...content(message),
		ErrorCode: code,
		ErrorInfo: info,
	});
}

/** Tells which messages of a group were recalled, if any were. */
export function tellRecalled(maker: Maker, group: Group, sequences: readonly number[]): void {
	if (sequences.length === 0) return;
	tellOf(maker, 'Group.CallbackAfterRecallMsg', group, {
		Operator_Account: operatorOf(maker.origin),
		MsgSeqList: sequences.map((MsgSeq) => ({ MsgSeq })),
		TopicId: '',
	});
}

function sender({ origin }: Maker, { from, random }: WrittenMessage): JsonObject {
	return { From_Account: from, Operator_Account: operatorOf(origin), Random: random };
}

function content({ isOnlineOnly, body, customData }: WrittenMessage): JsonObject {
	return {
		OnlineOnlyFlag: isOnlineOnly ? 1 : 0,
		MsgBody: body,
		CloudCustomData: customData,
	};
}
