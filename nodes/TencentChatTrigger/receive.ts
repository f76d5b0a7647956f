import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { createAnswer, OK_ANSWER, readDecisions, type Answer } from './answer';
import { listFriends, readCallback, type Callback } from './callback';
import { toItems } from './items';
import { keepOpen, type WallClock } from './openReplies';
import { Reply } from './reply';
import { isTooDeep, readBody } from './request';
import { ALL_EVENTS, describeProblem, readSettings, type TriggerSettings } from './settings';
import { verifyCallback } from './verify';

/**
 * Answers a request to the trigger's URL, and starts the workflow where one is wanted. Never throws:
 * n8n would show a stack trace to whoever sent the request, and store a failed execution.
 */
export async function receiveCallback(
	context: IWebhookFunctions,
	clock: WallClock,
): Promise<IWebhookResponseData> {
	try {
		const admitted = await admit(context, clock.now() / 1000);
		if (!('refusal' in admitted)) return start(context, admitted, clock);
		const { name } = context.getNode();
		context.logger.warn(`Tencent Chat Trigger "${name}" refused a callback: ${admitted.refusal}`);
		return send(context, 403, REFUSED);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		context.logger.error(`Tencent Chat Trigger could not take a callback: ${message}`);
		return send(context, 500, NOT_TAKEN);
	}
}

/** Says nothing of the reason: whoever forges callbacks would learn from it. */
const REFUSED = { ActionStatus: 'FAIL', ErrorCode: 403, ErrorInfo: 'Forbidden' };

const NOT_TAKEN = { ActionStatus: 'FAIL', ErrorCode: 500, ErrorInfo: 'Not taken' };

interface Admitted {
	readonly callback: Callback;
	readonly settings: TriggerSettings;
}

async function admit(
	context: IWebhookFunctions,
	nowSeconds: number,
): Promise<Admitted | { readonly refusal: string }> {
	const settings = await readSettings(context);
	if ('problem' in settings) return { refusal: describeProblem(settings.problem) };
	const incoming = context.getRequestObject();
	// n8n has read the body already where it knows the content type.
	if (incoming.rawBody === undefined) await incoming.readRawBody();
	const contentType = context.getHeaderData()['content-type'];
	const body = readBody({ contentType, parsed: context.getBodyData(), raw: incoming.rawBody });
	if (!body) return { refusal: 'The body is not a JSON object' };
	const request = { query: context.getQueryData() as Record<string, unknown>, body };
	const verdict = verifyCallback(request, settings.value, nowSeconds);
	if ('refusal' in verdict) return verdict;
	if (isTooDeep(body)) return { refusal: 'The body nests too deep' };
	return { callback: readCallback(verdict.event, request, nowSeconds), settings: settings.value };
}

function start(
	context: IWebhookFunctions,
	{ callback, settings }: Admitted,
	clock: WallClock,
): IWebhookResponseData {
	const { events, isDecidedByWorkflow, fallback, items } = settings;
	const { command, phase } = callback.event;
	if (!events.includes(ALL_EVENTS) && !events.includes(command)) {
		return send(context, 200, OK_ANSWER);
	}
	if (phase === 'before' && isDecidedByWorkflow) return ask(context, { callback, settings }, clock);
	const answer = phase === 'before' ? createAnswer(callback, fallback) : OK_ANSWER;
	return send(context, 200, answer, toItems(callback, items));
}

/** Starts the workflow and leaves the answer to it for a while. */
function ask(
	context: IWebhookFunctions,
	{ callback, settings: { fallback, items } }: Admitted,
	clock: WallClock,
): IWebhookResponseData {
	const byTrigger = { by: 'trigger', answer: createAnswer(callback, fallback) } as const;
	const reply = new Reply(context.getResponseObject(), (said) => {
		const decisions = readDecisions(said);
		if (!decisions) return byTrigger;
		return { by: 'workflow', answer: createAnswer(callback, fallback, decisions) };
	});
	const friends = listFriends(callback);
	const ticket = keepOpen(reply, { friends, fallback: byTrigger, clock });
	return { workflowData: [toItems(callback, items, { answer: ticket })] };
}

/** Answers at once: Tencent Chat waits for 2 s, and storing an execution can take longer. */
function send(
	context: IWebhookFunctions,
	status: number,
	body: Answer | typeof REFUSED,
	items?: INodeExecutionData[],
): IWebhookResponseData {
	context.getResponseObject().status(status).json(body);
	return { noWebhookResponse: true, ...(items && { workflowData: [items] }) };
}
