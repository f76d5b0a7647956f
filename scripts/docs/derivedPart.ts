/**
 * A page with the part of this name made anew; it stands between two marks, which are comments of the page.
 * Throws an Error for a page without the marks, so that no part gets lost.
 */
export function withDerivedPart(page: string, name: string, content: string): string {
	const open = `<!-- ${name}: made by npm run docs -->`;
	const close = `<!-- /${name} -->`;
	const begin = page.indexOf(open);
	const end = page.indexOf(close, begin);
	if (begin < 0 || end < 0) throw new Error(`The page has no place for the part "${name}"`);
	return `${page.slice(0, begin + open.length)}\n\n${content}\n\n${page.slice(end)}`;
}
