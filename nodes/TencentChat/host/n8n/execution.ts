import type { IExecuteFunctions } from 'n8n-workflow';

import { Halt } from '../../api/halt';

/** Halts when the execution is cancelled: n8n's Stop button, or its time-out. */
export function haltAtCancellation(context: IExecuteFunctions): Halt {
	const halt = new Halt();
	const signal = context.getExecutionCancelSignal();
	if (signal?.aborted) halt.halt();
	signal?.addEventListener('abort', () => halt.halt(), { once: true });
	return halt;
}

export function isCancelled(context: IExecuteFunctions): boolean {
	return context.getExecutionCancelSignal()?.aborted ?? false;
}

/** n8n 1 does not say so, but names the node type's tool variant with this ending. */
export function isToolRun(context: IExecuteFunctions): boolean {
	const saysSo =
		'isToolExecution' in context &&
		typeof context.isToolExecution === 'function' &&
		context.isToolExecution() === true;
	return saysSo || context.getNode().type.endsWith('Tool');
}
