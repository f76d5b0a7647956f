import { crc32 } from 'node:zlib';

import { type Answer, refuse, succeed } from '../../results/answer';
import { errorInfo } from '../../results/errorInfo';
import { type Message, messageKey, type MessageName } from '../../state/messages/message';
import type { Switches } from '../../switches';

/** A message whose sender gave it all of its numbers; no other one can be recognised. */
type Repeatable = Pick<Message, 'from' | 'to' | 'random' | 'elements' | 'customData'> & {
	readonly sequence: number;
};

/** What tells a repeat of `sendmsg`; what is free text stands last, so that no two keys read alike. */
export function repeatKey(
	{ from, to, sequence, random, elements, customData }: Repeatable,
	{ duplicateKey }: Pick<Switches, 'duplicateKey'>,
): string {
	const numbers = `${sequence} ${random} ${crc32(elements + customData)}`;
	return duplicateKey === 'sender'
		? `${numbers} ${from}`
		: `${numbers} ${from.length} ${from}${to}`;
}

/** What a repeat is answered with; `now` names what it would have been without the first one. */
export function answerRepeat(
	from: string,
	first: MessageName,
	now: MessageName,
	switches: Switches,
): Answer {
	const { duplicateAnswer, duplicateErrorCode } = switches;
	if (duplicateAnswer === 'error') {
		const why = 'the same message was sent shortly before';
		return refuse(duplicateErrorCode, `${errorInfo(duplicateErrorCode)}: ${why}`);
	}

	const name = duplicateAnswer === 'firstKey' ? first : now;
	return succeed({ MsgTime: name.time, ...nameFields(from, name, switches) });
}

/** What an answer calls a message. */
export function nameFields(
	from: string,
	name: MessageName,
	{ messageId }: Pick<Switches, 'messageId'>,
) {
	return {
		MsgKey: messageKey(name),
		...(messageId === 'send' && { MsgId: clientId(from, name) }),
	};
}

/** The message's name in client apps: a number for the sender, the time and the random number. */
function clientId(from: string, { time, random }: MessageName): string {
	return `144115${String(crc32(from)).padStart(12, '0')}-${time}-${random}`;
}
