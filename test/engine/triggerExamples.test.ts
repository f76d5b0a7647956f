import { Engine } from '../../harness/engine/engine';

import type { IDataObject, IRun, IWorkflowBase } from 'n8n-workflow';

import { systemClock } from '../../simulator/clock';
import { startSimulator, type RunningSimulator } from '../../simulator/server';
import { setUpShop } from '../../examples/scene';
import { startCrm, type Crm } from '../support/crm';
import {
	aCallback,
	friendsAdded,
	friendsRequested,
	groupMessageSent,
	messageSent,
	SECRET,
	signAs,
	type SentCallback,
} from '../../harness/callbacks';
import { credentialFor } from '../../harness/engine/engineRig';
import { receiveWith, type TriggerRun } from '../../harness/engine/triggerRun';
import { itemsOf, readExample } from './support/examples';

const OK = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };

let engine: Engine;
let server: RunningSimulator;

/** How far Tencent Chat is ahead of this machine, in milliseconds. */
let aheadMs = 0;

beforeAll(async () => {
	engine = await Engine.load();
});

beforeEach(async () => {
	aheadMs = 0;
	const clock = { ...systemClock, now: () => systemClock.now() + aheadMs };
	server = await startSimulator({ clock });
});

afterEach(async () => {
	await server.close();
});

/** Lets an example receive a callback that is signed for this moment. */
async function receive(example: IWorkflowBase, { query, body }: SentCallback): Promise<TriggerRun> {
	const now = Math.floor(Date.now() / 1000);
	const signed = { ...query, Sign: signAs(SECRET.token, now), RequestTime: String(now) };
	const credentials = { ...credentialFor(server), tencentChatWebhookApi: SECRET };
	return await receiveWith(engine, example, { query: signed, body }, credentials);
}

describe('welcome-new-friend', () => {
	it('notes the day and puts the friend into a list', async () => {
		const app = server.simulator.app();
		app.addAccounts('owner', 'a');
		app.befriend('owner', 'a');

		const { answers, run } = await receive(readExample('welcome-new-friend'), friendsAdded('a'));

		expect(answers).toEqual([{ status: 200, body: OK }]);
		expect(app.friend('owner', 'a')).toMatchObject({
			remark: `Friends since ${new Date().toISOString().slice(0, 10)}`,
			groupNames: ['New'],
		});
		expect(itemsOf(run, 'Say Hello')).toMatchObject([{ toAccount: 'a', outcome: 'updated' }]);
	});

	it('does nothing for a forged callback', async () => {
		const { query, body } = friendsAdded('a');
		const credentials = { ...credentialFor(server), tencentChatWebhookApi: SECRET };

		const { answers, run } = await receiveWith(
			engine,
			readExample('welcome-new-friend'),
			{ query, body },
			credentials,
		);

		expect(answers).toMatchObject([{ status: 403 }]);
		expect(run).toBeUndefined();
	});
});

describe('moderate-friend-requests', () => {
	function requested(...wordings: string[]): SentCallback {
		const { query, body } = friendsRequested(...wordings.map((_wording, index) => `f${index}`));
		const items = (body.FriendItem as IDataObject[]).map((item, index) => ({
			...item,
			AddWording: wordings[index],
		}));
		return { query, body: { ...body, FriendItem: items } };
	}

	it('refuses a blocked wording and allows the rest, in one answer', async () => {
		const example = readExample('moderate-friend-requests');

		const { answers, run } = await receive(example, requested('hello', 'Free Money here', ''));

		expect(answers).toEqual([
			{
				status: 200,
				body: {
					...OK,
					ResultItem: [
						{ To_Account: 'f0', ResultCode: 0, ResultInfo: '' },
						{
							To_Account: 'f1',
							ResultCode: 38_001,
							ResultInfo: 'Your request has a wording that is not allowed here',
						},
						{ To_Account: 'f2', ResultCode: 0, ResultInfo: '' },
					],
				},
			},
		]);
		expect(itemsOf(run, 'Keep a Record')).toMatchObject([{ toAccount: 'f1', outcome: 'answered' }]);
	});
});

describe('the pinned sample', () => {
	it('of welcome-new-friend shows both sides of a friendship that is noted', async () => {
		const app = server.simulator.app();
		app.addAccounts('sales_01', 'customer_1001');
		app.befriend('sales_01', 'customer_1001');
		app.befriend('customer_1001', 'sales_01');

		const run = await runWithSample('welcome-new-friend');

		expect(itemsOf(run, 'Say Hello')).toMatchObject([
			{ fromAccount: 'sales_01', toAccount: 'customer_1001', outcome: 'updated' },
			{ fromAccount: 'customer_1001', toAccount: 'sales_01', outcome: 'updated' },
		]);
	});

	it('of moderate-friend-requests is too late to be answered, which is no error', async () => {
		const run = await runWithSample('moderate-friend-requests');

		expect(itemsOf(run, 'Look Into It')).toMatchObject([
			{ toAccount: 'customer_1001', outcome: 'tooLate' },
			{ toAccount: 'customer_1002', outcome: 'tooLate' },
		]);
	});

	async function runWithSample(name: string): Promise<IRun> {
		const run = await engine.run(readExample(name), credentialFor(server));
		expect(run.data.resultData.error).toBeUndefined();
		return run;
	}
});

describe('support-bot', () => {
	const ASKED = 'When do you open?';

	beforeEach(() => {
		setUpShop(server.simulator);
	});

	it('answers whoever writes to the bot, as the bot', async () => {
		await receive(readExample('support-bot'), messageSent('customer_5001', 'support_bot', ASKED));

		expect(server.simulator.messages()).toMatchObject([
			{
				from: 'support_bot',
				to: 'customer_5001',
				body: [{ MsgContent: { Text: `You said: ${ASKED}` } }],
			},
		]);
	});

	it('answers in the group that it was mentioned in', async () => {
		const members = ['customer_5001'];
		server.simulator.app().addGroup('garden', { owner: 'support_bot', members });
		const question = `@support_bot ${ASKED}`;

		await receive(
			readExample('support-bot'),
			groupMessageSent('garden', 'customer_5001', question),
		);

		expect(server.simulator.groups()).toMatchObject([
			{
				groupId: 'garden',
				messages: [
					{ from: 'support_bot', body: [{ MsgContent: { Text: `You said: ${question}` } }] },
				],
			},
		]);
		expect(server.simulator.messages()).toEqual([]);
	});

	it.each([
		['two customers', messageSent('customer_5001', 'customer_5002', ASKED)],
		['a group', groupMessageSent('garden', 'customer_5001', ASKED)],
	])('keeps out of what is said among %s', async (_where, callback) => {
		const { run } = await receive(readExample('support-bot'), callback);

		expect(itemsOf(run, 'Meant for the Bot')).toEqual([]);
		expect(server.simulator.messages()).toEqual([]);
	});
});

describe('hand-over', () => {
	beforeEach(() => {
		setUpShop(server.simulator);
	});

	async function write(text: string): Promise<TriggerRun> {
		const action = { action: 'sendMessage', account: 'customer_5001', to: 'support_bot' } as const;
		const body = [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }];
		await server.simulator.act({ ...action, body });
		// People write no two messages in one second, in which Tencent Chat keeps no order.
		aheadMs += 1000;
		const received = await receive(
			readExample('hand-over'),
			messageSent('customer_5001', 'support_bot', text),
		);
		aheadMs += 1000;
		return received;
	}

	/** What was sent over the API so far, one line each. */
	function answers(): string[] {
		return server.simulator
			.messages()
			.filter(({ from }) => from !== 'customer_5001')
			.map(({ from, to, body: [element] }) => {
				const { MsgContent } = element as { MsgContent: { Text: string } };
				return `${from} > ${to}: ${MsgContent.Text}`;
			});
	}

	it('answers by itself what is no request for a person', async () => {
		await write('Where is my order?');

		expect(answers()).toEqual([
			expect.stringMatching(/^support_bot > customer_5001: Orders arrive within three days/),
		]);
	});

	it.each(['A person, please', '转人工'])('hands over when somebody writes "%s"', async (text) => {
		await write('Where is my order?');

		await write(text);

		const [, briefing, introduction] = answers();
		expect(briefing).toMatch(/^support_bot > support_mei: customer_5001 asks for a person/);
		expect(briefing?.split('\n').slice(1)).toEqual([
			'customer_5001: Where is my order?',
			expect.stringMatching(/^support_bot: Orders arrive/),
			`customer_5001: ${text}`,
		]);
		expect(introduction).toMatch(/^support_mei > customer_5001: Hello, this is Mei/);
	});

	it('promises no person while the colleague cannot be told', async () => {
		const { simulator } = server;
		simulator.faults.add({
			on: { path: 'sendmsg', account: 'support_mei' },
			effect: { errorCode: 90048 },
			times: 'always',
		});

		const { run } = await write('A person, please');

		expect(itemsOf(run, 'Look Into It')).toMatchObject([{ toAccount: 'support_mei' }]);
		expect(answers()).toEqual([]);
	});
});

describe('mirror-unfriending', () => {
	let crm: Crm;

	beforeEach(async () => {
		crm = await startCrm();
	});

	afterEach(() => {
		crm.close();
	});

	it.each([
		['Sns.CallbackFriendDelete', 'deleted'],
		['Sns.CallbackBlackListAdd', 'blocked'],
	])('tells the CRM of %s for each friend', async (command, how) => {
		const example = readExample('mirror-unfriending');
		const nodes = example.nodes.map(crm.addressIn);
		const pair = (friend: string) => ({ From_Account: 'owner', To_Account: friend });

		await receive({ ...example, nodes }, aCallback(command, { PairList: [pair('a'), pair('b')] }));

		expect(crm.told).toHaveLength(2);
		expect(crm.told).toEqual(
			expect.arrayContaining(
				['a', 'b'].map((customer) => ({
					id: expect.stringMatching(/^[0-9a-f]{32}-[01]$/) as unknown,
					manager: 'owner',
					customer,
					how,
					at: expect.any(String) as unknown,
				})),
			),
		);
	});
});
