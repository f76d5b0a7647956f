import { receiveCallback } from '../../../../nodes/TencentChatTrigger/receive/receive';
import { aQuery, friendsAdded, NOW } from '../../../../harness/callbacks';
import { aWebhook, surroundings } from '../support/webhookContext';

/** Receives a callback of a Tencent Chat whose clock is so many seconds ahead of this machine's. */
async function receiveAt(aheadSeconds: number, options = {}) {
	const query = aQuery('Sns.CallbackFriendAdd', {}, NOW + aheadSeconds);
	const webhook = aWebhook({
		callback: { ...friendsAdded('a'), query },
		parameters: { options },
	});
	const { workflowData } = await receiveCallback(webhook.context, surroundings());
	return { ...webhook, status: webhook.seen[0]?.status, hasStarted: workflowData !== undefined };
}

describe('a clock of this machine that differs from Tencent’s', () => {
	it.each([-300, -240, 240, 300])('changes nothing within the tolerance: %d s', async (ahead) => {
		const { status, hasStarted, logged } = await receiveAt(ahead);

		expect({ status, hasStarted, logged }).toEqual({ status: 200, hasStarted: true, logged: [] });
	});

	it.each([-301, 301])(
		'by more lets nothing through, and the log says by how much: %d s',
		async (ahead) => {
			const { status, hasStarted, logged } = await receiveAt(ahead);

			expect({ status, hasStarted }).toEqual({ status: 403, hasStarted: false });
			expect(logged).toEqual([
				'warn: Tencent Chat Trigger "Trigger" refused a callback: RequestTime is 301 s away from this machine\'s clock',
			]);
		},
	);

	it('may be made up for by the option Tolerance', async () => {
		expect(await receiveAt(-900, { tolerance: 1200 })).toMatchObject({ status: 200 });
	});
});
