import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { INode } from 'n8n-workflow';

import { startCrm, type Crm } from '../../support/crm';
import { startFakeModel, type FakeModel } from '../support/fakeModel';
import { setUpShop } from '../../../examples/scene';
import { SECRET } from '../../../harness/callbacks';
import { until } from '../../../harness/services/until';
import type { WorkflowDraft } from '../../../harness/n8n/workbench';
import { jsonOf } from '../support/executions';
import { withCredential } from '../../../harness/n8n/n8nRig';
import { ActiveWorkflow, useTriggerStation } from '../../../harness/n8n/triggerRig';

/** Tencent Chat waits this long, in milliseconds. */
const TENCENT_WAITS_MS = 2000;

const shared = useTriggerStation('owner', 'a', 'b');

/** Activates an example as it was imported, and lets the simulator call it. */
async function activate(
	name: string,
	adapt: (node: INode) => INode = (node) => node,
): Promise<ActiveWorkflow> {
	const file = join(__dirname, '../../../examples', `${name}.workflow.json`);
	const example = JSON.parse(readFileSync(file, 'utf8')) as WorkflowDraft;
	const nodes = example.nodes.map((node) =>
		adapt(
			node.credentials?.tencentChatWebhookApi
				? { ...node, credentials: { tencentChatWebhookApi: shared.credential } }
				: node,
		),
	);
	const draft = withCredential({ ...example, nodes }, shared.station.credential);
	const workflow = await ActiveWorkflow.open(shared.station, draft);
	shared.station.server.simulator.setWebhook({ url: workflow.url, token: SECRET.token });
	return workflow;
}

it('moderate-friend-requests refuses a blocked wording while Tencent Chat waits', async () => {
	const workflow = await activate('moderate-friend-requests');
	const { simulator } = shared.station.server;
	const request = { action: 'requestFriend', account: 'owner' } as const;

	const refused = await simulator.act({ ...request, to: 'a', wording: 'Free money for you' });
	const allowed = await simulator.act({ ...request, to: 'b', wording: 'We met on Monday' });

	expect(refused).toMatchObject({
		webhook: 'answered',
		results: [
			{
				to: 'a',
				resultCode: 38_001,
				resultInfo: expect.stringContaining('not allowed') as unknown,
			},
		],
	});
	expect(allowed).toMatchObject({ webhook: 'answered', results: [{ to: 'b', resultCode: 0 }] });
	expect(shared.station.app.friendsOf('owner')).toEqual(['b']);
	const asked = simulator.callbacks.list().filter(({ phase }) => phase === 'before');
	expect(asked.map(({ result }) => result)).toEqual(['answered', 'answered']);
	for (const { tookMs } of asked) expect(tookMs).toBeLessThan(TENCENT_WAITS_MS);
	const [first] = await workflow.untilExecuted(2);
	expect(first && jsonOf(first, 'Keep a Record')).toMatchObject([[{ toAccount: 'a' }]]);
	await workflow.deactivate();
});

it('welcome-new-friend notes the day for both', async () => {
	const workflow = await activate('welcome-new-friend');

	await shared.station.server.simulator.act({ action: 'requestFriend', account: 'owner', to: 'a' });

	const [execution] = await workflow.untilExecuted(1);
	expect(execution && jsonOf(execution, 'Say Hello')[0]).toHaveLength(2);
	for (const [owner, friend] of [
		['owner', 'a'],
		['a', 'owner'],
	] as const) {
		expect(shared.station.app.friend(owner, friend)).toMatchObject({
			remark: expect.stringMatching(/^Friends since \d{4}-\d\d-\d\d$/) as unknown,
			groupNames: ['New'],
		});
	}
	await workflow.deactivate();
});

/** The elements of a text message. */
function aText(text: string) {
	return [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }];
}

/** Lets the client app of a customer send a text. */
async function write(text: string, to = 'support_bot'): Promise<void> {
	const body = aText(text);
	const { simulator } = shared.station.server;
	await simulator.act({ action: 'sendMessage', account: 'customer_5001', to, body });
}

/** The texts that were sent to an account over the API, each with its sender. */
function textsFor(to: string): string[] {
	return shared.station.app.messages.list({ to }).map(({ from, body: [element] }) => {
		const { MsgContent } = element as { MsgContent: { Text: string } };
		return `${from}: ${MsgContent.Text}`;
	});
}

describe('support-bot', () => {
	let model: FakeModel;
	let workflow: ActiveWorkflow;

	beforeAll(async () => {
		model = await startFakeModel();
	});

	afterAll(async () => {
		await model.close();
	});

	beforeEach(async () => {
		setUpShop(shared.station.server.simulator);
		const fields = { apiKey: 'none', url: model.url };
		const { workbench } = shared.station.host;
		const openAi = await workbench.createCredential('openAiApi', 'Model', fields);
		workflow = await activate('support-bot', (node) =>
			node.credentials?.openAiApi ? { ...node, credentials: { openAiApi: openAi } } : node,
		);
	});

	afterEach(async () => {
		await workflow.deactivate();
	});

	it('answers with a model that remembers the conversation, and not itself', async () => {
		await write('When do you open?');
		await until('the first answer', () => textsFor('customer_5001').length === 1);
		await write('And on Sundays?');
		await until('the second answer', () => textsFor('customer_5001').length === 2);

		expect(textsFor('customer_5001')).toEqual([
			'support_bot: 1: When do you open?',
			'support_bot: 3: And on Sundays?',
		]);
		expect(model.conversation).toEqual([
			'When do you open?',
			'1: When do you open?',
			'And on Sundays?',
		]);
		expect(await workflow.untilExecuted(2)).toHaveLength(2);
	});

	it('answers in the group that it was mentioned in', async () => {
		const { app, server } = shared.station;
		app.addGroup('garden', { owner: 'support_bot', members: ['customer_5001'] });

		await server.simulator.act({
			action: 'sendGroupMessage',
			account: 'customer_5001',
			groupId: 'garden',
			body: aText('@support_bot, any roses?'),
		});

		const messages = () => server.simulator.groups()[0]?.messages ?? [];
		await until('the answer', () => messages().length > 1);
		expect(messages()).toMatchObject([
			{ from: 'customer_5001' },
			{
				from: 'support_bot',
				body: [{ MsgContent: { Text: '1: @support_bot, any roses?' } }],
			},
		]);
	});

	it('keeps out of what customers write to each other', async () => {
		await write('Shall we go there?', 'customer_5002');

		const [execution] = await workflow.untilExecuted(1);
		expect(execution && jsonOf(execution, 'Meant for the Bot')[0]).toEqual([]);
		expect(shared.station.app.messages.list()).toHaveLength(1);
	});
});

it('hand-over answers until a person is asked for, and briefs that person', async () => {
	setUpShop(shared.station.server.simulator);
	const workflow = await activate('hand-over');

	await write('Where is my order?');
	await until('the answer', () => textsFor('customer_5001').length === 1);
	await write('A person, please');
	await until('the colleague', () => textsFor('customer_5001').length === 2);

	const [briefing = ''] = textsFor('support_mei');
	const [title, ...lines] = briefing.split('\n');
	expect(title).toBe('support_bot: customer_5001 asks for a person. The last messages:');
	expect(lines.sort()).toEqual([
		'customer_5001: A person, please',
		'customer_5001: Where is my order?',
		expect.stringMatching(/^support_bot: Orders arrive/),
	]);
	expect(textsFor('customer_5001')[1]).toMatch(/^support_mei: Hello, this is Mei/);
	await workflow.deactivate();
});

describe('mirror-unfriending', () => {
	let crm: Crm;

	beforeAll(async () => {
		crm = await startCrm();
	});

	afterAll(() => {
		crm.close();
	});

	it('tells the CRM who was deleted', async () => {
		const workflow = await activate('mirror-unfriending', crm.addressIn);
		shared.station.app.befriend('owner', 'a');

		await shared.station.server.simulator.act({
			action: 'deleteFriend',
			account: 'owner',
			to: 'a',
		});

		await until('the CRM to be told', () => crm.told.length > 0);
		expect(crm.told[0]).toMatchObject({ manager: 'owner', customer: 'a', how: 'deleted' });
		await workflow.deactivate();
	});
});
