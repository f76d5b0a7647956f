import { existsSync } from 'node:fs';

import { chromium, type Browser } from 'playwright-core';

/** Where Chromium is on usual machines; `CHROMIUM_PATH` names another place. */
const PLACES = [
	process.env.CHROMIUM_PATH,
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The program of a Chromium on this machine; nothing when there is none. */
export function findChromium(): string | undefined {
	return PLACES.find((place) => place !== undefined && existsSync(place));
}

/** Starts a Chromium that asks nobody but the pages which it is sent to. */
export async function startChromium(): Promise<Browser> {
	return await chromium.launch({
		executablePath: findChromium(),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}
