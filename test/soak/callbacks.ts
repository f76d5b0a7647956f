import type { IWebhookResponseData } from 'n8n-workflow';

import type { Dice } from '../../harness/hostile/dice';
import { aQuery, friendsAdded, friendsRequested, NOW } from '../../harness/callbacks';
import { createFriendAnswer, OK_ANSWER } from '../../nodes/TencentChatTrigger/reply/callbackAnswer';
import { findOpenReply, hasRoom } from '../../nodes/TencentChatTrigger/reply/openReplies';
import { receiveCallback } from '../../nodes/TencentChatTrigger/receive/receive';
import { SparingLog } from '../../nodes/TencentChatTrigger/receive/sparingLog';
import { ALL_EVENTS } from '../../nodes/TencentChatTrigger/settings';
import { aWebhook } from '../nodes/TencentChatTrigger/support/webhookContext';

/** As many as wait at once in each round; the trigger answers more than 50 by itself. */
const AT_ONCE = 60;

/** What becomes of a callback. */
type Fate = 'forged' | 'told' | 'undecided' | 'decided' | 'endedWithout';

/** The code of a workflow's refusal. */
const REFUSED = 38_001;

/**
 * Takes callbacks: a third of them is forged, and a tenth waits for its workflow, which decides in time,
 * decides too late or ends without an answer.
 */
export async function soakCallbacks(count: number, dice: Dice): Promise<readonly string[]> {
	const found: string[] = [];
	const log = new SparingLog();
	for (let done = 0; done < count; done += AT_ONCE) {
		const due: Array<() => void> = [];
		let now = NOW * 1000;
		const clock = {
			now: () => now,
			sleep: async () => await new Promise<void>((resolve) => due.push(resolve)),
		};
		const size = Math.min(AT_ONCE, count - done);
		const sent = Array.from({ length: size }, () => aCallbackOf(dice));
		const late: Array<() => void> = [];
		for (const one of sent) {
			const started = await receiveCallback(one.webhook.context, { clock, log });
			if (one.fate === 'undecided') late.push(() => decide(one, started));
			else act(one, started);
		}
		now += 10_000;
		for (const ring of due) ring();
		await new Promise((resolve) => setImmediate(resolve));
		for (const answer of late) answer();
		for (const one of sent) found.push(...faultsOf(one));
	}
	if (!hasRoom()) found.push('replies are left open');
	return found;
}

function aCallbackOf(dice: Dice) {
	const friend = `friend${dice.whole(1, 1e6)}`;
	const fate: Fate = dice.chance(0.1)
		? dice.pick(['undecided', 'decided', 'endedWithout'] as const)
		: dice.chance(0.37)
			? 'forged'
			: 'told';
	const waits = fate !== 'forged' && fate !== 'told';
	const callback = waits ? friendsRequested(friend) : friendsAdded(friend);
	const command = String(callback.body.CallbackCommand);
	const forged = { ...callback, query: aQuery(command, { Sign: 'f'.repeat(64) }) };
	const webhook = aWebhook({
		callback: fate === 'forged' ? forged : callback,
		parameters: { events: [ALL_EVENTS], ...(waits && { respond: 'workflow' }) },
	});
	return { webhook, friend, fate };
}

type Sent = ReturnType<typeof aCallbackOf>;

/** What n8n does for the workflow at once. */
function act(one: Sent, started: IWebhookResponseData): void {
	if (one.fate === 'decided') decide(one, started);
	// n8n says so when a workflow ends that has not answered.
	if (one.fate === 'endedWithout') one.webhook.response.json({ message: 'Workflow was started' });
}

/** The workflow's answer, as n8n hands it over, in this process or from a worker. */
function decide({ webhook, friend }: Sent, { workflowData }: IWebhookResponseData): void {
	const decisions = new Map([[friend, { code: REFUSED, text: 'No' }]]);
	const answer = createFriendAnswer(decisions);
	const ticket = workflowData?.[0]?.[0]?.json.answer as { readonly id: string } | undefined;
	const reply = ticket && findOpenReply(ticket.id);
	if (reply && friend.endsWith('0')) reply.give({ by: 'workflow', answer });
	else webhook.response.json(answer);
}

function faultsOf({ webhook, fate, friend }: Sent): string[] {
	const [seen, ...more] = webhook.seen;
	if (seen === undefined || more.length > 0) return ['a callback was not answered once'];
	const codes = {
		forged: undefined,
		told: undefined,
		undecided: 0,
		decided: REFUSED,
		endedWithout: 0,
	};
	const code = codes[fate];
	const expected =
		code === undefined
			? OK_ANSWER
			: createFriendAnswer(new Map([[friend, { code, text: code === 0 ? '' : 'No' }]]));
	const isRight =
		fate === 'forged'
			? seen.status === 403
			: seen.status === 200 && JSON.stringify(seen.body) === JSON.stringify(expected);
	return isRight ? [] : [`a callback that was ${fate} got another answer`];
}
