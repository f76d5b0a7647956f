import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { readParameters } from '../bulk/read';
import { toInvalidOutcome, toNotStartedOutcome } from '../bulk/settle';
import type { LocalOperation } from '../operations/operation';
import type { Checked } from '../operations/values';
import type { ResultData } from '../bulk/settlement';
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
	const compute = (itemIndex: number): Checked<ResultData> => {
		const { values, problem } = readParameters(operation.parameters, source, itemIndex);
		if (problem) return { problem };
		return operation.compute(values, (credential as Credential).account, nowSeconds());
	};
	const items = context.getInputData().map((_item, item): INodeExecutionData => {
		const computed = 'problem' in credential ? credential : compute(item);
		if ('value' in computed) return { json: computed.value as IDataObject, pairedItem: { item } };
		const toFailure = 'problem' in credential ? toNotStartedOutcome : toInvalidOutcome;
		const failure = toFailure(computed.problem);
		if (!context.continueOnFail()) throw createOutcomeError(context.getNode(), failure, item);
		return { json: { ...failure }, pairedItem: { item } };
	});
	return [items];
}
