import type { INode } from 'n8n-workflow';

import { startFakeModel, type FakeModel } from '../support/fakeModel';
import { N8nRig } from '../../../harness/n8n/n8nRig';

let station: N8nRig;
let model: FakeModel;

beforeAll(async () => {
	station = await N8nRig.open();
	model = await startFakeModel();
});

afterAll(async () => {
	await model.close();
	await station.close();
});

const AGENT = 'Agent';

describe('as a tool of an AI agent', () => {
	it('is described to the model, and tells it of every friend', async () => {
		station.reset('sales', 'friend');
		model.callsToolWith({ friends: 'friend, nobody' });
		const openAi = await station.host.workbench.createCredential('openAiApi', 'Model', {
			apiKey: 'none',
			url: model.url,
		});
		const nodes: INode[] = [
			aNode('Trigger', 'n8n-nodes-base.manualTrigger', 1, {}),
			aNode(AGENT, '@n8n/n8n-nodes-langchain.agent', 3, {
				promptType: 'define',
				text: 'Make friend and nobody friends of sales',
				options: {},
			}),
			{
				...aNode('Model', '@n8n/n8n-nodes-langchain.lmChatOpenAi', 1.2, {
					model: { __rl: true, mode: 'id', value: 'fake' },
					options: {},
				}),
				credentials: { openAiApi: openAi },
			},
			{
				...aNode('Add Friends', 'n8n-nodes-tencent-chat.tencentChatTool', 1, {
					descriptionType: 'manual',
					toolDescription: 'Adds friends to the sales account',
					resource: 'friend',
					operation: 'add',
					fromAccount: 'sales',
					toAccount: "={{ $fromAI('friends', 'UserIDs, separated by commas', 'string') }}",
					addType: 'Add_Type_Both',
					forceAdd: false,
					additionalFields: {},
					options: {},
				}),
				credentials: { tencentChatApi: station.credential },
			},
		];

		const execution = await station.host.workbench.runWorkflow({
			name: 'Agent',
			nodes,
			connections: {
				Trigger: { main: [[{ node: AGENT, type: 'main', index: 0 }]] },
				Model: { ai_languageModel: [[{ node: AGENT, type: 'ai_languageModel', index: 0 }]] },
				'Add Friends': { ai_tool: [[{ node: AGENT, type: 'ai_tool', index: 0 }]] },
			},
		});

		expect(execution.data.resultData.error).toBeUndefined();
		expect(execution.status).toBe('success');
		expect(model.offeredTools).toMatchObject([
			{ description: 'Adds friends to the sales account' },
		]);
		const told = JSON.parse(model.toolAnswer) as unknown;
		expect(told).toMatchObject([
			{ toAccount: 'friend', outcome: 'added' },
			{ toAccount: 'nobody', outcome: 'rejected', resultCode: 30003 },
		]);
		expect(model.toolAnswer).not.toContain('toolCallId');
		expect(station.app.friendsOf('sales')).toEqual(['friend']);
	});
});

function aNode(
	name: string,
	type: string,
	typeVersion: number,
	parameters: INode['parameters'],
): INode {
	return { id: name, name, type, typeVersion, position: [0, 0], parameters };
}
