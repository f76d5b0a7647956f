import type { Browser } from 'playwright-core';

import { setUpShop } from '../../../examples/scene';
import example from '../../../examples/support-bot.workflow.json';
import { N8nRig, withCredential } from '../../../harness/n8n/n8nRig';
import type { WorkflowDraft } from '../../../harness/n8n/workbench';
import { startFakeModel, type FakeModel } from '../support/fakeModel';
import { describeWhere } from '../support/skip';
import { findChromium, startChromium } from './chromium';
import { EditorPage } from './editorPage';
import { takePicture, takePictureOfNodes } from './pictures';

let station: N8nRig;
let browser: Browser;
let model: FakeModel;
let editor: EditorPage;

beforeAll(async () => {
	if (findChromium() === undefined) return;
	station = await N8nRig.open();
	model = await startFakeModel();
	browser = await startChromium();
	const context = await browser.newContext({
		colorScheme: 'light',
		deviceScaleFactor: 2,
		viewport: { width: 1600, height: 1000 },
	});
	context.setDefaultTimeout(30_000);
	editor = new EditorPage(await context.newPage(), station.host.url);
	await editor.logIn();
});

afterAll(async () => {
	await browser?.close();
	await model?.close();
	await station?.close();
});

const describeInBrowser = describeWhere(
	findChromium() !== undefined,
	'the support bot in a browser: there is no Chromium here; install it, or name it with CHROMIUM_PATH',
);

describeInBrowser('the support bot in the editor', () => {
	it('answers the pinned message at the press of a button', async () => {
		setUpShop(station.server.simulator);
		const fields = { apiKey: 'none', url: model.url };
		const { workbench } = station.host;
		const openAi = await workbench.createCredential('openAiApi', 'Model', fields);
		const draft = withCredential(example as unknown as WorkflowDraft, station.credential);
		const { id } = await workbench.createWorkflow(withCredential(draft, openAi, 'openAiApi'));
		await editor.openWorkflow(id);

		await editor.executeWorkflow();

		await editor.page.getByText('Workflow executed successfully').first().waitFor();
		expect(station.app.messages.list()).toMatchObject([
			{ from: 'support_bot', to: 'customer_5001' },
		]);
		await takePictureOfNodes(editor.part('canvas-node'), 'support-bot');
	});

	it('says under To Account where the answer goes', async () => {
		await editor.openNode('Answer');

		await editor.part('parameter-expression-preview-toAccount').waitFor();
		await takePicture(editor.part('ndv'), 'send');
	});
});
