import {
	NodeHelpers,
	Workflow,
	type INode,
	type INodeOutputConfiguration,
	type INodeType,
} from 'n8n-workflow';

/** A workflow of one node; n8n fills in what the node leaves out with the defaults of its type. */
export function workflowOf(node: INode, nodeType: INodeType): Workflow {
	return new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: {
			getByName: () => nodeType,
			getByNameAndVersion: () => nodeType,
			getKnownTypes: () => ({}),
		},
	});
}

/** The names of the outputs that n8n shows for a node; none for a plain one. */
export function outputNamesOf(node: INode, nodeType: INodeType): Array<string | undefined> {
	const outputs = NodeHelpers.getNodeOutputs(
		workflowOf(node, nodeType),
		node,
		nodeType.description,
	);
	return outputs.map((output) => (output as INodeOutputConfiguration).displayName);
}

/** What n8n shows below the name of a node. */
export function subtitleOf(node: INode, nodeType: INodeType): unknown {
	const { subtitle = '' } = nodeType.description;
	return workflowOf(node, nodeType).expression.getSimpleParameterValue(
		node,
		subtitle,
		'internal',
		{},
	);
}
