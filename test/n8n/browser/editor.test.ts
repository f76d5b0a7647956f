import type { Browser } from 'playwright-core';

import { setUpCustomers } from '../../../examples/scene';
import example from '../../../examples/add-friends.workflow.json';
import welcome from '../../../examples/welcome-new-friend.workflow.json';
import { SAMPLE_APP } from '../../../simulator/options';
import type { CredentialReference, WorkflowDraft } from '../../../harness/n8n/workbench';
import { describeWhere } from '../support/skip';
import { credentialFields, N8nRig, withCredential } from '../../../harness/n8n/n8nRig';
import { findChromium, startChromium } from './chromium';
import { EditorPage } from './editorPage';
import { takePicture, takePictureOfNodes } from './pictures';

const NODE = 'Add Friends';

const VIEWPORT = { width: 1600, height: 900 };

const ROWS = [
	{ manager: 'sales_01', customer_id: 'customer_1001', name: 'Chen Wei' },
	{ manager: 'sales_01', customer_id: 'customer_1004', name: 'Ida Berg' },
];

let station: N8nRig;
let browser: Browser;
let editor: EditorPage;

beforeAll(async () => {
	if (findChromium() === undefined) return;
	station = await N8nRig.open();
	browser = await startChromium();
	editor = await openEditor('light');
});

afterAll(async () => {
	await browser?.close();
	await station?.close();
});

beforeEach(() => {
	station.reset();
	setUpCustomers(station.server.simulator);
});

async function openEditor(colorScheme: 'light' | 'dark'): Promise<EditorPage> {
	const context = await browser.newContext({
		colorScheme,
		deviceScaleFactor: 2,
		viewport: VIEWPORT,
	});
	context.setDefaultTimeout(30_000);
	const opened = new EditorPage(await context.newPage(), station.host.url);
	await opened.logIn();
	return opened;
}

/** A workflow that only begins. */
const EMPTY: WorkflowDraft = {
	name: 'Only a trigger',
	nodes: [
		{
			id: 'start',
			name: 'Start',
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
	],
	connections: {},
};

/** Saves the example and opens it. */
async function openExample(credential: CredentialReference = station.credential): Promise<void> {
	const draft = withCredential(example as unknown as WorkflowDraft, credential);
	const { id } = await station.host.workbench.createWorkflow(draft);
	await editor.openWorkflow(id);
}

const describeInBrowser = describeWhere(
	findChromium() !== undefined,
	'the editor in a browser: there is no Chromium here; install it, or name it with CHROMIUM_PATH',
);

describeInBrowser('the credential’s dialog', () => {
	it('takes what is typed and tests it', async () => {
		await editor.startCredential('Tencent Chat API');
		await editor.type('sdkAppId', String(SAMPLE_APP.sdkAppId));
		await editor.type('secretKey', SAMPLE_APP.secretKey);

		await editor.choose('region', 'Custom');
		await editor.type('baseUrl', station.server.url);
		await editor.saveCredential();

		await editor.part('credentials-config-container-test-success').waitFor();
		// As high as all fields need.
		await editor.page.setViewportSize({ width: 1600, height: 1500 });
		await takePicture(editor.part('editCredential-modal'), 'credential');
		await editor.page.setViewportSize(VIEWPORT);
	});

	it('says so when the key is wrong', async () => {
		await editor.type('secretKey', 'a-key-of-another-app');
		await editor.saveCredential();

		await editor.page.getByText('Couldn’t connect with these settings').waitFor();
		await editor.page.getByText('More details').click();
		await editor.page.getByText('The UserSig does not match the key of the app').waitFor();
	});

	it('asks for a base URL only where one is needed', async () => {
		expect(await editor.field('baseUrl').isVisible()).toBe(true);

		await editor.choose('region', 'Tokyo');

		await editor.field('baseUrl').waitFor({ state: 'hidden' });
	});
});

describeInBrowser('the list of nodes', () => {
	it.each(['add friend', 'send message', '即时通信'])(
		'finds the node by "%s", and offers first to add friends',
		async (search) => {
			const { id } = await station.host.workbench.createWorkflow(EMPTY);
			await editor.openWorkflow(id);

			await editor.startAdding();
			await editor.openFound(search, 'Tencent Chat');

			// The list that was searched slides out while the list of actions slides in.
			const first = editor.part('node-creator-item-name').first();
			await first.filter({ hasText: 'Add friends' }).waitFor();
		},
	);
});

describeInBrowser('a workflow made by hand', () => {
	it('gets the node by searching, and its fields by typing and dragging', async () => {
		const { id } = await station.host.workbench.createWorkflow({
			name: 'New customers',
			nodes: [
				{
					id: 'customers',
					name: 'Customers',
					type: 'n8n-nodes-base.manualTrigger',
					typeVersion: 1,
					position: [0, 0],
					parameters: {},
				},
			],
			connections: {},
			pinData: { Customers: ROWS.map((json) => ({ json })) },
		});
		await editor.openWorkflow(id);

		await editor.addAction('tencent', 'Tencent Chat', 'Add friends');
		await editor.chooseCredential('Simulator');
		await editor.type('fromAccount', 'sales_01');
		await editor.drag('customer_id', 'toAccount');
		await editor.addToCollection('first', 'Remark');
		await editor.drag('name', 'remark');
		await editor.executeNode();

		await editor.page.getByText('2 friends: 1 added, 1 rejected').waitFor();
		expect(station.app.friend('sales_01', 'customer_1001')).toMatchObject({ remark: 'Chen Wei' });
		await takePicture(editor.part('ndv'), 'node');
	});
});

describeInBrowser('the example', () => {
	it('shows on the canvas how many came out on each branch', async () => {
		await openExample();

		await editor.executeWorkflow();

		await editor.page.getByText('8 items').first().waitFor();
		await editor.page.getByText('5 items').first().waitFor();
		await takePictureOfNodes(editor.part('canvas-node'), 'canvas');
	});

	it('shows what happened to each that failed, and what to do', async () => {
		// As wide as a table needs to be.
		await editor.page.setViewportSize({ width: 3800, height: 900 });
		await editor.openNode(NODE);

		await editor.page.getByText('Failed Branch (5 items)').click();

		await editor.part('output-panel').getByText('customer_1004').first().waitFor();
		await takePicture(editor.part('output-panel'), 'failed');
		await editor.page.setViewportSize(VIEWPORT);
	});

	it('gets a third output for those who have to confirm', async () => {
		await editor.addToCollection('last', 'Pending Requests');
		await editor.choose('pending', 'Own Output');
		await editor.closeNode();

		await editor.outputsOf(NODE).nth(2).waitFor();
		expect(await editor.outputsOf(NODE).count()).toBe(3);
		await editor.page.getByText('Pending', { exact: true }).waitFor();
	});

	it('looks the same in the dark', async () => {
		const dark = await openEditor('dark');
		const draft = withCredential(example as unknown as WorkflowDraft, station.credential);
		const { id } = await station.host.workbench.createWorkflow(draft);

		await dark.openWorkflow(id);

		await dark.node(NODE).waitFor();
		await takePictureOfNodes(dark.part('canvas-node'), 'dark');
		await dark.page.context().close();
	});
});

describeInBrowser('an error', () => {
	it('says what is wrong with the credential and where to look', async () => {
		const fields = credentialFields(station.server.url, { secretKey: 'a-key-of-another-app' });
		const { workbench } = station.host;
		await openExample(await workbench.createCredential('tencentChatApi', 'Wrong Key', fields));

		await editor.openNode(NODE);
		await editor.executeNode();

		const output = editor.part('output-panel');
		const message = await output.locator('[data-test-id="node-error-message"]').innerText();
		expect(message).toBe('The UserSig does not match the key of the app');
		await takePicture(output, 'error');
	});
});

describeInBrowser('the trigger', () => {
	it('shows the URL and how to enter it in the console', async () => {
		const { id } = await station.host.workbench.createWorkflow(welcome as unknown as WorkflowDraft);
		await editor.openWorkflow(id);

		await editor.openNode('Friend Added');

		const panel = editor.part('ndv');
		await panel.getByText('Webhook URLs').click();
		await panel.getByText('Production URL', { exact: true }).click();
		await panel.getByText(/\/webhook\/[0-9a-f-]+\/webhook$/).waitFor();
		await takePicture(panel, 'trigger');
	});

	it('says how to test with the one URL of an app, and has a sample to do without', async () => {
		const panel = editor.part('ndv');

		await panel.getByText('When will this node trigger my flow?').click();

		await panel.getByText('so enter the production URL again').waitFor();
		await panel.getByText('This data is pinned for test executions').waitFor();
	});
});
