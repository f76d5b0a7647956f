/** Writes the pages, and the parts of pages, that are made from the sources. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { PAGES } from './pages';

const ROOT = join(__dirname, '../..');

for (const { path, render } of PAGES) {
	const file = join(ROOT, path);
	writeFileSync(file, render(readFileSync(file, 'utf8')));
}
