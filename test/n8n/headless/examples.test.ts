import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { IDataObject } from 'n8n-workflow';

import { setUpCustomers } from '../../../examples/scene';
import { until } from '../../../harness/services/until';
import type { StoredExecution, WorkflowDraft } from '../../../harness/n8n/workbench';
import { jsonOf, outcomesOf, taskOf } from '../support/executions';
import { N8nRig, withCredential } from '../../../harness/n8n/n8nRig';

const FOLDER = join(__dirname, '../../../examples');

let station: N8nRig;

beforeAll(async () => {
	station = await N8nRig.open();
});

afterAll(async () => {
	await station.close();
});

function readExample(name: string): WorkflowDraft {
	const text = readFileSync(join(FOLDER, `${name}.workflow.json`), 'utf8');
	return withCredential(JSON.parse(text) as WorkflowDraft, station.credential);
}

async function execute(name: string): Promise<StoredExecution> {
	return await station.host.workbench.runWorkflow(readExample(name));
}

it('knows every example; those of the trigger have tests of their own', () => {
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

it('add-friends sends every customer to the right branch', async () => {
	station.reset();
	setUpCustomers(station.server.simulator);

	const execution = await execute('add-friends');

	expect(execution.status).toBe('success');
	const [succeeded = [], failed = []] = outcomesOf(execution);
	expect([...succeeded].sort()).toEqual([
		'customer_1001: added',
		// In the table twice.
		'customer_1001: added',
		'customer_1002: added',
		'customer_1003: pending',
		'customer_1007: alreadyFriends',
		'customer_1008: added',
		'customer_1009: added',
		'customer_1010: added',
	]);
	expect(failed).toHaveLength(5);
	// Neither who was a friend before, nor who has not agreed yet; and nobody twice.
	expect(outcomesOf(execution, 'Welcome Them')).toEqual([
		['1001', '1002', '1008', '1009', '1010'].map((number) => `customer_${number}: sent`),
		[],
	]);
	const [message] = station.app.messages.list({ to: 'customer_1002' });
	expect(message).toMatchObject({
		from: 'sales_01',
		body: [{ MsgContent: { Text: expect.stringContaining('Hello 王芳') as unknown } }],
	});
	expect(jsonOf(execution, 'Look Into It')[0]).toHaveLength(failed.length);
});

it('campaign reaches the table of customers and notes who missed it in a second one', async () => {
	station.reset('shop', 'customer_5001', 'customer_5003');
	const { workbench } = station.host;
	const customers = await workbench.createDataTable(
		'Customers',
		{ customer_id: 'string' },
		['customer_5001', 'customer_5002', 'customer_5003'].map((id) => ({ customer_id: id })),
	);
	const missed = await workbench.createDataTable('Who missed it', {
		customer_id: 'string',
		outcome: 'string',
		reason: 'string',
		hint: 'string',
		retryable: 'boolean',
	});
	const example = readExample('campaign');
	const tables: Readonly<Record<string, string>> = {
		Customers: customers,
		'Who Missed It': missed,
	};
	const nodes = example.nodes.map((node) => {
		const value = tables[node.name];
		const dataTableId = { __rl: true, mode: 'id', value };
		return value ? { ...node, parameters: { ...node.parameters, dataTableId } } : node;
	});

	// The rows come from the table, not from what is pinned.
	const execution = await workbench.runWorkflow({ ...example, nodes, pinData: {} });

	expect(execution.status).toBe('success');
	expect(
		station.app.messages
			.list()
			.map(({ to }) => to)
			.sort(),
	).toEqual(['customer_5001', 'customer_5003']);
	expect(await workbench.readDataTable(missed)).toMatchObject([
		{
			customer_id: 'customer_5002',
			outcome: 'rejected',
			reason: expect.stringMatching(/./) as unknown,
			hint: expect.stringMatching(/./) as unknown,
			retryable: false,
		},
	]);
});

it('scheduled-import adds the table and stores nothing when all goes well', async () => {
	station.reset('sales_01');

	const execution = await execute('scheduled-import');

	expect(execution.status).toBe('success');
	expect(station.app.friendsOf('sales_01')).toEqual(['customer_3001', 'customer_3002']);
	expect(jsonOf(execution)).toEqual([[], []]);
	expect(taskOf(execution, 'Wait 15 Minutes')).toBeUndefined();
});

it('off-boarding ends friendships, blocks and deletes the accounts', async () => {
	station.reset('sales_01', 'sales_02', 'customer_4001', 'customer_4002');
	station.app.befriend('customer_4001', 'sales_01');
	station.app.befriend('sales_01', 'customer_4001');

	const execution = await execute('off-boarding');

	expect(execution.status).toBe('success');
	const deleted: IDataObject[] = jsonOf(execution, 'Delete Account')[0] ?? [];
	expect(deleted.map(({ userId }) => userId)).toEqual(['customer_4001', 'customer_4002']);
	expect(station.app.account('customer_4001')).toBeUndefined();
	expect(station.app.friendsOf('sales_01')).toEqual([]);
});

it('deal-group makes a group for the deal that a CRM tells of', async () => {
	station.reset('sales_01', 'sales_02', 'support_mei', 'customer_5001');

	const execution = await callWebhook('deal-group', 'new-deal', {
		dealId: 7,
		title: 'A hedge',
		seller: 'sales_01',
		customer: 'customer_5001',
		team: ['sales_02'],
	});

	expect(execution.status).toBe('success');
	expect(station.server.simulator.groups()).toMatchObject([
		{
			groupId: 'deal_7',
			name: 'A hedge',
			owner: 'sales_01',
			messages: [
				{
					from: 'sales_01',
					body: [{ MsgContent: { Text: expect.stringContaining('for A hedge.') as unknown } }],
				},
			],
		},
	]);
	const [group] = station.server.simulator.groups({ member: 'customer_5001' });
	expect(group?.members).toHaveLength(3);
	expect(taskOf(execution, 'Tell Sales')).toBeUndefined();
});

it('crm-webhook brings one customer of a CRM event', async () => {
	station.reset('sales_01');
	const customer = { customerId: 'customer_2001', name: 'Lin Tao', manager: 'sales_01' };

	const execution = await callWebhook('crm-webhook', 'new-customer', customer);

	expect(execution.status).toBe('success');
	expect(station.app.friend('sales_01', 'customer_2001')).toMatchObject({ remark: 'Lin Tao' });
	expect(taskOf(execution, 'Tell Sales')).toBeUndefined();
});

/** Activates an example that begins with a webhook, calls it, and gives the execution. */
async function callWebhook(
	name: string,
	path: string,
	event: IDataObject,
): Promise<StoredExecution> {
	const { workbench, url } = station.host;
	// The event comes by the webhook, not from what is pinned to it.
	const draft = { ...readExample(name), pinData: {} };
	const nodes = draft.nodes.map((node) => {
		if (node.type === 'n8n-nodes-base.webhook') return { ...node, webhookId: path };
		// An instance without a mail server cannot send what this run does not send.
		return node.name === 'Tell Sales'
			? { ...node, type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} }
			: node;
	});
	const workflow = await workbench.createWorkflow({ ...draft, nodes });
	await workbench.activate(workflow);
	// n8n says that a workflow is active some moments before its webhook is heard.
	const reply = await until('the webhook', async () => {
		const answer = await fetch(`${url}/webhook/${path}`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(event),
		});
		return answer.status !== 404 && answer;
	});
	expect(reply.status).toBe(200);
	const [execution] = await workbench.untilExecuted(workflow);
	if (!execution) throw new Error('The workflow did not run');
	return execution;
}
