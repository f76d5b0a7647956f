import type { Simulator } from '../../../simulator/simulator';
import { type ApiAnswer, aCall, ask, PATHS, send } from './calls';

/** A text element. */
export function aText(text = 'hi'): object {
	return { MsgType: 'TIMTextElem', MsgContent: { Text: text } };
}

/** Sends ann's message to bob, unless the fields say otherwise. */
export function sendOne(simulator: Simulator, fields: object = {}): Promise<ApiAnswer> {
	const message = { To_Account: 'bob', MsgRandom: 77001, MsgBody: [aText()], ...fields };
	return ask(simulator, 'sendMsg', message);
}

/** Sends ann's message to bob and cid, unless the fields say otherwise. */
export function sendToMany(simulator: Simulator, fields: object = {}): Promise<ApiAnswer> {
	const message = { To_Account: ['bob', 'cid'], MsgRandom: 77001, MsgBody: [aText()], ...fields };
	return ask(simulator, 'batchSendMsg', message);
}

/** Calls a command with this body and nothing else. */
export function askWith(
	simulator: Simulator,
	command: keyof typeof PATHS,
	body: object,
): Promise<ApiAnswer> {
	return send(simulator, aCall(PATHS[command], body));
}

/** The key in an answer. */
export function keyOf({ MsgKey: key }: ApiAnswer): string {
	if (typeof key !== 'string') throw new Error('The answer has no MsgKey');
	return key;
}

/** The answer's text as it goes over the wire. */
export function textOf(answer: ApiAnswer): string {
	return JSON.stringify(answer);
}

/** The texts of what arrived, in the order of arrival. */
export function textsOf(simulator: Simulator, filter: { from?: string; to?: string } = {}) {
	return simulator.messages(filter).map(({ body }) => textIn(body));
}

/** The text of a body's first element. */
export function textIn(body: unknown): unknown {
	const [first] = body as { MsgContent: { Text?: unknown } }[];
	return first?.MsgContent.Text;
}
