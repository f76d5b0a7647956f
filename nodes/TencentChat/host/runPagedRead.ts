import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { readLists, type ReadList } from '../bulk/lists';
import { toNotStartedOutcome } from '../bulk/outcome';
import { readParameters, type ParameterValues } from '../bulk/parameters';
import type { PagedRead } from '../operations/operation';
import { FROM_ACCOUNT } from '../operations/reader';
import { toTrimmedText } from '../operations/values';
import { openCredential } from './account';
import { createClient } from './bulkCalls';
import { createOutcomeError } from './errors';
import { haltAtCancellation, isCancelled } from './execution';
import { createParameterSource } from './parameters';
import { readRunOptions } from './runOptions';
import { systemClock } from './systemClock';

/** Reads a list for each item, page by page; one output item for each entry. */
export async function runPagedRead(
	context: IExecuteFunctions,
	operation: PagedRead,
): Promise<INodeExecutionData[][]> {
	const lists = await readAll(context, operation);
	const mayThrow = !context.continueOnFail() && !isCancelled(context);
	const [first] = lists;
	const haveAllFailed = lists.every(({ failure }) => failure !== undefined);
	if (first?.failure && haveAllFailed && mayThrow) {
		throw createOutcomeError(context.getNode(), first.failure, 0);
	}
	return [lists.flatMap((list, item) => toItems(list, item))];
}

async function readAll(
	context: IExecuteFunctions,
	operation: PagedRead,
): Promise<readonly ReadList[]> {
	const items = context.getInputData();
	const source = createParameterSource(context, operation.properties);
	const { options, problem } = readRunOptions(context, source, operation);
	const credential = problem ? { problem } : await openCredential(context);
	if ('problem' in credential) {
		const failure = toNotStartedOutcome(credential.problem);
		return items.map((_item, index) => {
			const { values } = readParameters([FROM_ACCOUNT.name], source, index);
			return { owner: toTrimmedText(values[FROM_ACCOUNT.name]), entries: [], failure };
		});
	}
	const halt = haltAtCancellation(context);
	const client = createClient(operation, { context, credential, options, halt });
	try {
		const { maxAttempts } = options;
		const toOwner = (values: ParameterValues) => toTrimmedText(values[FROM_ACCOUNT.name]);
		const format = { ...operation, toOwner };
		const rules = { client, format, source, maxAttempts, clock: systemClock };
		return await readLists(items.length, rules);
	} finally {
		client.close();
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
