/**
 * Where the next page begins, of a list whose cursor is an unsigned 64-bit number; 0 ends it. One that
 * JavaScript has rounded while it read the answer is handed on as it is, to be refused where lists are read.
 */
export function readBigCursor(next: unknown): unknown {
	if (next === 0 || next === '0' || next === '' || next === undefined || next === null) {
		return undefined;
	}
	const isWhole = typeof next === 'string' && /^\d{1,16}$/.test(next);
	// As text only where a gateway made it that; the command wants a number.
	return isWhole && Number.isSafeInteger(Number(next)) ? Number(next) : next;
}
