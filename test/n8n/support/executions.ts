import type { IDataObject, INodeExecutionData, ITaskData } from 'n8n-workflow';

import { NODE, outcomesIn } from '../../../harness/engine/workflows';
import type { StoredExecution } from '../../../harness/n8n/workbench';

/** What n8n has stored of a node's run. */
export function taskOf({ data }: StoredExecution, node = NODE): ITaskData | undefined {
	return data.resultData.runData[node]?.[0];
}

/** The items of each output of a node, in order. */
export function itemsOf(execution: StoredExecution, node = NODE): INodeExecutionData[][] {
	const outputs = taskOf(execution, node)?.data?.main ?? [];
	return outputs.map((items) => items ?? []);
}

/** The json of each item of each output of a node. */
export function jsonOf(execution: StoredExecution, node = NODE): IDataObject[][] {
	return itemsOf(execution, node).map((items) => items.map(({ json }) => json));
}

/** `to: outcome` for each item of each output. */
export function outcomesOf(execution: StoredExecution, node = NODE): string[][] {
	return outcomesIn(itemsOf(execution, node));
}

/** The hints above a node's output. */
export function hintsOf(execution: StoredExecution, node = NODE): string[] {
	return (taskOf(execution, node)?.hints ?? []).map(({ message }) => message);
}
