import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Decision } from '../../../TencentChatTrigger/decision';
import type { Problem } from '../../api/problem';
import { createFriendAnswer } from '../../../TencentChatTrigger/reply/callbackAnswer';
import { findOpenReply, type AnswerTicket } from '../../../TencentChatTrigger/reply/openReplies';
import type { ResponseOperation } from '../../operations/operation';
import { findTicket } from './askingTrigger';
import { layOutDecisions, type Fate } from './decisionOutputs';
import { createProblemError, failEveryItem } from '../n8n/errors';
import { isToolRun } from '../n8n/execution';
import { gatherDecisions, readItems } from './itemDecisions';

/** Makes one answer of all items and hands it to n8n; one output item for each input item. */
export async function runResponse(
	context: IExecuteFunctions,
	operation: ResponseOperation,
): Promise<INodeExecutionData[][]> {
	const input = context.getInputData();
	const ticket = findTicket(context);
	if (!ticket) {
		if (!context.continueOnFail()) throw createProblemError(context.getNode(), NOT_ASKED);
		return failEveryItem(input, NOT_ASKED, isToolRun(context));
	}
	const items = readItems(context, operation, ticket);
	const decisions = gatherDecisions(items);
	const fate = decisions.size === 0 ? 'sent' : await answer(context, ticket, decisions);
	return layOutDecisions(context, items, {
		fate,
		decisions,
		isSingle: ticket.friends === undefined,
	});
}

const NOT_ASKED: Problem = {
	reason: 'Nothing waits for an answer here',
	hint: "Put a Tencent Chat Trigger in front whose 'Before-Events' are set to 'Decide in the Workflow', and lead only before-events here.",
};

const TOO_LATE: Problem = {
	reason: 'The trigger had answered by itself before, as the time was over',
	hint: "Make the workflow faster, or change what holds 'Without an Answer' in the trigger.",
};

const ANSWERED_BEFORE: Problem = {
	reason: 'This execution had answered before, and only the first answer counts',
	hint: 'Connect all items to a single Respond operation that runs once.',
};

/** n8n tells nobody whether an answer was in time; the trigger does where it runs in this process. */
async function answer(
	context: IExecuteFunctions,
	{ id, due }: AnswerTicket,
	decisions: ReadonlyMap<string, Decision>,
): Promise<Fate> {
	const shared = context.getContext('flow');
	if (shared.tencentChatAnswered === id) return { outcome: 'notSent', problem: ANSWERED_BEFORE };
	const reply = findOpenReply(id);
	if (!reply && Date.now() >= Date.parse(due)) return { outcome: 'tooLate', problem: TOO_LATE };
	shared.tencentChatAnswered = id;
	const body = createFriendAnswer(decisions);
	await context.sendResponse({ body: { ...body }, headers: {}, statusCode: 200 });
	if (!reply) return 'sent';
	const by = await reply.settled;
	return by === 'workflow' ? 'answered' : { outcome: 'tooLate', problem: TOO_LATE };
}
