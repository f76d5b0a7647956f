import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { headingAnchor } from '../../../scripts/docs/headingAnchor';

const ROOT = join(__dirname, '../../..');

/** A page in Markdown, by its path from the project's folder. */
export interface MarkdownPage {
	readonly path: string;
	readonly text: string;
	/** The text without its blocks of code. */
	readonly prose: string;
}

/** A heading with everything up to the next one, whatever their levels. */
export interface Section {
	readonly level: number;
	readonly title: string;
	readonly body: string;
}

export function readPage(path: string): MarkdownPage {
	const text = readFileSync(join(ROOT, path), 'utf8');
	return { path, text, prose: text.replace(/^```[\s\S]*?^```$/gm, '') };
}

/** Every page that people read: those at the top, and those of `docs/` and `.github/`. */
export function readAllPages(): readonly MarkdownPage[] {
	return ['.', 'docs', '.github']
		.flatMap((folder) =>
			readdirSync(join(ROOT, folder))
				.filter((name) => name.endsWith('.md'))
				.map((name) => (folder === '.' ? name : `${folder}/${name}`)),
		)
		.map(readPage);
}

export function sectionsOf({ prose }: MarkdownPage): readonly Section[] {
	const [, ...parts] = prose.split(/^(#{1,6}) (.+)$/m);
	return Array.from({ length: parts.length / 3 }, (_, index) => {
		const [marks = '', title = '', body = ''] = parts.slice(3 * index, 3 * index + 3);
		return { level: marks.length, title, body };
	});
}

/** What links and pictures of a text lead to. */
export function linksIn(text: string): readonly string[] {
	return Array.from(text.matchAll(/\]\(([^()\s]+)\)/g), ([, target = '']) => target);
}

/** The anchors of a page's headings; a heading that comes again gets a number, as on GitHub. */
export function anchorsOf(page: MarkdownPage): ReadonlySet<string> {
	const anchors = new Set<string>();
	for (const { title } of sectionsOf(page)) {
		const anchor = headingAnchor(title);
		let number = 0;
		while (anchors.has(number === 0 ? anchor : `${anchor}-${number}`)) number += 1;
		anchors.add(number === 0 ? anchor : `${anchor}-${number}`);
	}
	return anchors;
}

/** The rows of all tables in a text, as cells; rules between head and body are left out. */
export function tableRowsIn(text: string): ReadonlyArray<readonly string[]> {
	return text
		.split('\n')
		.filter((line) => line.startsWith('|') && !/^[|:\s-]+$/.test(line))
		.map((line) => line.slice(1, -1).split(/(?<!\\)\|/))
		.map((cells) => cells.map((cell) => cell.trim()));
}

/** The numbers in a text, sorted. Those of names, of code and of what links lead to do not count. */
export function figuresIn(text: string): readonly string[] {
	const plain = text.replace(/\]\([^)]*\)/g, ']').replace(/`[^`]*`/g, '');
	return (plain.match(/(?<![A-Za-z0-9])\d+(?:[.,]\d+)*/g) ?? []).sort();
}

/** What stands between backquotes in a text, sorted. */
export function codeIn(text: string): readonly string[] {
	return (text.match(/`[^`]+`/g) ?? []).sort();
}
