import type { Locator, Page } from 'playwright-core';

import { OWNER } from '../../../harness/n8n/session';

/** n8n's editor in a browser, by what one does in it. */
export class EditorPage {
	constructor(
		readonly page: Page,
		private readonly url: string,
	) {}

	/** A part of the editor by the name that n8n's own tests give it. */
	part(name: string): Locator {
		return this.page.locator(`[data-test-id="${name}"]`);
	}

	async logIn(): Promise<void> {
		await this.page.goto(`${this.url}/signin`);
		await this.page.fill('input[type=email]', OWNER.email);
		await this.page.fill('input[type=password]', OWNER.password);
		await this.page.keyboard.press('Enter');
		await this.page.waitForURL(/home|workflow/);
	}

	/** Opens the dialog of a new credential of this kind. */
	async startCredential(kind: string): Promise<void> {
		await this.page.goto(`${this.url}/home/credentials`);
		await this.page.getByRole('button', { name: 'Create credential' }).first().click();
		await this.part('new-credential-type-select').locator('input').fill(kind);
		await this.part('new-credential-type-select-option').first().click();
		await this.part('new-credential-type-button').click();
		await this.part('credential-edit-dialog').waitFor();
	}

	/** Saves the credential in the dialog, which tests it. */
	async saveCredential(): Promise<void> {
		await this.part('credential-save-button').click();
	}

	async openWorkflow(id: string): Promise<void> {
		await this.page.goto(`${this.url}/workflow/${id}`);
		await this.part('canvas-node').first().waitFor();
	}

	/** Opens the list of nodes to put behind the only one. */
	async startAdding(): Promise<void> {
		await this.part('canvas-handle-plus').first().click();
		await this.part('node-creator-search-bar').waitFor();
	}

	/** Searches the list of nodes for a word, and opens what it finds of this name. */
	async openFound(search: string, app: string): Promise<void> {
		await this.part('node-creator-search-bar').fill(search);
		await this.part('node-creator-item-name').filter({ hasText: app }).first().click();
	}

	/** Adds an action behind the only node, by searching for it. */
	async addAction(search: string, app: string, action: string): Promise<void> {
		await this.startAdding();
		await this.openFound(search, app);
		await this.part('node-creator-item-name').filter({ hasText: action }).first().click();
		await this.part('ndv').waitFor();
	}

	node(name: string): Locator {
		return this.page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
	}

	async openNode(name: string): Promise<void> {
		await this.node(name).dblclick();
		await this.part('ndv').waitFor();
	}

	async closeNode(): Promise<void> {
		await this.part('ndv-close-button').click();
		await this.part('ndv').waitFor({ state: 'hidden' });
	}

	/** The outputs of a node on the canvas. */
	outputsOf(name: string): Locator {
		return this.page.locator(
			`[data-test-id="canvas-node-output-handle"][data-node-name="${name}"]`,
		);
	}

	field(name: string): Locator {
		return this.part(`parameter-input-${name}`);
	}

	async type(name: string, text: string): Promise<void> {
		await this.field(name).locator('input').fill(text);
	}

	/** Chooses from a dropdown. */
	async choose(name: string, option: string): Promise<void> {
		await this.field(name).click();
		const options = this.page.locator('[data-test-id="parameter-input-item"]:visible');
		await options.filter({ hasText: option }).first().click();
	}

	/** Adds a field to the first collection of the node, or an option to the last one. */
	async addToCollection(which: 'first' | 'last', option: string): Promise<void> {
		await this.part('collection-parameter-add')[which]().click();
		const options = this.page.locator('[data-test-id="collection-parameter-option"]:visible');
		await options.filter({ hasText: option }).first().click();
	}

	async chooseCredential(name: string): Promise<void> {
		await this.part('node-credentials-select').click();
		const items = this.page.locator('[data-test-id^="node-credentials-select-item-"]:visible');
		await items.filter({ hasText: name }).first().click();
	}

	/** Drags a field of the input onto a field of the node. */
	async drag(inputField: string, name: string): Promise<void> {
		const pill = this.part('run-data-schema-item').getByText(inputField, { exact: true }).first();
		const from = await centreOf(pill);
		// A field that was just added moves into its place.
		await this.field(name).hover({ trial: true });
		const to = await centreOf(this.field(name));
		await this.page.mouse.move(from.x, from.y);
		await this.page.mouse.down();
		// The editor takes a short move for a click.
		await this.page.mouse.move(from.x + 20, from.y + 5, { steps: 5 });
		await this.page.mouse.move(to.x, to.y, { steps: 10 });
		await this.page.mouse.up();
		await this.part(`parameter-expression-preview-${name}`).waitFor();
	}

	async executeNode(): Promise<void> {
		await this.part('node-execute-button').click();
	}

	async executeWorkflow(): Promise<void> {
		await this.part('execute-workflow-button').click();
	}
}

async function centreOf(locator: Locator): Promise<{ x: number; y: number }> {
	const box = await locator.boundingBox();
	if (!box) throw new Error('What should be dragged cannot be seen');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
