/** A table in Markdown, its columns set flush; all but the first hold numbers. */
export function toTable(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
	const widths = head.map((title, column) =>
		Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)),
	);
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join(' | ')} |`;
	const rule = widths.map((width, column) =>
		column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
	);
	return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function pad(cell: string, width: number, column: number): string {
	return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/** `1,000`. */
export function count(value: number): string {
	return Math.round(value).toLocaleString('en-US');
}

/** A number with so many digits behind the point. */
export function fixed(value: number, digits = 1): string {
	return value.toFixed(digits);
}
