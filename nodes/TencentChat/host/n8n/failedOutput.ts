import type { IExecuteFunctions, INode } from 'n8n-workflow';

import { isRecord } from '../../api/answer';

/** The place of `Failed` among a node's outputs. */
const FAILED = 1;

/** What n8n's engine says about connections at run time, without a promise for every version. */
interface Connections {
	getConnections(
		destination: Pick<INode, 'name'>,
		type: 'main',
	): ReadonlyArray<ReadonlyArray<{ readonly node: string; readonly index: number }> | null>;
}

/**
 * Whether something that runs is connected to the node's `Failed` output; undefined where n8n does not tell.
 * That is so when somebody executes the workflow up to one node: n8n then cuts off what does not lead there.
 */
export function isFailedOutputConnected(context: IExecuteFunctions): boolean | undefined {
	try {
		if (isCutOff(context)) return undefined;
		const { name } = context.getNode();
		const later = context.getChildNodes(name);
		if (later.length === 0) return false;
		if (!tellsConnections(context)) return undefined;
		return later.some(
			(node) =>
				context
					.getConnections(node, 'main')
					.some((from) =>
						from?.some(({ node: source, index }) => source === name && index === FAILED),
					) && runs(context, node),
		);
	} catch {
		return undefined;
	}
}

/** n8n hands items through a node that is switched off, so what comes behind that counts. */
function runs(
	context: IExecuteFunctions,
	{ name, disabled }: { readonly name: string; readonly disabled: boolean },
): boolean {
	return !disabled || context.getChildNodes(name).some((node) => !node.disabled);
}

function isCutOff(context: object): boolean {
	const data = 'runExecutionData' in context ? context.runExecutionData : undefined;
	const start = isRecord(data) ? data.startData : undefined;
	return isRecord(start) && Boolean(start.destinationNode);
}

function tellsConnections(context: object): context is Connections {
	return 'getConnections' in context && typeof context.getConnections === 'function';
}
