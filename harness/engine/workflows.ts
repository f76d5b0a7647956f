import type { IDataObject, INode, INodeExecutionData, IRun, IWorkflowBase } from 'n8n-workflow';

/** The node under test. */
export const NODE = 'Add Friends';

const TRIGGER = 'Trigger';

/** What a test says about the node; the rest has defaults. */
export interface NodeSettings extends Partial<Omit<INode, 'parameters'>> {
	readonly parameters?: IDataObject;
}

/** An output of the node. */
export type OutputName = 'failed' | 'success';

/**
 * A workflow with one Tencent Chat node behind a trigger with these rows, and a node that does nothing
 * behind some of its outputs.
 */
export function aWorkflow(
	rows: readonly IDataObject[],
	settings: NodeSettings = {},
	behind: readonly OutputName[] = ['failed'],
): IWorkflowBase {
	const trigger: INode = {
		id: 'trigger',
		name: TRIGGER,
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const node: INode = {
		id: 'node',
		name: NODE,
		type: 'n8n-nodes-tencent-chat.tencentChat',
		typeVersion: 1,
		position: [200, 0],
		credentials: { tencentChatApi: { id: '1', name: 'Simulator' } },
		...settings,
		parameters: {
			resource: 'friend',
			operation: 'add',
			fromAccount: '={{ $json.from }}',
			toAccount: '={{ $json.to }}',
			addType: 'Add_Type_Both',
			forceAdd: false,
			additionalFields: {},
			options: {},
			...settings.parameters,
		} as INode['parameters'],
	};
	const end: INode = {
		id: 'end',
		name: 'End',
		type: 'n8n-nodes-base.noOp',
		typeVersion: 1,
		position: [400, 0],
		parameters: {},
	};
	return {
		id: 'workflow',
		name: 'Test',
		active: false,
		isArchived: false,
		activeVersionId: null,
		createdAt: new Date(0),
		updatedAt: new Date(0),
		nodes: [trigger, node, end],
		connections: {
			[TRIGGER]: { main: [leadTo(NODE)] },
			[NODE]: {
				main: OUTPUTS.map((output) => (behind.includes(output) ? leadTo(end.name) : [])),
			},
		},
		pinData: { [TRIGGER]: rows.map((json) => ({ json })) },
		settings: { executionOrder: 'v1' },
	};
}

const OUTPUTS: readonly OutputName[] = ['success', 'failed'];

function leadTo(node: string) {
	return [{ node, type: 'main' as const, index: 0 }];
}

/** The items of each output of the node, in order. */
export function outputsOf(run: IRun): INodeExecutionData[][] {
	const outputs = run.data.resultData.runData[NODE]?.[0]?.data?.main ?? [];
	return outputs.map((items) => items ?? []);
}

/** `to: outcome` for each item of each output. */
export function outcomesOf(run: IRun): string[][] {
	return outcomesIn(outputsOf(run));
}

/** The same for outputs, wherever they come from. */
export function outcomesIn(
	outputs: ReadonlyArray<readonly Pick<INodeExecutionData, 'json'>[]>,
): string[][] {
	return outputs.map((items) =>
		items.map(({ json }) => `${String(json.toAccount)}: ${String(json.outcome)}`),
	);
}

/** The hints that the node has shown. */
export function hintsOf(run: IRun) {
	return run.data.resultData.runData[NODE]?.[0]?.hints ?? [];
}
