import { useEngine } from './support/useEngine';

import type { IDataObject, IRun } from 'n8n-workflow';

import type { SimulatorOptions } from '../../simulator/options';
import { anEngineRig, type EngineRig } from '../../harness/engine/engineRig';
import { outputsOf } from '../../harness/engine/workflows';

const tests = useEngine();

async function start(options: SimulatorOptions = {}): Promise<EngineRig> {
	const station = await anEngineRig(tests.engine, ['owner', 'a', 'b'], options);
	tests.keep(station.server);
	station.app.addGroup('deal', { owner: 'owner', members: ['a'] });
	return station;
}

/** `account: outcome` of each item of each output. */
function said(run: IRun, key = 'toAccount'): string[][] {
	return outputsOf(run).map((items) =>
		items.map(({ json }) => `${String(json[key])}: ${String(json.outcome)}`),
	);
}

function jsonOf(run: IRun, output = 0): IDataObject[] {
	return (outputsOf(run)[output] ?? []).map(({ json }) => json);
}

/** Receiver and text of each message that has arrived. */
function arrived({ server }: EngineRig): string[] {
	return server.simulator
		.messages()
		.map(({ from, to, body }) => `${from} to ${to}: ${JSON.stringify(body)}`);
}

function text(words: string): string {
	return JSON.stringify([{ MsgType: 'TIMTextElem', MsgContent: { Text: words } }]);
}

describe('message', () => {
	it('send delivers to each receiver in the order of the items, with a key for each', async () => {
		const rig = await start();

		const result = await rig.run(
			'message send',
			{ fromAccount: 'owner', toAccount: '={{ $json.to }}', text: '={{ $json.text }}' },
			[
				{ to: 'a', text: 'first' },
				{ to: 'stranger', text: 'lost' },
				{ to: 'a', text: 'second' },
			],
		);

		expect(said(result)).toEqual([['a: sent', 'a: sent'], ['stranger: rejected']]);
		expect(arrived(rig)).toEqual(['first', 'second'].map((it) => `owner to a: ${text(it)}`));
		expect(jsonOf(result).map(({ messageKey }) => messageKey)).toEqual(
			rig.server.simulator.messages().map(({ messageKey }) => messageKey),
		);
	});

	it('send asks again after a lost answer, and the message arrives once', async () => {
		const rig = await start();
		rig.server.simulator.faults.add({ effect: { drop: 'after' } });

		const result = await rig.run('message send', {
			fromAccount: 'owner',
			toAccount: 'a',
			text: 'Hello',
		});

		expect(said(result)).toEqual([['a: sent'], []]);
		expect(jsonOf(result)).toMatchObject([{ attempts: 2 }]);
		expect(arrived(rig)).toEqual([`owner to a: ${text('Hello')}`]);
	});

	it('send without From Account sends as the admin, and a card as data for the apps', async () => {
		const rig = await start();

		await rig.run('message send', {
			toAccount: 'a',
			messageType: 'custom',
			customData: '{"order":1004}',
		});

		const card = [{ MsgType: 'TIMCustomElem', MsgContent: { Data: '{"order":1004}' } }];
		expect(arrived(rig)).toEqual([`administrator to a: ${JSON.stringify(card)}`]);
	});

	it('send answers the item of the trigger: the sender, or the group', async () => {
		const rig = await start();
		const callbacks = [
			{ event: 'C2C.CallbackAfterSendMsg', fromAccount: 'a', toAccount: 'owner' },
			{ event: 'Group.CallbackAfterSendMsg', fromAccount: 'a', groupId: 'deal' },
		];

		const result = await rig.run(
			'message send',
			{ fromAccount: '', toAccount: '={{ $json }}', text: 'Thanks' },
			callbacks,
		);

		expect(jsonOf(result).map(({ outcome }) => outcome)).toEqual(['sent', 'sent']);
		expect(arrived(rig)).toEqual([`owner to a: ${text('Thanks')}`]);
		expect(rig.server.simulator.groups()).toMatchObject([
			{ groupId: 'deal', messages: [{ body: JSON.parse(text('Thanks')) as unknown }] },
		]);
	});

	it('sendToMany makes one call for many, and names those who are unknown', async () => {
		const rig = await start();

		const result = await rig.run('message sendToMany', {
			fromAccount: 'owner',
			toAccount: 'a, stranger, b',
			text: 'Hello',
		});

		expect(said(result)).toEqual([['a: sent', 'b: sent'], ['stranger: rejected']]);
		expect(arrived(rig)).toEqual(['a', 'b'].map((to) => `owner to ${to}: ${text('Hello')}`));
		expect(rig.server.simulator.log.total).toBe(1);
	});

	it('sendToGroup delivers to the group, and recallFromGroup takes it back by its number', async () => {
		const rig = await start();

		const sent = await rig.run('message sendToGroup', {
			groupId: { __rl: true, mode: 'id', value: 'deal' },
			fromAccount: 'a',
			text: 'Hello',
		});
		const { messageSeq } = jsonOf(sent)[0] ?? {};
		const recalled = await rig.run('message recallFromGroup', {
			groupId: { __rl: true, mode: 'id', value: 'deal' },
			messageSeq: `${String(messageSeq)}, 999`,
		});

		expect(said(sent, 'groupId')).toEqual([['deal: sent'], []]);
		expect(said(recalled, 'messageSeq')).toEqual([
			[`${String(messageSeq)}: deleted`, '999: notFound'],
			[],
		]);
		expect(rig.server.simulator.groups()).toMatchObject([
			{ messages: [{ sequence: messageSeq, from: 'a', isRecalled: true }] },
		]);
	});

	it('update, getAll and recall go by the key that send has given out', async () => {
		const rig = await start();
		const pair = { fromAccount: 'owner', toAccount: 'a' };
		const sent = await rig.run('message send', { ...pair, text: 'Helo' });
		const messageKey = String(jsonOf(sent)[0]?.messageKey);
		const history = { userId: 'a', peerAccount: 'owner', returnAll: true };

		const updated = await rig.run('message update', { ...pair, messageKey, text: 'Hello' });
		const read = await rig.run('message getAll', history);
		const recalled = await rig.run('message recall', { ...pair, messageKey });
		const again = await rig.run('message recall', { ...pair, messageKey });
		const afterwards = await rig.run('message getAll', history);

		expect(said(updated)).toEqual([['a: updated'], []]);
		expect(jsonOf(read)).toMatchObject([
			{ fromAccount: 'owner', toAccount: 'a', text: 'Hello', messageKey, isRecalled: false },
		]);
		expect(said(recalled)).toEqual([['a: deleted'], []]);
		expect(said(again)).toEqual([['a: notFound'], []]);
		expect(jsonOf(afterwards)).toMatchObject([{ messageKey, isRecalled: true }]);
	});

	it('getUnreadCount counts what markRead has not marked', async () => {
		const rig = await start();
		for (const fromAccount of ['owner', 'owner', 'b']) {
			await rig.run('message send', { fromAccount, toAccount: 'a', text: 'Hello' });
		}
		const count = async (peerAccount: string) =>
			jsonOf(await rig.run('message getUnreadCount', { userId: 'a', peerAccount }));

		const before = await count('owner, b');
		const total = await count('');
		const marked = await rig.run('message markRead', { userId: 'a', peerAccount: 'owner' });
		const after = await count('owner, b');

		expect(before.map(({ unreadCount }) => unreadCount)).toEqual([2, 1]);
		expect(total).toMatchObject([{ unreadCount: 3 }]);
		expect(said(marked, 'peerAccount')).toEqual([['owner: updated'], []]);
		expect(after.map(({ unreadCount }) => unreadCount)).toEqual([0, 1]);
	});
});
