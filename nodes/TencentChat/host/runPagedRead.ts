import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { readLists, type ListRules, type ReadList } from '../bulk/lists';
import { toNotStartedOutcome } from '../bulk/outcome';
import { readParameters, type ParameterValues } from '../bulk/parameters';
import type { PagedRead } from '../operations/operation';
import { FROM_ACCOUNT } from '../operations/reader';
import { toTrimmedText, unwrapLocator } from '../checks';
import { createOutcomeError } from './n8n/errors';
import { isCancelled } from './n8n/execution';
import { isExpressionProblem } from './parameters/expressionProblem';
import { rangeOf } from './options/numberRange';
import { type RunOptions } from './options/runOptions';
import { openRun, withClient, type CallContext } from './run';
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
	const ownerName = ownerOf(operation);
	return [lists.flatMap((list, item) => toItems(list, item, ownerName))];
}

function mustFail(context: IExecuteFunctions, options: RunOptions, isBroken: boolean): boolean {
	if (isBroken) return !context.continueOnFail() && !isCancelled(context);
	return failsWhenAllFailed(context, options, { hasFailedOutput: false });
}

async function readAll(context: IExecuteFunctions, operation: PagedRead): Promise<ReadRun> {
	const items = context.getInputData();
	const { source, options, openCalls } = openRun(context, operation);
	const ownerName = ownerOf(operation);
	const toOwner = (values: ParameterValues) => toTrimmedText(unwrapLocator(values[ownerName]));
	const calls = await openCalls();
	if ('problem' in calls) {
		const failure = toNotStartedOutcome(calls.problem);
		const lists = items.map((_item, index) => {
			const { values } = readParameters([ownerName], source, index);
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
	const lists = await withClients(operation, calls, async (clients) => {
		const rules = { ...clients, format, source, maxAttempts, clock: systemClock };
		return await readLists(items.length, rules);
	});
	const isBroken = lists.every(({ failure }, index) => failure && isUnreadable(index));
	return { lists, options, isBroken };
}

type Clients = Pick<ListRules, 'client' | 'clientWithoutOwner'>;

/** Lends a client for each command of an operation. */
async function withClients<T>(
	{ endpoint, endpointWithoutOwner: other }: PagedRead,
	calls: CallContext,
	use: (clients: Clients) => Promise<T>,
): Promise<T> {
	return await withClient(endpoint, calls, async (client) => {
		if (!other) return await use({ client });
		// The option speaks for the first command; the other may allow far less.
		const { fallback } = rangeOf('maxCallsPerSecond', other);
		const maxCallsPerSecond = Math.min(calls.options.maxCallsPerSecond, fallback);
		const options = { ...calls.options, maxCallsPerSecond };
		return await withClient(other, { ...calls, options }, async (clientWithoutOwner) =>
			use({ client, clientWithoutOwner }),
		);
	});
}

function ownerOf({ owner = FROM_ACCOUNT }: PagedRead): string {
	return owner.name;
}

function toItems(
	{ owner, entries, failure }: ReadList,
	item: number,
	ownerName: string,
): INodeExecutionData[] {
	const pairedItem = { item };
	if (failure) return [{ json: { [ownerName]: owner, ...failure }, pairedItem }];
	// A list of nobody in particular names nobody.
	const whose = owner === '' ? {} : { [ownerName]: owner };
	return entries.map((entry) => ({ json: { ...whose, ...(entry as IDataObject) }, pairedItem }));
}
