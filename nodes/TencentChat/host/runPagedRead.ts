import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { readLists, type ReadList } from '../bulk/lists';
import { toNotStartedOutcome } from '../bulk/outcome';
import { readParameters, type ParameterValues } from '../bulk/parameters';
import type { PagedRead } from '../operations/operation';
import { FROM_ACCOUNT, type AccountParameter } from '../operations/reader';
import { toTrimmedText, unwrapLocator } from '../checks';
import { createOutcomeError } from './n8n/errors';
import { isCancelled } from './n8n/execution';
import { isExpressionProblem } from './parameters/expressionProblem';
import { type RunOptions } from './options/runOptions';
import { openRun, withClient } from './run';
import { systemClock } from './n8n/systemClock';
import { warnWhenUnprotected } from './n8n/unprotected';
import { failsWhenAllFailed } from './options/whenAllFailed';

/** What came of the lists of a run. */
interface ReadRun {
	readonly lists: readonly ReadList[];
	readonly options: RunOptions;
	/** Whether the run could not begin, or every item fails for a mistake in the workflow. */
	readonly isBroken: boolean;
}

/** Reads a list for each item, page by page; one output item for each entry. */
export async function runPagedRead(
	context: IExecuteFunctions,
	operation: PagedRead,
): Promise<INodeExecutionData[][]> {
	const { lists, options, isBroken } = await readAll(context, operation);
	const [first] = lists;
	const haveAllFailed = lists.every(({ failure }) => failure !== undefined);
	if (first?.failure && haveAllFailed && mustFail(context, options, isBroken)) {
		throw createOutcomeError(context.getNode(), first.failure, 0);
	}
	const key = ownerOf(operation).name;
	return [lists.flatMap((list, item) => toItems(list, item, key))];
}

function ownerOf({ owner = FROM_ACCOUNT }: PagedRead): AccountParameter {
	return owner;
}

function mustFail(context: IExecuteFunctions, options: RunOptions, isBroken: boolean): boolean {
	if (isBroken) return !context.continueOnFail() && !isCancelled(context);
	return failsWhenAllFailed(context, options, { hasFailedOutput: false });
}

async function readAll(context: IExecuteFunctions, operation: PagedRead): Promise<ReadRun> {
	const items = context.getInputData();
	const { source, options, openCalls } = openRun(context, operation);
	const { name } = ownerOf(operation);
	const toOwner = (values: ParameterValues) => toTrimmedText(unwrapLocator(values[name]));
	const calls = await openCalls();
	if ('problem' in calls) {
		const failure = toNotStartedOutcome(calls.problem);
		const lists = items.map((_item, index) => {
			const { values } = readParameters([name], source, index);
			return { owner: toOwner(values), entries: [], failure };
		});
		return { lists, options, isBroken: true };
	}
	warnWhenUnprotected(context, calls.credential.account);
	const isUnreadable = (itemIndex: number) => {
		const { problem: fault } = readParameters(operation.parameters, source, itemIndex);
		return fault !== undefined && isExpressionProblem(fault);
	};
	const { maxAttempts } = options;
	const format = { ...operation, toOwner };
	const lists = await withClient(operation.endpoint, calls, async (client) => {
		const rules = { client, format, source, maxAttempts, clock: systemClock };
		return await readLists(items.length, rules);
	});
	const isBroken = lists.every(({ failure }, index) => failure && isUnreadable(index));
	return { lists, options, isBroken };
}

function toItems(
	{ owner, entries, failure }: ReadList,
	item: number,
	key: string,
): INodeExecutionData[] {
	const pairedItem = { item };
	if (failure) return [{ json: { [key]: owner, ...failure }, pairedItem }];
	return entries.map((entry) => ({
		json: { [key]: owner, ...(entry as IDataObject) },
		pairedItem,
	}));
}
