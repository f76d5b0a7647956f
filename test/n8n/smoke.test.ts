import { setUpCustomers } from '../../examples/scene';
import workflow from '../../examples/add-friends.workflow.json';
import type { WorkflowDraft } from '../../harness/n8n/workbench';
import { hintsOf, outcomesOf } from './support/executions';
import { findSecrets } from './support/secrets';
import { credentialFields, N8nRig, withCredential } from '../../harness/n8n/n8nRig';

let station: N8nRig;

beforeAll(async () => {
	station = await N8nRig.open();
});

afterAll(async () => {
	await station.close();
});

describe('this package in n8n', () => {
	it('has a credential that tells a right key from a wrong one', async () => {
		const { workbench } = station.host;
		const fields = credentialFields(station.server.url);

		const right = await workbench.testCredential('tencentChatApi', fields);
		const wrong = await workbench.testCredential('tencentChatApi', { ...fields, secretKey: 'x' });

		expect(right.status).toBe('OK');
		expect(wrong).toMatchObject({ status: 'Error' });
	});

	it('runs the example, and each customer comes out once', async () => {
		setUpCustomers(station.server.simulator);
		const draft = withCredential(workflow as unknown as WorkflowDraft, station.credential);

		const execution = await station.host.workbench.runWorkflow(draft);

		expect(execution.status).toBe('success');
		const outcomes = outcomesOf(execution, 'Add Friends');
		expect(outcomes.map((output) => output.length)).toEqual([8, 5]);
		expect(hintsOf(execution, 'Add Friends')[0]).toMatch(/^13 friends: 6 added/);
		expect(findSecrets(station.host)).toEqual([]);
	});
});
