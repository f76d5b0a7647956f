/** Whether a value is a place in a list, or a length. */
export function isIndex(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Whether a value may be left out, or is a text. */
export function isOptionalText(value: unknown): value is string | undefined {
	return value === undefined || typeof value === 'string';
}
