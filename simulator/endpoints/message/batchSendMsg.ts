import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { type Answer, isRefusal, type Refusal, refuse, succeed } from '../../results/answer';
import { errorInfo } from '../../results/errorInfo';
import { fieldOf } from '../../results/fieldRefusal';
import { codesOf, itself, type ItemOutcome, judgeItems } from '../../results/itemResults';
import { ACCOUNTS } from '../../results/verdicts/accounts';
import type { Account } from '../../state/account';
import type { MessageName } from '../../state/messages/message';
import { type EndpointCall, freeCommand } from '../endpoint';
import { readNames } from '../lists';
import { OPENIM } from '../serviceCodes';
import { deliver, drawSequence, toMessage } from './delivery';
import { type MessageContent, readContent } from './messageFields';
import { readSender } from './people';
import { answerRepeat, nameFields, repeatKey } from './repeats';

/** `batchsendmsg`: sends the same message to up to 500 accounts; no webhook hears of it. */
export const batchSendMsg = freeCommand(ENDPOINTS.batchSendMsg, sendToMany);

const RECEIVERS = { ...OPENIM, noList: 90028, emptyList: 90029, tooMany: 90011 };
const TOO_MANY_A_MINUTE = 90057;
const NOBODY_KNOWN = 90012;

/** How long the server remembers a `MsgRandom` here. */
const REPEAT_WINDOW_MS = 1000;

/** A message with the accounts that are to get it. */
interface BatchRequest {
	readonly content: MessageContent;
	readonly sender: Account;
	readonly receivers: readonly string[];
}

function sendToMany(call: EndpointCall): Answer {
	const request = readRequest(call);
	if (isRefusal(request)) return request;

	const { app, nowMs, nowSeconds, switches, random: chance } = call;
	const { content, sender, receivers } = request;
	if (!app.messages.receiverBudget.admit(receivers.length, nowMs, switches)) {
		return refuse(TOO_MANY_A_MINUTE);
	}

	const { sequence = drawSequence(chance), random } = content;
	const name = { sequence, random, time: nowSeconds };
	const first = findFirst(call, request);
	if (first) return answerRepeat(sender.userId, first, name, switches);

	const { key, store } = callRepeat(call, request) ?? {};
	const outcomes = deliverToAll(call, request, name);
	if (isRefusal(outcomes)) return outcomes;
	const answer = answerDelivery(outcomes, nameFields(sender.userId, name, switches), switches);
	if (answer.code === 0 && key !== undefined) store?.note(key, name, nowMs);
	return answer;
}

function readRequest(call: EndpointCall): BatchRequest | Refusal {
	const receivers = readNames(call, fieldOf(call.body, 'To_Account'), RECEIVERS);
	if (isRefusal(receivers)) return receivers;
	const content = readContent(call, {
		badSequence: 90004,
		tooLong: call.switches.batchTooLongCode,
		isRequestMeasured: false,
	});
	if (isRefusal(content)) return content;
	const sender = readSender(call);
	return isRefusal(sender) ? sender : { content, sender, receivers };
}

/** The name of the call that this one repeats, if the server takes it for a repeat as a whole. */
function findFirst(call: EndpointCall, request: BatchRequest): MessageName | undefined {
	const { key, store, windowMs = 0 } = callRepeat(call, request) ?? {};
	return key === undefined ? undefined : store?.find(key, call.nowMs, windowMs);
}

/** What a repeat of the whole call is recognised by, where and for how long. */
function callRepeat({ app, switches }: EndpointCall, { content, sender, receivers }: BatchRequest) {
	const { random, sequence } = content;
	const { batchRepeat, duplicateWindow } = switches;

	if (batchRepeat === 'call') {
		const key = `${random} ${sender.userId}`;
		return { key, store: app.messages.batches, windowMs: REPEAT_WINDOW_MS };
	}
	if (batchRepeat !== 'sendmsg' || sequence === undefined) return undefined;

	const to = receivers.map((name) => `${name.length} ${name}`).join('');
	const key = repeatKey({ ...content, sequence, from: sender.userId, to }, switches);
	return { key, store: app.messages.sends, windowMs: duplicateWindow * 1000 };
}

function deliverToAll(
	call: EndpointCall,
	{ content, sender, receivers }: BatchRequest,
	name: MessageName,
): readonly ItemOutcome[] | Refusal {
	const { app, switches } = call;
	const served = new Set<string>();

	return judgeItems(call, receivers, {
		nameOf: itself,
		verdicts: ACCOUNTS,
		judge: (to) => {
			const receiver = app.account(to);
			if (!receiver) return ACCOUNTS.accountMissing;

			const isAgain = served.has(to);
			served.add(to);
			const isLost = isAgain
				? switches.repeatedReceiver === 'once'
				: isRepeatFor(call, { name, sender, receiver });
			if (!isLost) deliver(call, toMessage(content, name, { sender, receiver }), receiver);
			return undefined;
		},
	});
}

/** Whether one receiver was sent this a moment ago; if not, it is remembered. */
function isRepeatFor(
	{ app, nowMs, switches }: EndpointCall,
	message: { readonly name: MessageName; readonly sender: Account; readonly receiver: Account },
): boolean {
	if (switches.batchRepeat !== 'receiver') return false;

	const { name, sender, receiver } = message;
	const { batches } = app.messages;
	const from = sender.userId;
	const key = `${name.random} ${from.length} ${from}${receiver.userId}`;
	if (batches.find(key, nowMs, REPEAT_WINDOW_MS)) return true;

	batches.note(key, name, nowMs);
	return false;
}

function answerDelivery(
	outcomes: readonly ItemOutcome[],
	name: ReturnType<typeof nameFields>,
	{ batchPartial }: EndpointCall['switches'],
): Answer {
	const codes = codesOf(outcomes);
	const failed = outcomes.filter(({ code }) => code !== 0);
	if (failed.length === 0) return succeed(name, codes);

	if (failed.length === outcomes.length) {
		const other = failed.find(({ code }) => code !== ACCOUNTS.accountMissing.code);
		const code = other?.code ?? NOBODY_KNOWN;
		return { ...succeed({}, codes), code, info: errorInfo(code) };
	}
	if (batchPartial === 'plainOK') return succeed(name, codes);

	const list = failed.map(({ name: to, code }) => ({ To_Account: to, ErrorCode: code }));
	return { ...succeed({ ...name, ErrorList: list }, codes), isPartial: true };
}
