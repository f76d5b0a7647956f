import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { PAGES } from '../../../scripts/docs/pages';

const ROOT = join(__dirname, '../../..');

describe('the pages that are made from the sources', () => {
	it.each(PAGES)('$path says what the sources say (npm run docs writes it anew)', (page) => {
		const text = readFileSync(join(ROOT, page.path), 'utf8');

		expect(text).toBe(page.render(text));
	});
});
