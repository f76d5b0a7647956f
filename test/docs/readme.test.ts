import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { NODE_VERSION, RELEASES } from '../../harness/n8n/releases';
import { EVENTS } from '../../nodes/TencentChatTrigger/events';
import {
	codeIn,
	figuresIn,
	linksIn,
	readPage,
	sectionsOf,
	tableRowsIn,
	type MarkdownPage,
	type Section,
} from './support/markdown';

const ENGLISH = readPage('README.md');
const CHINESE = readPage('README.zh-CN.md');

/** Text and links that lead elsewhere; those inside a page are named by its own headings. */
function linksAbroad(text: string): readonly string[] {
	return linksIn(text)
		.filter((target) => !target.startsWith('#') && !/^README.*\.md$/.test(target))
		.sort();
}

function shape({ level, body }: Section) {
	return {
		level,
		tables: tableRowsIn(body).map((cells) => cells.length),
		steps: body.match(/^(?:\d+\.|-) /gm) ?? [],
		bold: (body.match(/\*\*[^*]+\*\*/g) ?? []).length,
		figures: figuresIn(body),
		code: codeIn(body),
		links: linksAbroad(body),
	};
}

function codeBlocksOf({ text }: MarkdownPage): readonly string[] {
	return text.match(/^```[\s\S]*?^```$/gm) ?? [];
}

describe.each([ENGLISH, CHINESE])('$path', ({ text }) => {
	it('has fewer than 200 lines, as it is also the page on npm', () => {
		expect(text.split('\n').length).toBeLessThan(200);
	});

	it.each(Object.values(RELEASES))('names n8n $version, which the tests run', ({ version }) => {
		expect(text).toContain(version);
	});

	it('names the Node that the tests run n8n on', () => {
		expect(text).toContain(`Node ${NODE_VERSION.split('.')[0]}`);
	});

	it('leads to every example', () => {
		const examples = readdirSync(join(__dirname, '../../examples'))
			.filter((name) => name.endsWith('.workflow.json'))
			.map((name) => `examples/${name}`);

		expect(examples.length).toBeGreaterThan(5);
		expect(linksIn(text)).toEqual(expect.arrayContaining(examples));
	});

	it('counts the callbacks that the trigger knows', () => {
		expect(text).toMatch(new RegExp(`\\b${EVENTS.length} (?:callbacks|种回调)`));
	});
});

describe('the README in Chinese', () => {
	const chinese = sectionsOf(CHINESE);

	it('has as many sections as the English one', () => {
		expect(chinese).toHaveLength(sectionsOf(ENGLISH).length);
	});

	it.each(sectionsOf(ENGLISH).map((section, index) => ({ ...section, index })))(
		'has the section "$title" with the same tables, lists, figures, code and links',
		({ index, ...section }) => {
			const translated = chinese[index];

			expect(translated && shape(translated)).toEqual(shape(section));
		},
	);

	it('has the same blocks of code', () => {
		expect(codeBlocksOf(CHINESE)).toEqual(codeBlocksOf(ENGLISH));
	});
});
