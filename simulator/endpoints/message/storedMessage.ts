import type { ReceivedCall } from '../../call';
import { isRefusal, type Refusal } from '../../results/answer';
import { fieldOf, refuseField } from '../../results/fieldRefusal';
import {
	type ArrivedMessage,
	messageKey,
	type MessageName,
	readMessageKey,
} from '../../state/messages/message';
import type { EndpointCall } from '../endpoint';
import { readPair } from './people';

const BAD_MESSAGE_KEY = 90054;
const DAY_SECONDS = 86_400;

/** The message that a call names by sender, receiver and key; undefined when there is none. */
export interface NamedMessage {
	readonly message: ArrivedMessage | undefined;
}

/** Looks for the message that `From_Account`, `To_Account` and `MsgKey` name. */
export function findMessage(call: EndpointCall): NamedMessage | Refusal {
	const pair = readPair(call, 'From_Account', 'To_Account');
	if (isRefusal(pair)) return pair;
	const name = readKey(call);
	if (isRefusal(name)) return name;

	const { userId: from } = pair.one;
	const { userId: to } = pair.other;
	const message = call.app.messages.between(from, to)?.find(messageKey(name));
	const isTheirs = message?.from === from && message.to === to;
	return { message: isTheirs && message.time >= historyStart(call) ? message : undefined };
}

/** The first second whose messages are still there to be read, recalled and changed. */
export function historyStart({ nowSeconds, switches }: EndpointCall): number {
	return nowSeconds - switches.historyDays * DAY_SECONDS;
}

/** What a call that changes a message holds: nothing else may change the same one meanwhile. */
export function holdMessage({ json }: ReceivedCall): string | undefined {
	const { From_Account: from, To_Account: to, MsgKey: key } = json ?? {};
	return `message ${JSON.stringify([from, to, key])}`;
}

function readKey({ body }: EndpointCall): MessageName | Refusal {
	const name = readMessageKey(body.MsgKey);
	const wanted = 'a key such as 41021_77001_1760000001';
	return name ?? refuseField(BAD_MESSAGE_KEY, fieldOf(body, 'MsgKey'), wanted);
}
