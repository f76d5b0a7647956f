import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { IDataObject, IRun, IWorkflowBase } from 'n8n-workflow';

/** Where the examples are. */
export const FOLDER = join(__dirname, '../../../examples');

export function readExample(name: string): IWorkflowBase {
	const text = readFileSync(join(FOLDER, `${name}.workflow.json`), 'utf8');
	return { ...(JSON.parse(text) as IWorkflowBase), id: name };
}

/** The items of an output of a node; undefined when the node did not run. */
export function itemsOf(
	run: IRun | undefined,
	node: string,
	output = 0,
): IDataObject[] | undefined {
	const items = run?.data.resultData.runData[node]?.[0]?.data?.main?.[output];
	return items?.map(({ json }) => json);
}
