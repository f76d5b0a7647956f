import { aSimulatorWithWebhook } from '../support/webhook';
import { aText, makeGroup } from './support';

async function aGroupOfClients() {
	const { simulator, clock, webhook } = aSimulatorWithWebhook();
	const group = await makeGroup(simulator, clock);
	webhook.received.length = 0;

	const write = (account: string, groupId = 'g1') => {
		const message = { body: [aText('hi')] as Record<string, unknown>[] };
		return simulator.act({
			action: 'sendGroupMessage',
			account,
			groupId,
			platform: 'iOS',
			...message,
		});
	};
	return { ...group, webhook, write };
}

describe('what a client writes into a group', () => {
	it('is delivered, and called back with the platform of the client', async () => {
		const { write, view, webhook } = await aGroupOfClients();

		const reply = await write('bob');

		expect(reply).toMatchObject({ errorCode: 0, webhook: 'answered', messageSequence: 2 });
		expect(view().messages).toMatchObject([{ from: 'bob', receivers: ['ann'] }]);
		expect(webhook.only('Group.CallbackAfterSendMsg')).toMatchObject({
			From_Account: 'bob',
			Operator_Account: 'bob',
			MsgSeq: 2,
		});
		expect(webhook.received[1]?.url.searchParams.get('OptPlatform')).toBe('iOS');
	});

	it('is a message of its own each time, also with the same words', async () => {
		const { write, view } = await aGroupOfClients();

		await write('bob');
		await write('bob');

		expect(view().messages).toHaveLength(2);
	});

	it('is refused from somebody who is not in the group', async () => {
		const { write, view } = await aGroupOfClients();

		expect((await write('cid')).errorCode).toBe(10007);
		expect((await write('bob', 'g2')).errorCode).toBe(10010);
		expect(view().messages).toEqual([]);
	});

	it('is refused while its writer is muted', async () => {
		const { ask, write } = await aGroupOfClients();
		await ask('forbid_send_msg', { Members_Account: ['bob'], MuteTime: 60 });

		expect((await write('bob')).errorCode).toBe(10017);
	});

	it('does not need membership in a live group, which keeps no members', async () => {
		const { ask, write } = await aGroupOfClients();
		await ask('create_group', { GroupId: 'live', Type: 'AVChatRoom', Name: 'Live' });

		expect((await write('cid', 'live')).errorCode).toBe(0);
	});
});
