/**
 * Evaluates stored parameters with n8n's own evaluator, in a process of its own: one of its engines
 * keeps its own heap, another is WebAssembly that Jest cannot import.
 */
import { Expression, Workflow, type INodeExecutionData } from 'n8n-workflow';
import { Workflow as WorkflowOfN8n1 } from 'n8n-workflow-1';

import type { Engine, Evaluation, Question } from './evaluator';

const NODE = { id: '1', name: 'Add Friends', type: 'any', typeVersion: 1, parameters: {} };

const WORKFLOW = {
	nodes: [{ ...NODE, position: [0, 0] }],
	connections: {},
	active: false,
	nodeTypes: { getByNameAndVersion: () => undefined },
};

async function openWorkflow(engine: Engine): Promise<Workflow> {
	if (engine === 'n8n 1') return new WorkflowOfN8n1(WORKFLOW as never) as unknown as Workflow;
	const workflow = new Workflow(WORKFLOW as never);
	await Expression.initExpressionEngine({
		engine,
		bridgeTimeout: 60_000,
		bridgeMemoryLimit: 128,
		maxCodeCacheSize: 64,
		poolSize: 1,
	});
	Expression.setExpressionEngine(engine);
	await workflow.expression.acquireIsolate();
	return workflow;
}

function evaluate(workflow: Workflow, stored: unknown, items: INodeExecutionData[]) {
	return items.map((_item, index): Evaluation => {
		try {
			const { expression } = workflow;
			const given = [stored, null, 0, index, NODE.name, items, 'internal', {}] as const;
			return { value: expression.getParameterValue(...(given as never as EvaluatorInput)) };
		} catch (error) {
			return { fault: error instanceof Error ? error.message : String(error) };
		}
	});
}

type EvaluatorInput = Parameters<Workflow['expression']['getParameterValue']>;

async function main(): Promise<void> {
	const workflow = await openWorkflow(process.argv[2] as Engine);
	process.on('message', ({ id, stored, items }: Question) => {
		process.send?.({ id, evaluations: evaluate(workflow, stored, [...items]) });
	});
	process.send?.('ready');
}

void main();
