import { aSimulation, jsonOf, rowsOf, type Simulation } from './support/simulation';

let simulation: Simulation;

beforeEach(async () => {
	// Backoff draws from this: nothing waits.
	jest.spyOn(Math, 'random').mockReturnValue(0);
	simulation = await aSimulation(['shop', 'bot', 'a', 'b']);
	await simulation.run('group create', { groupType: 'Public', name: 'Deal', ...IN_DEAL });
});

afterEach(async () => {
	await simulation.server.close();
	jest.restoreAllMocks();
});

const IN_DEAL = { additionalFields: { groupId: 'deal' } };

function arrived(): string[] {
	return simulation.server.simulator
		.messages()
		.map(({ from, to, body }) => `${from} > ${to}: ${JSON.stringify(body)}`);
}

describe('Message → Send in a run', () => {
	it('gives each message its key, with the row that it came from', async () => {
		const run = await simulation.run(
			'message send',
			{ fromAccount: 'shop', toAccount: '={{ $json.id }}', text: 'Welcome' },
			{ input: rowsOf({ id: 'a' }, { id: 'nobody' }, { id: 'b' }) },
		);

		expect(jsonOf(run)).toEqual([
			expect.objectContaining({
				...{ fromAccount: 'shop', toAccount: 'a', outcome: 'sent', input: { id: 'a' } },
				messageKey: expect.stringMatching(/^\d+_\d+_\d+$/) as string,
			}),
			expect.objectContaining({ toAccount: 'b', outcome: 'sent' }),
		]);
		expect(jsonOf(run, 1)).toEqual([
			expect.objectContaining({ toAccount: 'nobody', outcome: 'rejected', resultCode: 90003 }),
		]);
		expect(run.hints[0]?.message).toMatch(/^3 messages: 2 sent, 1 rejected\./);
	});

	it('answers whoever wrote, and into the group where that was', async () => {
		const run = await simulation.run(
			'message send',
			{ fromAccount: '', toAccount: '={{ $json }}', text: 'Here I am' },
			{
				input: rowsOf(
					{ event: 'C2C.CallbackAfterSendMsg', fromAccount: 'a', toAccount: 'bot' },
					{ event: 'Group.CallbackAfterSendMsg', fromAccount: 'a', groupId: 'deal' },
				),
			},
		);

		expect(arrived()).toEqual([expect.stringMatching(/^bot > a: .*Here I am/)]);
		const [deal] = simulation.server.simulator.groups();
		expect(deal?.messages).toHaveLength(1);
		expect(jsonOf(run).map(({ outcome, toAccount }) => [outcome, toAccount])).toEqual([
			['sent', 'a'],
			['sent', 'deal'],
		]);
	});

	it('shows in a dry run what would be sent', async () => {
		const run = await simulation.run('message send', {
			...{ fromAccount: 'shop', toAccount: 'a, b', text: 'Welcome' },
			options: { dryRun: true },
		});

		expect(jsonOf(run)).toEqual([
			expect.objectContaining({
				...{ outcome: 'planned', call: 1 },
				request: {
					To_Account: 'a',
					MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Welcome' } }],
				},
			}),
			expect.objectContaining({ outcome: 'planned', call: 2 }),
		]);
		expect(arrived()).toEqual([]);
	});
});

describe('Message → Send to Many in a run', () => {
	it('says to look first when a call got no answer, and sends nothing again', async () => {
		simulation.server.simulator.faults.add({
			on: { path: 'batchsendmsg' },
			effect: { drop: 'after' },
		});

		const run = await simulation.run('message sendToMany', {
			...{ fromAccount: 'shop', toAccount: 'a, b', text: 'Sale' },
			options: { whenAllFailed: 'continue' },
		});

		expect(arrived()).toHaveLength(2);
		expect(jsonOf(run, 1)).toEqual(
			['a', 'b'].map((toAccount) =>
				expect.objectContaining({
					...{ toAccount, outcome: 'unknown', attempts: 1, retryable: false },
					hint: expect.stringMatching(/^Look at the conversation first/) as string,
				}),
			),
		);
	});
});

describe('Message → Get Many in a run', () => {
	it('reads a conversation as one side sees it, newest first, as many as wanted', async () => {
		const texts = Array.from({ length: 130 }, (_, index) => ({ text: `number ${index}` }));
		await simulation.run(
			'message send',
			{ fromAccount: 'shop', toAccount: 'a', text: '={{ $json.text }}' },
			{ input: rowsOf(...texts) },
		);

		const some = await simulation.run('message getAll', {
			...{ userId: 'a', peerAccount: 'shop', returnAll: false, limit: 2 },
		});
		const all = await simulation.run('message getAll', {
			...{ userId: 'a', peerAccount: 'shop', returnAll: true },
		});

		expect(jsonOf(some).map(({ text }) => text)).toEqual(['number 129', 'number 128']);
		expect(jsonOf(all)).toHaveLength(130);
		expect(jsonOf(all)[0]).toMatchObject({
			...{ userId: 'a', peerAccount: 'shop', fromAccount: 'shop', toAccount: 'a' },
			messageType: 'text',
		});
	});
});

describe('what became of a message', () => {
	it('can be read, changed and taken back', async () => {
		const sent = await simulation.run('message send', {
			...{ fromAccount: 'shop', toAccount: 'a', text: 'Old price' },
		});
		const message = {
			fromAccount: 'shop',
			toAccount: 'a',
			messageKey: jsonOf(sent)[0]?.messageKey,
		};
		const unread = { userId: 'a', peerAccount: 'shop' };

		const before = await simulation.run('message getUnreadCount', unread);
		await simulation.run('message update', { ...message, text: 'New price' } as never);
		await simulation.run('message markRead', unread);
		const after = await simulation.run('message getUnreadCount', unread);
		const total = await simulation.run('message getUnreadCount', { userId: 'a', peerAccount: '' });
		const recalled = await simulation.run('message recall', message as never);
		const again = await simulation.run('message recall', message as never);

		expect([before, after, total].map((run) => jsonOf(run)[0]?.unreadCount)).toEqual([1, 0, 0]);
		expect(arrived()).toEqual([expect.stringContaining('New price')]);
		expect(jsonOf(recalled)[0]).toMatchObject({ outcome: 'deleted', resultCode: 0 });
		expect(jsonOf(again)[0]).toMatchObject({ outcome: 'notFound', resultCode: 20023 });
	});

	it('can be taken back from a group', async () => {
		const sent = await simulation.run('message sendToGroup', {
			fromAccount: '',
			groupId: 'deal',
			text: 'Wrong room',
		});
		const messageSeq = jsonOf(sent)[0]?.messageSeq;

		const run = await simulation.run('message recallFromGroup', {
			...{ groupId: 'deal', messageSeq: `${String(messageSeq)}, 99999` },
		});

		expect(jsonOf(run).map(({ messageSeq: seq, outcome }) => [seq, outcome])).toEqual([
			[String(messageSeq), 'deleted'],
			['99999', 'notFound'],
		]);
	});
});
