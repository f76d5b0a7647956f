import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

const PAGE = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');

/** Every source that the page may name. */
const FILES = ['nodes', 'credentials', 'harness', 'test', 'simulator'].flatMap((folder) =>
	readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);

const SOURCES = FILES.filter((file) => /^(nodes|credentials)\//.test(file))
	.map((file) => readFileSync(join(ROOT, file), 'utf8'))
	.join('\n');

function namesLike(pattern: RegExp): string[] {
	return [...new Set(Array.from(PAGE.matchAll(pattern), ([, name]) => name ?? ''))];
}

/** Whether something of this name is defined: a function, a method, or a field that holds one. */
function isDefined(name: string): boolean {
	return new RegExp(
		`function\\*? ${name}\\b|const ${name} =|^\\t+(?:private )?(?:async )?${name}[:(<]`,
		'm',
	).test(SOURCES);
}

describe('the page about the architecture', () => {
	const files = namesLike(/`([\w/.-]+\.ts)`/g);
	const functions = namesLike(/`(\w+)\(\)`/g);

	it('names files and functions, so that the tests below look at something', () => {
		expect(files.length).toBeGreaterThan(30);
		expect(functions.length).toBeGreaterThan(25);
	});

	it.each(files)('names %s, which there is', (file) => {
		expect(FILES.filter((path) => `/${path}`.endsWith(`/${file}`))).not.toEqual([]);
	});

	it.each(functions)('names %s(), which there is', (name) => {
		expect(isDefined(name)).toBe(true);
	});

	it('would notice a name that has gone', () => {
		expect(isDefined('thisFunctionIsNowhere')).toBe(false);
	});
});
