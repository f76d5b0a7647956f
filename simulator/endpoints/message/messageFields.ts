import type { JsonObject } from '../../json';
import { byteLength } from '../../limits';
import { isRefusal, type Refusal, refuse } from '../../results/answer';
import { fieldOf, refuseField } from '../../results/fieldRefusal';
import { errorInfo } from '../../results/errorInfo';
import type { Message } from '../../state/messages/message';
import type { EndpointCall } from '../endpoint';
import {
	type FieldRule,
	isIndex,
	oneOf,
	OPTIONAL_INDEX,
	OPTIONAL_TEXT,
	refuseBadFields,
} from '../fieldTypes';
import { OPENIM } from '../serviceCodes';
import { messageBytes, OPENIM_MSG_BODY, readMsgBody } from './msgBody';
import { refuseOfflinePush } from './offlinePush';

const MAX_MESSAGE_BYTES = 12 * 1024;
const MAX_UINT32 = 2 ** 32 - 1;
const MAX_LIFE_TIME_SECONDS = 7 * 86_400;

/** What a message is, whoever sends it to whomever. */
export interface MessageContent extends Omit<
	Message,
	'from' | 'to' | 'sequence' | 'random' | 'time'
> {
	/** Undefined when the server is to draw one. */
	readonly sequence: number | undefined;
	readonly random: number;
	/** The elements as the webhook is shown them. */
	readonly body: readonly JsonObject[];
}

/** How a command refuses what the commands do not refuse alike. */
export interface MessageCodes {
	readonly badSequence: number;
	readonly tooLong: number;
	/** Whether the whole request counts into the length. */
	readonly isRequestMeasured: boolean;
}

/** A number of 32 bits. */
export const UINT32: FieldRule = {
	isGood: (value) => isIndex(value) && value <= MAX_UINT32,
	wanted: `a whole number from 0 to ${MAX_UINT32}`,
};

const OPTIONAL_UINT32: FieldRule = {
	isGood: (value) => value === undefined || UINT32.isGood(value),
	wanted: `${UINT32.wanted}, or left out`,
};

const FLAGS = {
	OnlineOnlyFlag: oneOf([0, 1, undefined]),
	IsNeedReadReceipt: oneOf([0, 1, undefined]),
	SupportMessageExtension: oneOf([0, 1, undefined]),
	CloudCustomData: OPTIONAL_TEXT,
	SendMsgControl: listOf(['NoUnread', 'NoLastMsg', 'WithMuteNotifications']),
	ForbidCallbackControl: listOf(['ForbidBeforeSendMsgCallback', 'ForbidAfterSendMsgCallback']),
};

/** Reads all that does not depend on sender and receiver. */
export function readContent(
	{ body, switches }: EndpointCall,
	codes: MessageCodes,
): MessageContent | Refusal {
	const bad =
		refuseBadFields(90005, body, { MsgRandom: UINT32 }) ??
		refuseBadFields(codes.badSequence, body, { MsgSeq: OPTIONAL_UINT32 }) ??
		refuseBadFields(90006, body, { MsgTimeStamp: OPTIONAL_INDEX }) ??
		refuseLifeTime(body, switches) ??
		refuseBadFields(90031, body, { SyncOtherMachine: oneOf([1, 2, undefined]) }) ??
		refuseBadFields(OPENIM.badParameter, body, FLAGS) ??
		refuseOfflinePush(fieldOf(body, 'OfflinePushInfo'));
	if (bad) return bad;

	const elements = readMsgBody(fieldOf(body, 'MsgBody'), {
		...OPENIM_MSG_BODY,
		secondCustom: switches.secondCustomElement,
	});
	if (isRefusal(elements)) return elements;

	const content = toContent(body, elements);
	const tooLong = codes.isRequestMeasured
		? refuseLength(codes.tooLong, byteLength(JSON.stringify(body)))
		: refuseTooLong(codes.tooLong, content.elements, content.customData);
	return tooLong ?? content;
}

/** Whether a list of `SendMsgControl` or `ForbidCallbackControl` names something. */
export function names(list: unknown, word: string): boolean {
	return Array.isArray(list) && list.includes(word);
}

function toContent(body: JsonObject, elements: readonly JsonObject[]): MessageContent {
	const { CloudCustomData: data, SendMsgControl: control, MsgSeq: sequence } = body;
	return {
		sequence: typeof sequence === 'number' ? sequence : undefined,
		random: Number(body.MsgRandom),
		body: elements,
		elements: JSON.stringify(elements),
		customData: typeof data === 'string' ? data : '',
		isOnlineOnly: body.OnlineOnlyFlag === 1 || body.MsgLifeTime === 0,
		isHiddenFromSender: body.SyncOtherMachine === 2,
		isQuiet: names(control, 'NoUnread'),
		isUnlisted: names(control, 'NoLastMsg'),
	};
}

function refuseLifeTime(
	body: JsonObject,
	{ longMsgLifeTime }: EndpointCall['switches'],
): Refusal | undefined {
	const { MsgLifeTime: lifeTime } = body;
	const bad = refuseBadFields(90044, body, { MsgLifeTime: OPTIONAL_INDEX });
	if (bad || longMsgLifeTime === 'cut' || Number(lifeTime ?? 0) <= MAX_LIFE_TIME_SECONDS) {
		return bad;
	}
	const wanted = `at most ${MAX_LIFE_TIME_SECONDS} seconds`;
	return refuseField(90026, fieldOf(body, 'MsgLifeTime'), wanted);
}

/** The refusal of a message that is over 12 KB, if it is. */
export function refuseTooLong(
	code: number,
	elements: string,
	customData: string,
): Refusal | undefined {
	return refuseLength(code, messageBytes(elements, customData));
}

function refuseLength(code: number, length: number): Refusal | undefined {
	if (length <= MAX_MESSAGE_BYTES) return undefined;
	const wanted = `it must be at most ${MAX_MESSAGE_BYTES}`;
	return refuse(code, `${errorInfo(code)}: the message has ${length} bytes; ${wanted}`);
}

/** A list of some of these words, or nothing. */
export function listOf(words: readonly string[]): FieldRule {
	return {
		isGood: (value) =>
			value === undefined ||
			(Array.isArray(value) &&
				value.every((word: unknown) => words.some((known) => known === word))),
		wanted: `a list of ${words.join(', ')}, or left out`,
	};
}
