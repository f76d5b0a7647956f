import { Engine } from '../../harness/engine/engine';

import { readdirSync } from 'node:fs';

import type { IRun, IWorkflowBase } from 'n8n-workflow';

import { setUpCustomers, setUpShop } from '../../examples/scene';
import { anEngineRig, credentialFor, type EngineRig } from '../../harness/engine/engineRig';
import { FOLDER, itemsOf, readExample } from './support/examples';

let engine: Engine;
let station: EngineRig;

beforeAll(async () => {
	engine = await Engine.load();
});

beforeEach(async () => {
	jest.spyOn(Math, 'random').mockReturnValue(0);
	station = await anEngineRig(engine, ['sales_01', 'sales_02']);
});

afterEach(async () => {
	jest.restoreAllMocks();
	await station.server.close();
});

async function runExample(name: string): Promise<IRun> {
	const run = await engine.run(readExample(name), credentialFor(station.server));
	expect(run.data.resultData.error).toBeUndefined();
	return run;
}

/** How often a command was called. */
function callsOf(command: string): number {
	const { byPath } = station.server.simulator.log.totals();
	return Object.entries(byPath).find(([path]) => path.endsWith(command))?.[1] ?? 0;
}

it('tests every example (those of the trigger with it)', () => {
	const names = readdirSync(FOLDER).filter((name) => name.endsWith('.workflow.json'));

	expect(names.sort()).toEqual([
		'add-friends.workflow.json',
		'campaign.workflow.json',
		'crm-webhook.workflow.json',
		'deal-group.workflow.json',
		'hand-over.workflow.json',
		'mirror-unfriending.workflow.json',
		'moderate-friend-requests.workflow.json',
		'off-boarding.workflow.json',
		'scheduled-import.workflow.json',
		'support-bot.workflow.json',
		'welcome-new-friend.workflow.json',
	]);
});

describe('the first example', () => {
	it('welcomes each new friend once, in the name of the account manager', async () => {
		setUpCustomers(station.server.simulator);

		await runExample('add-friends');

		const sent = station.app.messages.list();
		expect(sent.map(({ from, to }) => `${from} > ${to}`).sort()).toEqual([
			'sales_01 > customer_1001',
			'sales_01 > customer_1002',
			'sales_02 > customer_1008',
			'sales_02 > customer_1009',
			'sales_02 > customer_1010',
		]);
		expect(sent.find(({ to }) => to === 'customer_1001')?.body).toMatchObject([
			{ MsgContent: { Text: expect.stringMatching(/^Hello Chen Wei, /) as unknown } },
		]);
	});

	it('greets nobody again in a second run', async () => {
		setUpCustomers(station.server.simulator);
		await runExample('add-friends');
		const before = station.app.messages.list().length;

		const run = await runExample('add-friends');

		expect(station.app.messages.list()).toHaveLength(before);
		expect(itemsOf(run, 'Add Friends')).not.toHaveLength(0);
	});
});

describe('the campaign', () => {
	it('reaches everybody with one call and notes nobody', async () => {
		setUpShop(station.server.simulator);

		const run = await runExample('campaign');

		const sent = station.app.messages.list({ from: 'shop' });
		expect(sent.map(({ to }) => to).sort()).toEqual([
			'customer_5001',
			'customer_5002',
			'customer_5003',
		]);
		expect(callsOf('batchsendmsg')).toBe(1);
		expect(itemsOf(run, 'Who Missed It')).toBeUndefined();
	});

	it('notes who missed it and why, and sends nothing twice', async () => {
		const { app, server } = station;
		app.addAccounts('shop', 'customer_5001', 'customer_5003');
		const timedOut = { resultCode: 70169, change: 'before' } as const;
		server.simulator.faults.add({ on: { account: 'customer_5003' }, effect: timedOut });

		const run = await runExample('campaign');

		expect(itemsOf(run, 'Who Missed It')).toMatchObject([
			{ customer_id: 'customer_5002', outcome: 'rejected' },
			{ customer_id: 'customer_5003', outcome: 'unknown', retryable: false },
		]);
		expect(app.messages.list({ to: 'customer_5003' })).toHaveLength(1);
	});
});

describe('the group of a deal', () => {
	it('has the seller, the customer and the team, and one greeting', async () => {
		setUpShop(station.server.simulator);

		const run = await runExample('deal-group');

		const [group] = station.server.simulator.groups();
		expect(group).toMatchObject({ groupId: 'deal_1001', type: 'Private', owner: 'sales_01' });
		expect(group?.members.map(({ userId }) => userId).sort()).toEqual([
			'customer_5001',
			'sales_01',
			'sales_02',
			'support_mei',
		]);
		expect(group?.messages).toMatchObject([
			{
				from: 'sales_01',
				body: [
					{ MsgContent: { Text: expect.stringContaining('Garden of the town hall') as unknown } },
				],
			},
		]);
		expect(itemsOf(run, 'Tell Sales')).toBeUndefined();
	});

	it('is made and greeted once, also when the CRM sends the deal twice', async () => {
		setUpShop(station.server.simulator);
		await runExample('deal-group');

		const run = await runExample('deal-group');

		const groups = station.server.simulator.groups();
		expect(groups.map(({ messages }) => messages.length)).toEqual([1]);
		expect(itemsOf(run, 'Tell Sales')).toMatchObject([
			{ groupId: 'deal_1001', outcome: 'rejected', resultCode: 10021 },
		]);
	});

	it('is made once when the answer is lost, and reports whom it could not get', async () => {
		station.app.addAccounts('customer_5001');
		station.server.simulator.faults.add({
			on: { path: 'create_group' },
			effect: { drop: 'after' },
		});

		const run = await runExample('deal-group');

		expect(itemsOf(run, 'Create the Group')).toMatchObject([{ outcome: 'created', attempts: 2 }]);
		expect(itemsOf(run, 'Tell Sales')).toMatchObject([
			{ groupId: 'deal_1001', userId: 'support_mei', outcome: 'rejected' },
		]);
		expect(station.server.simulator.groups()[0]?.messages).toHaveLength(1);
	});
});

describe('the CRM webhook', () => {
	it('imports the customer and makes a friend of the account manager', async () => {
		const run = await runExample('crm-webhook');

		expect(station.app.friend('sales_01', 'customer_2001')).toMatchObject({
			remark: 'Lin Tao',
			groupNames: ['New'],
		});
		expect(station.app.profileOf('customer_2001').Tag_Profile_IM_Nick).toBe('Lin Tao');
		expect(itemsOf(run, 'Tell Sales')).toBeUndefined();
	});

	it('tells the sales team when the customer could not be added', async () => {
		station.app.addAccount('customer_2001', { blocked: ['sales_01'] });

		const run = await runExample('crm-webhook');

		expect(itemsOf(run, 'Tell Sales')).toMatchObject([
			{ outcome: 'rejected', resultCode: 30525, fromAccount: 'sales_01' },
		]);
	});
});

describe('the scheduled import', () => {
	it('adds all customers and stores nothing when all goes well', async () => {
		const run = await runExample('scheduled-import');

		expect(station.app.friendsOf('sales_01')).toEqual(['customer_3001', 'customer_3002']);
		expect(itemsOf(run, 'Add Friends', 0)).toEqual([]);
		expect(itemsOf(run, 'Add Them Again')).toBeUndefined();
	});

	it('tries those again later for whom waiting can help, and no others', async () => {
		const { app, server } = station;
		app.addAccount('customer_3001', { allowType: 'AllowType_Type_DenyAny' });
		app.addAccounts('customer_3002');
		server.simulator.faults.add({
			on: { account: 'customer_3002' },
			effect: { resultCode: 30006 },
			times: 5,
		});

		const run = await runExample('scheduled-import');

		expect(itemsOf(run, 'Can Succeed Later')?.map(({ toAccount }) => toAccount)).toEqual([
			'customer_3002',
		]);
		expect(app.friend('sales_01', 'customer_3002')).toMatchObject({ remark: 'Omar Farouk' });
		expect(itemsOf(run, 'Add Them Again', 1)).toEqual([]);
	});
});

describe('off-boarding', () => {
	it('ends friendships, blocks and deletes the account', async () => {
		const { app } = station;
		app.addAccounts('customer_4001', 'customer_4002');
		app.befriend('customer_4001', 'sales_01');
		app.befriend('sales_01', 'customer_4001');

		const run = await runExample('off-boarding');

		expect(itemsOf(run, 'Delete Account')?.map(({ userId }) => userId)).toEqual([
			'customer_4001',
			'customer_4002',
		]);
		expect(app.account('customer_4001')).toBeUndefined();
		expect(app.friendsOf('sales_01')).toEqual([]);
	});

	it('shows customers for whom a step did not work', async () => {
		station.app.addAccounts('customer_4001');

		const run = await runExample('off-boarding');

		expect(itemsOf(run, 'Look Into It')).toMatchObject([
			{ fromAccount: 'customer_4002', outcome: 'rejected' },
		]);
	});
});

describe("n8n's HTTP Request node with this credential", () => {
	it('reaches the endpoints that the node does not have, signed and with the right query', async () => {
		const { server, app } = station;
		const example = readExample('add-friends');
		const [trigger] = example.nodes;
		if (!trigger) throw new Error('the example has no trigger');
		const workflow: IWorkflowBase = {
			...example,
			pinData: {},
			nodes: [
				trigger,
				{
					...trigger,
					id: 'http',
					name: 'Send Message',
					type: 'n8n-nodes-base.httpRequest',
					credentials: { tencentChatApi: { id: '1', name: 'Simulator' } },
					parameters: {
						url: `${server.url}/v4/openim/sendmsg`,
						jsonBody: JSON.stringify({
							To_Account: 'sales_02',
							MsgRandom: 7,
							MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Hello' } }],
						}),
					},
				},
			],
			connections: {
				[trigger.name]: { main: [[{ node: 'Send Message', type: 'main', index: 0 }]] },
			},
		};

		const run = await engine.run(workflow, credentialFor(server));

		expect(itemsOf(run, 'Send Message')).toMatchObject([{ ActionStatus: 'OK', ErrorCode: 0 }]);
		expect(app.messages.list()).toHaveLength(1);
	});
});
