import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { readParameters, type ParameterSource } from '../bulk/parameters';
import type { Problem } from '../bulk/request';
import { toInvalidOutcome, toNotStartedOutcome, type Outcome } from '../bulk/settle';
import type { ResultData } from '../bulk/settlement';
import type { LocalOperation } from '../operations/operation';
import { openCredential, type Credential } from './account';
import { createOutcomeError } from './errors';
import { createParameterSource } from './parameters';
import { nowSeconds } from './systemClock';

/** Runs an operation that makes no call; one output item for each input item. */
export async function runLocal(
	context: IExecuteFunctions,
	operation: LocalOperation,
): Promise<INodeExecutionData[][]> {
	const source = createParameterSource(context);
	const credential = await openCredential(context);
	const items = context.getInputData().map((_item, item): INodeExecutionData => {
		const result = compute(item, { operation, source, credential });
		if ('value' in result) return { json: result.value as IDataObject, pairedItem: { item } };
		if (!context.continueOnFail()) {
			throw createOutcomeError(context.getNode(), result.failure, item);
		}
		return { json: { ...result.failure }, pairedItem: { item } };
	});
	return [items];
}

interface LocalRun {
	readonly operation: LocalOperation;
	readonly source: ParameterSource;
	readonly credential: Credential | { readonly problem: Problem };
}

function compute(
	itemIndex: number,
	{ operation, source, credential }: LocalRun,
): { value: ResultData } | { failure: Outcome } {
	if ('problem' in credential) return { failure: toNotStartedOutcome(credential.problem) };
	const { values, problem } = readParameters(operation.parameters, source, itemIndex);
	if (problem) return { failure: toInvalidOutcome(problem) };
	const computed = operation.compute(values, credential.account, nowSeconds());
	return 'problem' in computed ? { failure: toInvalidOutcome(computed.problem) } : computed;
}
