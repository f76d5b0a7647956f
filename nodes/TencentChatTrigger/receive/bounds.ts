import { listEntries } from '../callback';
import type { CallbackEvent } from '../events';
import type { CallbackRequest } from '../callback';

/**
 * More than Tencent Chat sends, in bytes. Its largest callbacks are about the 1000 friends that one
 * call may name: each has at most some 1000 bytes, with remark, wording and list name escaped.
 * Source: https://www.tencentcloud.com/document/product/1047/34902
 */
export const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** More than Tencent Chat sends: two pairs for each of 1000 friends make 2000 entries. */
export const MAX_ENTRIES = 10_000;

/** More than Tencent Chat sends, counted with all that is nested: 2000 entries have 10,000 values. */
export const MAX_VALUES = 100_000;

/** Callbacks nest a few levels; n8n could not store one that nests without end. */
export const MAX_DEPTH = 32;

/** What a body has more of than any callback; whoever knows one signed URL may send any body. */
export function findExcess(
	event: CallbackEvent,
	body: CallbackRequest['body'],
): string | undefined {
	const excess = findExcessOfValues(body);
	if (excess !== undefined) return excess;
	const entries = listEntries(event, body)?.length ?? 0;
	return entries > MAX_ENTRIES ? `The body has more than ${MAX_ENTRIES} entries` : undefined;
}

/** Goes down level by level, and stops where the count ends: a body may have millions of values. */
function findExcessOfValues(body: CallbackRequest['body']): string | undefined {
	let level: unknown[] = [body];
	let count = 0;
	for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
		const next: unknown[] = [];
		for (const value of level) {
			for (const nested of listNested(value)) {
				if (++count > MAX_VALUES) return `The body has more than ${MAX_VALUES} values`;
				next.push(nested);
			}
		}
		level = next;
	}
	return level.some(isNesting) ? 'The body nests too deep' : undefined;
}

function listNested(value: unknown): readonly unknown[] {
	if (Array.isArray(value)) return value;
	return isNesting(value) ? Object.values(value) : [];
}

function isNesting(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}
