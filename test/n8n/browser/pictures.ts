import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Locator, Page } from 'playwright-core';

const CACHE = join(__dirname, '../../../node_modules/.cache/pictures');

/**
 * Where the pictures of the README go, so that a run changes them only when it is asked to:
 * `PICTURES_FOLDER=docs/pictures npm run test:n8n -- --major 2 browser`. Look at each before
 * keeping it.
 */
const README_FOLDER = process.env.PICTURES_FOLDER ?? CACHE;

const OF_THE_README: ReadonlySet<string> = new Set([
	'canvas',
	'credential',
	'failed',
	'node',
	'support-bot',
	'trigger',
]);

/** How long things go on moving after they are there, in milliseconds. */
const CALM_MS = 700;

/** What is left free around nodes, in pixels: their names below, their counts to the right. */
const MARGINS = { left: 60, top: 40, right: 130, bottom: 70 };

/** Messages that come and go, and what lies over the canvas. */
const IN_THE_WAY = '.el-notification, [data-test-id="radio-button-workflow"] { display: none }';

/** Takes a picture of a part of a page. */
export async function takePicture(part: Locator, name: string): Promise<void> {
	const { page, path } = await prepare(part.page(), name);
	const box = await part.boundingBox();
	if (!box) throw new Error(`There is nothing to take the picture "${name}" of`);
	await page.screenshot({ path, clip: box });
}

const EMPTY = { x: 0, y: 0, width: 0, height: 0 };

/** Takes one picture of several nodes with what is between them. */
export async function takePictureOfNodes(parts: Locator, name: string): Promise<void> {
	const { page, path } = await prepare(parts.page(), name);
	const boxes = await Promise.all(
		(await parts.all()).map(async (part) => (await part.boundingBox()) ?? EMPTY),
	);
	const left = Math.min(...boxes.map(({ x }) => x)) - MARGINS.left;
	const top = Math.min(...boxes.map(({ y }) => y)) - MARGINS.top;
	const right = Math.max(...boxes.map(({ x, width }) => x + width)) + MARGINS.right;
	const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + MARGINS.bottom;
	const clip = { x: left, y: top, width: right - left, height: bottom - top };
	await page.screenshot({ path, clip });
}

async function prepare(page: Page, name: string): Promise<{ page: Page; path: string }> {
	const folder = OF_THE_README.has(name) ? README_FOLDER : CACHE;
	mkdirSync(folder, { recursive: true });
	await page.addStyleTag({ content: IN_THE_WAY });
	await new Promise((resolve) => setTimeout(resolve, CALM_MS));
	return { page, path: join(folder, `${name}.png`) };
}
