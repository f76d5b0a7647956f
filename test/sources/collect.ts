import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

import ts from 'typescript';

const ROOT = resolve(__dirname, '../..');

/** What goes into the package. */
const FOLDERS = ['nodes', 'credentials'];

/** A regular expression as it stands in a source, or as a module makes it while it is loaded. */
export interface FoundExpression {
	/** The file, from the root of the package. */
	readonly file: string;
	readonly source: string;
	readonly flags: string;
}

/** What a file holds that has to do with regular expressions. */
export interface SearchedFile {
	readonly literals: readonly FoundExpression[];
	/** How many expressions it makes of texts. */
	readonly made: number;
}

/** The files of the package, from its root. */
export function listSources(): string[] {
	return FOLDERS.flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts'))
			.map((name) => relative(ROOT, join(ROOT, folder, name))),
	).sort();
}

/** The expressions of a file of the package. */
export function searchSource(file: string): SearchedFile {
	return searchText(file, readFileSync(join(ROOT, file), 'utf8'));
}

/** The expressions of a TypeScript text. */
export function searchText(file: string, text: string): SearchedFile {
	const literals: FoundExpression[] = [];
	let made = 0;
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) literals.push({ file, ...split(node.text) });
		if (isMaking(node)) made += 1;
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
	return { literals, made };
}

/** The expressions that a module makes of texts while it is loaded. */
export function recordMade(file: string): FoundExpression[] {
	const original = globalThis.RegExp;
	const made: FoundExpression[] = [];
	globalThis.RegExp = new Proxy(original, {
		construct: (target, texts: [string | RegExp, string?]) => {
			const expression = new target(...texts);
			made.push({ file, source: expression.source, flags: expression.flags });
			return expression;
		},
	});
	try {
		jest.isolateModules(() => {
			jest.requireActual(join(ROOT, file));
		});
	} finally {
		globalThis.RegExp = original;
	}
	return made;
}

/** `new RegExp(…)`, `RegExp(…)`, and a search with a text, which becomes an expression unseen. */
function isMaking(node: ts.Node): boolean {
	if (ts.isNewExpression(node)) return isNamed(node.expression, 'RegExp');
	if (!ts.isCallExpression(node)) return false;
	const { expression, arguments: given } = node;
	if (isNamed(expression, 'RegExp')) return true;
	const isSearch =
		ts.isPropertyAccessExpression(expression) &&
		['match', 'matchAll', 'search'].includes(expression.name.text);
	return isSearch && given.some(ts.isStringLiteralLike);
}

function isNamed(expression: ts.Expression, name: string): boolean {
	return ts.isIdentifier(expression) && expression.text === name;
}

function split(literal: string): Pick<FoundExpression, 'source' | 'flags'> {
	const end = literal.lastIndexOf('/');
	return { source: literal.slice(1, end), flags: literal.slice(end + 1) };
}
