import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { readParameters, type ParameterSource } from '../bulk/parameters';
import type { Problem } from '../api/problem';
import { toInvalidOutcome, toNotStartedOutcome, type Outcome } from '../bulk/outcome';
import type { ResultData } from '../bulk/settleCall';
import { forEachSliced, TimeSlice } from '../bulk/timeSlices';
import type { LocalOperation } from '../operations/operation';
import { createOutcomeError } from './n8n/errors';
import { nowSeconds, systemClock } from './n8n/systemClock';
import { openRun, type CallContext } from './run';

/** Runs an operation that makes no call; one output item for each input item. */
export async function runLocal(
	context: IExecuteFunctions,
	operation: LocalOperation,
): Promise<INodeExecutionData[][]> {
	const { source, openCalls } = openRun(context, operation);
	const calls = await openCalls();
	const results: Computed[] = [];
	await forEachSliced(context.getInputData(), new TimeSlice(systemClock), (_item, item) => {
		results.push(compute(item, { operation, source, calls }));
	});
	const [first] = results;
	const haveAllFailed = results.every((result) => 'failure' in result);
	if (first && 'failure' in first && haveAllFailed && !context.continueOnFail()) {
		throw createOutcomeError(context.getNode(), first.failure, 0);
	}
	return [results.map(toItem)];
}

/** The fields of an output item, or why there are none. */
type Computed = { readonly value: ResultData } | { readonly failure: Outcome };

function toItem(result: Computed, item: number): INodeExecutionData {
	const json = 'value' in result ? result.value : { ...result.failure };
	return { json: json as IDataObject, pairedItem: { item } };
}

interface LocalRun {
	readonly operation: LocalOperation;
	readonly source: ParameterSource;
	readonly calls: CallContext | { readonly problem: Problem };
}

function compute(itemIndex: number, { operation, source, calls }: LocalRun): Computed {
	if ('problem' in calls) return { failure: toNotStartedOutcome(calls.problem) };
	const { values, problem } = readParameters(operation.parameters, source, itemIndex);
	if (problem) return { failure: toInvalidOutcome(problem) };
	const computed = operation.compute(values, calls.credential.account, nowSeconds());
	return 'problem' in computed ? { failure: toInvalidOutcome(computed.problem) } : computed;
}
