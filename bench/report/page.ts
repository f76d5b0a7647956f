import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const MEASURED = /(<!-- measured:[^>]*-->\n)[\s\S]*(\n<!-- \/measured -->)/;

/** Puts the tables into a page between its marks; a folder without the page is left as it is. */
export function fillPage(path: string, tables: string): void {
	if (!existsSync(path)) return;
	const page = readFileSync(path, 'utf8');
	writeFileSync(
		path,
		page.replace(MEASURED, (_all, open, close) => `${open}\n${tables}\n${close}`),
	);
}
