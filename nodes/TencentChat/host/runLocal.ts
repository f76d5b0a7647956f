import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Problem } from '../api/problem';
import { readParameters, type ParameterSource } from '../bulk/parameters';
import { toInvalidOutcome, toNotStartedOutcome, type Outcome } from '../bulk/outcome';
import type { ResultData } from '../bulk/settleCall';
import { forEachSliced, TimeSlice } from '../bulk/timeSlices';
import type { LocalOperation } from '../operations/operation';
import { openCredential, type Credential } from './n8n/credential';
import { createOutcomeError } from './n8n/errors';
import { createParameterSource } from './parameters/parameters';
import { nowSeconds, systemClock } from './n8n/systemClock';

/** Runs an operation that makes no call; one output item for each input item. */
export async function runLocal(
	context: IExecuteFunctions,
	operation: LocalOperation,
): Promise<INodeExecutionData[][]> {
	const source = createParameterSource(context, operation.properties);
	const credential = await openCredential(context);
	const results: Computed[] = [];
	await forEachSliced(context.getInputData(), new TimeSlice(systemClock), (_item, item) => {
		results.push(compute(item, { operation, source, credential }));
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
	readonly credential: Credential | { readonly problem: Problem };
}

function compute(itemIndex: number, { operation, source, credential }: LocalRun): Computed {
	if ('problem' in credential) return { failure: toNotStartedOutcome(credential.problem) };
	const { values, problem } = readParameters(operation.parameters, source, itemIndex);
	if (problem) return { failure: toInvalidOutcome(problem) };
	const computed = operation.compute(values, credential.account, nowSeconds());
	return 'problem' in computed ? { failure: toInvalidOutcome(computed.problem) } : computed;
}
