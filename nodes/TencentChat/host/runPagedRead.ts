import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Client } from '../api/client';
import { Halt } from '../api/halt';
import { ask } from '../bulk/ask';
import { readParameters, type ParameterSource } from '../bulk/parameters';
import type { ResultData } from '../bulk/settlement';
import { toInvalidOutcome, toNotStartedOutcome, type Outcome } from '../bulk/settle';
import type { ListQuery, PagedRead } from '../operations/operation';
import { FROM_ACCOUNT } from '../operations/reader';
import { toTrimmedText } from '../operations/values';
import { say } from '../operations/vocabulary';
import { openCredential } from './account';
import { createClient } from './bulkCalls';
import { createOutcomeError } from './errors';
import { haltAtCancellation, isCancelled } from './execution';
import { createParameterSource } from './parameters';
import { readRunOptions } from './runOptions';

/** What an item got: entries of its list, or why there are none. */
interface ReadList {
	readonly owner: string;
	readonly entries: readonly ResultData[];
	readonly failure?: Outcome;
}

/** Reads a list for each item, page by page; one output item for each entry. */
export async function runPagedRead(
	context: IExecuteFunctions,
	operation: PagedRead,
): Promise<INodeExecutionData[][]> {
	const lists = await readLists(context, operation);
	const mayThrow = !context.continueOnFail() && !isCancelled(context);
	const failed = lists.findIndex(({ failure }) => failure !== undefined);
	const failure = lists[failed]?.failure;
	if (failure && mayThrow) throw createOutcomeError(context.getNode(), failure, failed);
	return [lists.flatMap((list, item) => toItems(list, item))];
}

async function readLists(context: IExecuteFunctions, operation: PagedRead): Promise<ReadList[]> {
	const items = context.getInputData();
	const source = createParameterSource(context);
	const { options, problem } = readRunOptions(context, source, operation);
	const credential = problem ? { problem } : await openCredential(context);
	if ('problem' in credential) {
		const failure = toNotStartedOutcome(credential.problem);
		return items.map((_item, index) => {
			const { values } = readParameters([FROM_ACCOUNT.name], source, index);
			return { owner: toTrimmedText(values[FROM_ACCOUNT.name]), entries: [], failure };
		});
	}
	const halt: Halt = haltAtCancellation(context);
	const client = createClient(operation, { context, credential, options, halt });
	try {
		const rules = { client, operation, source, maxAttempts: options.maxAttempts };
		const lists: Array<Promise<ReadList>> = [];
		for (const index of items.keys()) {
			const list = readList(index, rules);
			lists.push(list);
			// Until the credential has worked once, a call goes alone, so that a wrong key costs one call.
			if (!client.isProven) await Promise.race([list, client.whenProven]);
		}
		return await Promise.all(lists);
	} finally {
		client.close();
	}
}

interface ListRules {
	readonly client: Client;
	readonly operation: PagedRead;
	readonly source: ParameterSource;
	readonly maxAttempts: number;
}

async function readList(itemIndex: number, rules: ListRules): Promise<ReadList> {
	const { operation, source } = rules;
	const { values, problem } = readParameters(operation.parameters, source, itemIndex);
	const query = problem ? { problem } : operation.toQuery(values);
	if ('problem' in query) {
		const owner = toTrimmedText(values[FROM_ACCOUNT.name]);
		return { owner, entries: [], failure: toInvalidOutcome(query.problem) };
	}
	return await readPages(query.value, rules);
}

async function readPages(query: ListQuery, rules: ListRules): Promise<ReadList> {
	const { client, operation, maxAttempts } = rules;
	const { owner, limit = Number.POSITIVE_INFINITY } = query;
	const vocabulary = say('found', 'item');
	const entries: ResultData[] = [];
	const seen = new Set<unknown>();
	for (let cursor: unknown; ;) {
		const body = JSON.stringify(operation.buildBody(query, cursor));
		const reply = await ask(body, { client, maxAttempts, vocabulary });
		if ('failure' in reply) return { owner, entries: [], failure: reply.failure };
		const page = operation.readPage(reply.answer.body, query);
		for (const entry of page.entries) entries.push(entry);
		// A server that repeats itself must not keep the run going for ever.
		const isOver = page.next === undefined || page.next === null || seen.has(page.next);
		if (isOver || entries.length >= limit) return { owner, entries: entries.slice(0, limit) };
		cursor = page.next;
		seen.add(cursor);
	}
}

function toItems({ owner, entries, failure }: ReadList, item: number): INodeExecutionData[] {
	const pairedItem = { item };
	if (failure) return [{ json: { fromAccount: owner, ...failure }, pairedItem }];
	return entries.map((entry) => ({
		json: { fromAccount: owner, ...(entry as IDataObject) },
		pairedItem,
	}));
}
