import type { Dice } from '../../harness/hostile/dice';
import { aQuery, friendsAdded, friendsRequested, NOW } from '../../harness/callbacks';
import { hasRoom } from '../../nodes/TencentChatTrigger/reply/openReplies';
import { receiveCallback } from '../../nodes/TencentChatTrigger/receive/receive';
import { SparingLog } from '../../nodes/TencentChatTrigger/receive/sparingLog';
import { aWebhook } from '../nodes/TencentChatTrigger/support/webhookContext';

/** As many as wait at once in each round; the trigger answers more than 50 by itself. */
const AT_ONCE = 60;

/** Takes callbacks, a third of them forged and a tenth waiting for a decision that never comes. */
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
		const webhooks = Array.from({ length: size }, () => aCallbackOf(dice));
		for (const { webhook } of webhooks) await receiveCallback(webhook.context, { clock, log });
		now += 10_000;
		for (const ring of due) ring();
		await new Promise((resolve) => setImmediate(resolve));
		for (const { webhook, status } of webhooks) {
			const [seen, ...more] = webhook.seen;
			if (seen?.status !== status || more.length > 0)
				found.push('a callback was not answered once');
		}
	}
	if (!hasRoom()) found.push('replies are left open');
	return found;
}

function aCallbackOf(dice: Dice) {
	const id = `friend${dice.whole(1, 1e6)}`;
	const waits = dice.chance(0.1);
	const isForged = !waits && dice.chance(0.37);
	const callback = waits ? friendsRequested(id) : friendsAdded(id);
	const command = String(callback.body.CallbackCommand);
	const forged = { ...callback, query: aQuery(command, { Sign: 'f'.repeat(64) }) };
	const webhook = aWebhook({
		callback: isForged ? forged : callback,
		parameters: {
			events: ['*'],
			...(waits && { respond: 'workflow' }),
		},
	});
	return { webhook, status: isForged ? 403 : 200 };
}
