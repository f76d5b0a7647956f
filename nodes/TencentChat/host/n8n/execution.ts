import type { IExecuteFunctions } from 'n8n-workflow';

import { Halt } from '../../api/halt';

/** What takes the listeners of a run back from n8n's signal. */
const listening = new WeakMap<IExecuteFunctions, Array<() => void>>();

/** Halts when the execution is cancelled: n8n's Stop button, or its time-out. */
export function haltAtCancellation(context: IExecuteFunctions): Halt {
	const halt = new Halt();
	const signal = context.getExecutionCancelSignal();
	if (signal?.aborted) halt.halt();
	if (!signal || halt.isHalted) return halt;
	const onAbort = () => halt.halt();
	signal.addEventListener('abort', onAbort, { once: true });
	const others = listening.get(context) ?? [];
	listening.set(context, [...others, () => signal.removeEventListener('abort', onAbort)]);
	return halt;
}

/**
 * To be called when a run is over. The signal belongs to the whole execution, so that a node in a loop
 * would else leave listeners, with all they hold, on it with each round.
 */
export function stopListening(context: IExecuteFunctions): void {
	for (const stop of listening.get(context) ?? []) stop();
	listening.delete(context);
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
