import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Puts tables into the parts of a page that are marked with their names; a folder without the page is left as it is. */
export function fillPage(path: string, tables: Readonly<Record<string, string>>): void {
	if (!existsSync(path)) return;
	const page = readFileSync(path, 'utf8');
	writeFileSync(path, Object.entries(tables).reduce(fillPart, page));
}

function fillPart(page: string, [name, tables]: readonly [string, string]): string {
	const part = new RegExp(`(<!-- ${name}:[^>]*-->\\n)[\\s\\S]*(\\n<!-- /${name} -->)`);
	return page.replace(part, (_all, open: string, close: string) => `${open}\n${tables}\n${close}`);
}
