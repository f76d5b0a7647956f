import type { IDataObject, INodeTypeDescription } from 'n8n-workflow';

import { TencentChat } from '../../../nodes/TencentChat/TencentChat.node';
import { Host } from '../../../harness/n8n/host';

let host: Host;

beforeAll(async () => {
	host = await Host.start();
});

afterAll(async () => {
	await host.stop();
});

async function served<T>(path: string): Promise<T[]> {
	return (await host.session.get(path)) as T[];
}

describe('what n8n serves to its editor', () => {
	it('has the node under its published id, with every property', async () => {
		const types = await served<INodeTypeDescription>('/types/nodes.json');

		const node = types.find(({ name }) => name === 'n8n-nodes-tencent-chat.tencentChat');

		const { properties, outputs } = new TencentChat().description;
		expect(node?.properties.map(({ name }) => name)).toEqual(
			expect.arrayContaining(properties.map(({ name }) => name)),
		);
		expect(node?.outputs).toBe(outputs);
		expect(node?.codex?.categories).toEqual(['Communication']);
	});

	it('has the node as a tool of AI agents', async () => {
		const types = await served<INodeTypeDescription>('/types/nodes.json');

		const tool = types.find(({ name }) => name === 'n8n-nodes-tencent-chat.tencentChatTool');

		expect(tool?.displayName).toBe('Tencent Chat Tool');
		expect(tool?.outputs).toEqual(['ai_tool']);
	});

	it('has the credential, with its test', async () => {
		const types = await served<IDataObject>('/types/credentials.json');

		const credential = types.find(({ name }) => name === 'tencentChatApi');

		expect(credential).toMatchObject({ displayName: 'Tencent Chat API' });
		expect(credential?.test).toBeDefined();
	});

	it.each(['tencentChat.svg', 'tencentChat.dark.svg'])('has the icon %s', async (icon) => {
		const { status, body } = await host.session.request(
			'GET',
			`/icons/n8n-nodes-tencent-chat/dist/icons/${icon}`,
		);

		expect(status).toBe(200);
		expect(body).toContain('<svg');
	});
});
