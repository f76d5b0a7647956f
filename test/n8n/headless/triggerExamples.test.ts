import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { INode } from 'n8n-workflow';

import { startCrm, type Crm } from '../../support/crm';
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
