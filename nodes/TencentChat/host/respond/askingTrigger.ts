import type { IExecuteFunctions } from 'n8n-workflow';

import type { AnswerTicket } from '../../../TencentChatTrigger/reply/openReplies';
import { isRecord } from '../../api/answer';

/** The last part of the trigger's type id, whatever way the package was installed. */
const TRIGGER = 'tencentChatTrigger';

/**
 * What the trigger in front of a node has been asked; undefined when no such trigger ran, or when it
 * has answered by itself. Nodes between the two may have changed the items, so the trigger's own
 * are looked at: it lets nothing of a callback stand where its tickets do.
 */
export function findTicket(context: IExecuteFunctions): AnswerTicket | undefined {
	for (const { name, type } of context.getParentNodes(context.getNode().name)) {
		if (type.split('.').at(-1) !== TRIGGER) continue;
		const ticket = readTicket(readFirstItem(context, name));
		if (ticket) return ticket;
	}
	return undefined;
}

/** n8n throws for a node that did not run. */
function readFirstItem(context: IExecuteFunctions, node: string): unknown {
	try {
		const { $ } = context.getWorkflowDataProxy(0) as { $: (name: string) => NodeOutput };
		return $(node).first().json;
	} catch {
		return undefined;
	}
}

interface NodeOutput {
	first(): { readonly json: unknown };
}

function readTicket(json: unknown): AnswerTicket | undefined {
	const ticket = isRecord(json) ? json.answer : undefined;
	if (!isRecord(ticket)) return undefined;
	const { id, due, friends } = ticket;
	if (typeof id !== 'string' || typeof due !== 'string') return undefined;
	return { id, due, ...(Array.isArray(friends) && { friends: friends.filter(isText) }) };
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}
