import type { Problem } from '../api/problem';
import type { Client } from '../api/client';
import type { Clock } from '../api/clock';
import { ask } from './ask';
import { toInvalidOutcome, toLostOutcome, type Outcome } from './outcome';
import { readParameters, type ParameterSource, type ParameterValues } from './parameters';
import type { WireObject } from './request';
import type { ResultData } from './settleCall';
import { TimeSlice } from './timeSlices';

/** One page of a list. */
export interface Page {
	/** An output item's fields for each entry. */
	readonly entries: readonly ResultData[];
	/** Where the next page begins, as answered, whatever that is; undefined at the end. */
	readonly next: unknown;
}

/** What an item asks a list for. */
export interface ListQuery {
	readonly owner: string;
	/** Fields of the body that all pages share. */
	readonly body: WireObject;
	/** The most entries to give out; undefined for all. */
	readonly limit: number | undefined;
	/** Whether entries are flattened. */
	readonly isSimplified: boolean;
}

/** Where a page begins. */
export type Cursor = string | number;

/** How a list is asked for. */
export interface ListFormat {
	readonly parameters: readonly string[];
	toQuery(values: ParameterValues): { readonly value: ListQuery } | { readonly problem: Problem };
	/** The owner of a list that cannot be asked for. */
	toOwner(values: ParameterValues): string;
	/** The body of a page; the first one has no cursor. */
	buildBody(query: ListQuery, cursor: Cursor | undefined): WireObject;
	/** @param cursor where the page was asked to begin */
	readPage(
		body: Readonly<Record<string, unknown>>,
		query: ListQuery,
		cursor: Cursor | undefined,
	): Page;
}

/** What an item got: entries of its list, or why there are none. */
export interface ReadList {
	readonly owner: string;
	readonly entries: readonly ResultData[];
	readonly failure?: Outcome;
}

export interface ListRules {
	readonly client: Client;
	/** The client for the lists that have no owner, where another command gives them. */
	readonly clientWithoutOwner?: Client;
	readonly clock: Clock;
	readonly format: ListFormat;
	readonly source: ParameterSource;
	readonly maxAttempts: number;
}

/** Reads a list for each of `count` items. One that fails says so for its own item; never throws. */
export async function readLists(count: number, rules: ListRules): Promise<readonly ReadList[]> {
	const { client, clock } = rules;
	const slice = new TimeSlice(clock);
	const lists: Array<Promise<ReadList>> = [];
	for (let index = 0; index < count; index++) {
		const list = readList(index, rules);
		lists.push(list);
		await client.letProve(list);
		if (slice.isOver) await slice.pass();
	}
	return await Promise.all(lists);
}

/** A fault of this package's own costs one item its list, and no other. */
async function readList(itemIndex: number, rules: ListRules): Promise<ReadList> {
	const { format, source } = rules;
	let owner = '';
	try {
		const { values, problem } = readParameters(format.parameters, source, itemIndex);
		owner = format.toOwner(values);
		const query = problem ? { problem } : format.toQuery(values);
		if ('problem' in query) return { owner, entries: [], failure: toInvalidOutcome(query.problem) };
		return await readPages(query.value, rules);
	} catch {
		return { owner, entries: [], failure: toLostOutcome() };
	}
}

async function readPages(query: ListQuery, rules: ListRules): Promise<ReadList> {
	const { format, maxAttempts } = rules;
	const client = query.owner === '' ? (rules.clientWithoutOwner ?? rules.client) : rules.client;
	const { owner, limit = Number.POSITIVE_INFINITY } = query;
	const entries: ResultData[] = [];
	const seen = new Set<Cursor>();
	for (let cursor: Cursor | undefined; ;) {
		const body = JSON.stringify(format.buildBody(query, cursor));
		const reply = await ask(body, { client, maxAttempts });
		if ('failure' in reply) return { owner, entries: [], failure: reply.failure };
		const page = format.readPage(reply.answer.body, query, cursor);
		for (const entry of page.entries) entries.push(entry);
		const { next } = page;
		if (next === undefined || entries.length >= limit) {
			return { owner, entries: entries.slice(0, limit) };
		}
		// A list that is read in part must not pass for the whole one, and no server keeps a run going for ever.
		if (!isCursor(next)) {
			return { owner, entries: [], failure: Number.isInteger(next) ? ROUNDED : NO_CURSOR };
		}
		if (seen.has(next)) return { owner, entries: [], failure: REPEATED };
		seen.add(next);
		cursor = next;
	}
}

/** Text or a whole number; a longer text than any of Tencent's would be sent back again and again. */
function isCursor(value: unknown): value is Cursor {
	if (typeof value === 'string') return value.length <= MAX_CURSOR_LENGTH;
	return typeof value === 'number' && Number.isSafeInteger(value);
}

const MAX_CURSOR_LENGTH = 10_000;

const LATER = 'Run again later. If it comes back, set Limit to the entries that one page holds.';

const NO_CURSOR = toBrokenList(
	'Tencent Chat says that there is a next page, but not where it begins',
	{ hint: LATER, retryable: true },
);

const REPEATED = toBrokenList(
	'Tencent Chat gave the same page of the list again, so the list has no end',
	{ hint: LATER, retryable: true },
);

/** JavaScript rounds numbers from 2 ** 53 on, and Tencent has cursors of 64 bits. */
const ROUNDED = toBrokenList(
	'The next page begins at a number that n8n cannot keep exactly, so entries would be skipped or come twice',
	{
		hint: 'Set Limit to the entries that one page holds, or choose less of the list with its filters.',
		retryable: false,
	},
);

function toBrokenList(reason: string, advice: Pick<Outcome, 'hint' | 'retryable'>): Outcome {
	return { outcome: 'failed', resultCode: null, resultInfo: '', attempts: 1, reason, ...advice };
}
