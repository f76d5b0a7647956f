import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

import { anchorsOf, linksIn, readAllPages, readPage, type MarkdownPage } from './support/markdown';

const ROOT = join(__dirname, '../..');

/** The links of a page that lead to something of the project. */
function localLinksOf({ prose }: MarkdownPage): readonly string[] {
	return linksIn(prose).filter((target) => !/^[a-z]+:/.test(target));
}

function isBroken(page: MarkdownPage, target: string): boolean {
	const [file = '', anchor] = target.split('#');
	const path = file === '' ? page.path : normalize(join(dirname(page.path), file));
	if (!existsSync(join(ROOT, path))) return true;
	return anchor !== undefined && !anchorsOf(readPage(path)).has(anchor);
}

describe('the links of the documentation', () => {
	const pages = readAllPages();

	it('are found on the pages, so that the test below looks at something', () => {
		expect(pages.length).toBeGreaterThan(15);
		expect(pages.flatMap(localLinksOf).length).toBeGreaterThan(100);
	});

	it.each(pages)('lead from $path to files and headings that there are', (page) => {
		expect(localLinksOf(page).filter((target) => isBroken(page, target))).toEqual([]);
	});

	it('lead to every page of docs/ from its table of contents', () => {
		const contents = localLinksOf(readPage('docs/README.md'));

		const missing = pages
			.map(({ path }) => path)
			.filter((path) => path.startsWith('docs/') && path !== 'docs/README.md')
			.filter((path) => !contents.includes(path.slice('docs/'.length)));

		expect(missing).toEqual([]);
	});

	it('are called broken when the file or the heading is not there', () => {
		const page = readPage('README.md');

		expect(isBroken(page, 'docs/nowhere.md')).toBe(true);
		expect(isBroken(page, 'docs/outputs.md#nowhere')).toBe(true);
		expect(isBroken(page, '#nowhere')).toBe(true);
		expect(isBroken(page, 'docs/outputs.md#outcomes')).toBe(false);
	});
});
