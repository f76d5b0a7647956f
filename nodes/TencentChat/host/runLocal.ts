import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Problem } from '../api/problem';
import {
	CANCELLED_UNREAD,
	toInvalidOutcome,
	toNotStartedOutcome,
	type Outcome,
} from '../bulk/outcome';
import { readParameters, type ParameterSource } from '../bulk/parameters';
import type { ResultData } from '../bulk/settleCall';
import { TimeSlice } from '../bulk/timeSlices';
import type { LocalOperation } from '../operations/operation';
import { createOutcomeError } from './n8n/errors';
import { isCancelled } from './n8n/execution';
import { nowSeconds, systemClock } from './n8n/systemClock';
import { openRun, type CallContext } from './run';

/** Items in work at once: Node compresses in four threads, and each holds some 256 kB meanwhile. */
const ITEMS_AT_ONCE = 8;

/** Runs an operation that makes no call; one output item for each input item. */
export async function runLocal(
	context: IExecuteFunctions,
	operation: LocalOperation,
): Promise<INodeExecutionData[][]> {
	const { source, openCalls } = openRun(context, operation);
	const calls = await openCalls();
	const results = await computeAll(context.getInputData().length, { operation, source, calls });
	const [first] = results;
	const haveAllFailed = results.every((result) => 'failure' in result);
	const mayThrow = !context.continueOnFail() && !isCancelled(context);
	if (first && 'failure' in first && haveAllFailed && mayThrow) {
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

/** The results in the order of the items, whichever is there first. */
async function computeAll(count: number, run: LocalRun): Promise<readonly Computed[]> {
	const results = new Array<Computed>(count);
	const slice = new TimeSlice(systemClock);
	let next = 0;
	const work = async () => {
		while (next < count) {
			const item = next++;
			results[item] = await compute(item, run);
			if (slice.isOver) await slice.pass();
		}
	};
	await Promise.all(Array.from({ length: ITEMS_AT_ONCE }, work));
	return results;
}

async function compute(
	itemIndex: number,
	{ operation, source, calls }: LocalRun,
): Promise<Computed> {
	if ('problem' in calls) return { failure: toNotStartedOutcome(calls.problem) };
	if (calls.halt.isHalted) return { failure: toInvalidOutcome(CANCELLED_UNREAD) };
	const { values, problem } = readParameters(operation.parameters, source, itemIndex);
	if (problem) return { failure: toInvalidOutcome(problem) };
	const computed = await operation.compute(values, calls.credential.account, nowSeconds());
	return 'problem' in computed ? { failure: toInvalidOutcome(computed.problem) } : computed;
}
