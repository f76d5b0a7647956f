import { ExecuteContext } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type IDataObject,
	type INode,
	type INodeExecutionData,
} from 'n8n-workflow';

import type { Engine } from '../../harness/engine/engine';

const NODE_TYPE = 'n8n-nodes-tencent-chat.tencentChat';

/** The context in which n8n's engine executes the built node on these items. */
export function createContext(
	engine: Engine,
	input: INodeExecutionData[],
	parameters: IDataObject,
): ExecuteContext {
	const stored: INode = {
		id: '1',
		name: 'Add Friends',
		type: NODE_TYPE,
		typeVersion: 1,
		position: [0, 0],
		parameters: parameters as INode['parameters'],
	};
	const { nodeTypes } = engine;
	const workflow = new Workflow({ nodes: [stored], connections: {}, active: false, nodeTypes });
	const node = workflow.getNode(stored.name) ?? stored;
	const data = { main: [input] };
	return new ExecuteContext(
		workflow,
		node,
		engine.createAdditionalData('1', {}),
		'internal',
		createRunExecutionData(),
		0,
		input,
		data,
		{ node, data, source: null },
		[],
	);
}
