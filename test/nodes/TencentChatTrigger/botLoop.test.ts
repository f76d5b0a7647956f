import type { IDataObject } from 'n8n-workflow';

import { receiveCallback } from '../../../nodes/TencentChatTrigger/receive/receive';
import { SECRET } from '../../../harness/callbacks';
import { ask } from '../../simulator/support/calls';
import { aSimulatorWithWebhook, type CalledBack } from '../../simulator/support/webhook';
import { makeGroup } from '../../simulator/groups/support';
import { aWebhook, STOPPED, surroundings } from './support/webhookContext';

const HELLO = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Hello' } }];

/** What the trigger starts workflows with when it gets all that a simulator called back with. */
async function itemsOf({ webhook, clock }: CalledBack): Promise<IDataObject[]> {
	const wallClock = { ...STOPPED, now: () => clock.now() };
	const items: IDataObject[] = [];
	for (const { url, body } of webhook.received) {
		const query = Object.fromEntries(url.searchParams);
		const { context, seen } = aWebhook({
			callback: { query, body: body as IDataObject },
			parameters: { events: ['all'] },
		});
		const { workflowData } = await receiveCallback(context, surroundings(wallClock));
		expect(seen).toMatchObject([{ status: 200 }]);
		items.push(...(workflowData?.flat().map(({ json }) => json) ?? []));
	}
	return items;
}

it('a bot hears what accounts write to it, and none of its own answers', async () => {
	const called = aSimulatorWithWebhook({ token: SECRET.token });
	const { simulator } = called;

	await simulator.act({ action: 'sendMessage', account: 'ann', to: 'bob', body: HELLO });
	await ask(simulator, 'sendMsg', {
		From_Account: 'bob',
		To_Account: 'ann',
		MsgRandom: 1,
		MsgBody: HELLO,
	});

	const items = await itemsOf(called);
	expect(called.webhook.commands).toHaveLength(4);
	expect(items).toMatchObject([
		{ event: 'C2C.CallbackBeforeSendMsg', fromAccount: 'ann', text: 'Hello' },
		{
			event: 'C2C.CallbackAfterSendMsg',
			fromAccount: 'ann',
			toAccount: 'bob',
			text: 'Hello',
			messageType: 'text',
			messageKey: expect.stringMatching(/^\d+_\d+_\d+$/) as unknown,
		},
	]);
});

it('a bot hears nothing of what it says in a group, but that the group was made', async () => {
	const called = aSimulatorWithWebhook({ token: SECRET.token });

	const { say } = await makeGroup(called.simulator, called.clock);
	expect(await say(7)).toMatchObject({ ErrorCode: 0 });

	expect(called.webhook.commands).toContain('Group.CallbackAfterSendMsg');
	const events = (await itemsOf(called)).map(({ event, groupId }) => `${event} ${groupId}`);
	expect(events).toContain('Group.CallbackAfterCreateGroup g1');
	expect(events.filter((event) => event.includes('SendMsg'))).toEqual([]);
});
