import { isJsonObject, type JsonObject } from '../json';
import { type Answer, refuse, succeed } from '../results/answer';
import { type EndpointCall, freeCommand } from './endpoint';
import { isIndex } from './fieldTypes';

/** The node has no operation for messages, so its table of commands does not hold this one. */
const FACTS = { path: 'v4/openim/sendmsg', callsPerSecond: 200, maxItemsPerCall: 1 };

const MAX_UINT32 = 2 ** 32 - 1;

/**
 * `sendmsg`: sends a message to one account. It is here so that there is a command which the node
 * knows nothing about; of Tencent's rules for messages it has only the first ones.
 */
export const sendMsg = freeCommand(FACTS, sendMessage);

function sendMessage({ app, body, nowSeconds }: EndpointCall): Answer {
	const { From_Account: from, To_Account: to, MsgRandom: random, MsgBody: elements } = body;

	if (to === undefined || to === '') return refuse(90003);
	if (typeof to !== 'string') return refuse(60015);
	if (from !== undefined && typeof from !== 'string') return refuse(60015);
	if (!isIndex(random) || random > MAX_UINT32) {
		return refuse(90005, 'MsgRandom is missing or no unsigned integer of 32 bits');
	}
	if (!isMessage(elements)) {
		return refuse(90007, 'MsgBody is no array of elements with MsgType and MsgContent');
	}
	if (!app.account(to)) return refuse(90003);
	if (from !== undefined && !app.account(from)) {
		return refuse(90008, 'From_Account does not exist');
	}

	const { time, key } = app.messages.add({ from, to, body: elements, time: nowSeconds }, random);
	return succeed({ MsgTime: time, MsgKey: key });
}

function isMessage(value: unknown): value is JsonObject[] {
	return Array.isArray(value) && value.length > 0 && value.every(isElement);
}

function isElement(value: unknown): boolean {
	return isJsonObject(value) && typeof value.MsgType === 'string' && isJsonObject(value.MsgContent);
}
