import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { isRecord } from '../../TencentChat/api/answer';
import { messageOf } from '../../TencentChat/checks';
import {
	createAnswer,
	OK_ANSWER,
	readDecisions,
	type CallbackAnswer,
} from '../reply/callbackAnswer';
import { findExcess } from './bounds';
import { listFriends, readCallback, type Callback } from '../callback';
import { readIncomingBody } from './incomingBody';
import { toItems, type StartingItems } from '../items';
import { hasRoom, keepOpen, MAX_OPEN_REPLIES, type WallClock } from '../reply/openReplies';
import { Reply } from '../reply/reply';
import { describeProblem, readSettings, type TriggerSettings } from '../settings';
import type { SparingLog, Subject } from './sparingLog';
import { checkCommand, verifyQuery } from './verify';
import { isWanted } from './wanted';

/** What a trigger shares with others of its process. */
export interface Surroundings {
	readonly clock: WallClock;
	readonly log: SparingLog;
}

/**
 * Answers a request to the trigger's URL, and starts the workflow where one is wanted. Never throws:
 * n8n would show a stack trace to whoever sent the request, and store a failed execution.
 */
export async function receiveCallback(
	context: IWebhookFunctions,
	surroundings: Surroundings,
): Promise<IWebhookResponseData> {
	const reception: Reception = { context, ...surroundings };
	try {
		const admitted = await admit(context, surroundings.clock.now() / 1000);
		if (!('refusal' in admitted)) return start(reception, admitted);
		note(reception, 'refused', `refused a callback: ${admitted.refusal}`);
		return send(context, 403, REFUSED);
	} catch (error) {
		note(reception, 'fault', `could not take a callback: ${messageOf(error)}`);
		return send(context, 500, NOT_TAKEN);
	}
}

/** Says nothing of the reason: whoever forges callbacks would learn from it. */
const REFUSED = { ActionStatus: 'FAIL', ErrorCode: 403, ErrorInfo: 'Forbidden' };

const NOT_TAKEN = { ActionStatus: 'FAIL', ErrorCode: 500, ErrorInfo: 'Not taken' };

interface Reception extends Surroundings {
	readonly context: IWebhookFunctions;
}

interface Admitted {
	readonly callback: Callback;
	readonly settings: TriggerSettings;
}

/** The cheap checks come first: whoever has no valid URL gets no body read. */
async function admit(
	context: IWebhookFunctions,
	nowSeconds: number,
): Promise<Admitted | { readonly refusal: string }> {
	const settings = await readSettings(context);
	if ('problem' in settings) return { refusal: describeProblem(settings.problem) };
	const sent: unknown = context.getQueryData();
	const query = isRecord(sent) ? sent : {};
	const verdict = verifyQuery(query, settings.value, nowSeconds);
	if ('refusal' in verdict) return verdict;
	const read = await readIncomingBody(context);
	if ('refusal' in read) return read;
	const { event } = verdict;
	const refusal = checkCommand(event, read.body) ?? findExcess(event, read.body);
	if (refusal !== undefined) return { refusal };
	const callback = readCallback(event, { query, body: read.body }, nowSeconds);
	return { callback, settings: settings.value };
}

function start(reception: Reception, { callback, settings }: Admitted): IWebhookResponseData {
	const { context } = reception;
	const { isDecidedByWorkflow, fallback, items } = settings;
	const { phase } = callback.event;
	// It is an answer for before-events, too: what nobody here decides on is allowed.
	if (!isWanted(callback, settings)) return send(context, 200, OK_ANSWER);
	if (phase === 'before' && isDecidedByWorkflow) return ask(reception, { callback, settings });
	const answer = phase === 'before' ? createAnswer(callback, fallback) : OK_ANSWER;
	return {
		...send(context, 200, answer),
		workflowData: [listItems(reception, toItems(callback, items))],
	};
}

/**
 * Starts the workflow and leaves the answer to it for a while. With too many waiting, the fallback is
 * given at once and the workflow does not start: it could change nothing any more, and would take the
 * time that the others need. What is allowed all the same, Tencent Chat tells in its after-event.
 */
function ask(
	reception: Reception,
	{ callback, settings: { fallback, items } }: Admitted,
): IWebhookResponseData {
	const { context, clock } = reception;
	const byTrigger = { by: 'trigger', answer: createAnswer(callback, fallback) } as const;
	if (!hasRoom()) {
		note(reception, 'tooMany', TOO_MANY);
		return send(context, 200, byTrigger.answer);
	}
	const reply = new Reply(context.getResponseObject(), (said) => {
		const decisions = readDecisions(said);
		if (!decisions) return byTrigger;
		return { by: 'workflow', answer: createAnswer(callback, fallback, decisions) };
	});
	const friends = listFriends(callback);
	const ticket = keepOpen(reply, { friends, fallback: byTrigger, clock });
	return { workflowData: [listItems(reception, toItems(callback, items, ticket))] };
}

const TOO_MANY = `answered by itself, as ${MAX_OPEN_REPLIES} before-events were waiting for their workflows`;

function listItems(reception: Reception, { items, givenOnce }: StartingItems) {
	if (givenOnce.length > 0) {
		const line = `gave ${givenOnce.join(', ')} of a callback with the first of its ${items.length} items only, as each would repeat it`;
		note(reception, 'givenOnce', line);
	}
	return items;
}

function note({ context, clock, log }: Reception, subject: Subject, text: string): void {
	const line = log.admit(
		subject,
		`Tencent Chat Trigger "${context.getNode().name}" ${text}`,
		clock.now(),
	);
	if (line === undefined) return;
	if (subject === 'fault') context.logger.error(line);
	else context.logger.warn(line);
}

/** Answers at once: Tencent Chat waits for 2 s, and storing an execution can take longer. */
function send(
	context: IWebhookFunctions,
	status: number,
	body: CallbackAnswer | typeof REFUSED,
): IWebhookResponseData {
	context.getResponseObject().status(status).json(body);
	return { noWebhookResponse: true };
}
