import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { ParameterSource, Reading } from '../bulk/parameters';
import { isToolRun } from './execution';
import { UNCLEAR } from './jsonPath';
import { compileParameter, type ReadItem } from './parameterTemplate';

/** What a parameter is that n8n left out because the panel does not show it. */
const HIDDEN = null;

type ReadParameter = (itemIndex: number) => Reading;

/**
 * Reads node parameters: a fixed value once, a simple path straight from the item, and everything
 * else through n8n, which takes about a millisecond for each expression and item.
 */
export function createParameterSource(context: IExecuteFunctions): ParameterSource {
	// What an agent's tool sees as its item need not be what the node is given.
	const items = isToolRun(context) ? [] : context.getInputData();
	const readers = new Map<string, ReadParameter>();
	return {
		read: (name, itemIndex) => {
			let reader = readers.get(name);
			if (!reader) {
				reader = createReader(context, name, items);
				readers.set(name, reader);
			}
			return reader(itemIndex);
		},
	};
}

function createReader(
	context: IExecuteFunctions,
	name: string,
	items: readonly INodeExecutionData[],
): ReadParameter {
	const stored: unknown = context.getNodeParameter(name, 0, HIDDEN, { rawExpressions: true });
	const evaluate = (itemIndex: number) => evaluateWithN8n(context, name, itemIndex);
	if (!holdsExpression(stored)) {
		const fixed = evaluate(0);
		return () => fixed;
	}
	const readItem = compileParameter(stored);
	return readItem ? readDirectly(readItem, evaluate, items) : evaluate;
}

/** Reads from the items as soon as n8n has come to the same value for one of them. */
function readDirectly(
	readItem: ReadItem,
	evaluate: ReadParameter,
	items: readonly INodeExecutionData[],
): ReadParameter {
	let agrees: boolean | undefined;
	return (itemIndex) => {
		const value = agrees === false ? UNCLEAR : readItem(items[itemIndex]?.json);
		if (value === UNCLEAR) return evaluate(itemIndex);
		if (agrees) return { value };
		const reading = evaluate(itemIndex);
		agrees = 'value' in reading && isSame(reading.value, value);
		return reading;
	};
}

function holdsExpression(stored: unknown): boolean {
	if (typeof stored === 'string') return stored.startsWith('=');
	return (
		typeof stored === 'object' && stored !== null && Object.values(stored).some(holdsExpression)
	);
}

function evaluateWithN8n(context: IExecuteFunctions, name: string, itemIndex: number): Reading {
	try {
		return { value: context.getNodeParameter(name, itemIndex, HIDDEN) };
	} catch (error) {
		const message = error instanceof Error ? error.message : 'unknown fault';
		const reason = `The expression in "${name}" could not be evaluated: ${message}`;
		return { problem: { reason, hint: 'Correct the expression, or the data of this item.' } };
	}
}

function isSame(left: unknown, right: unknown): boolean {
	if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) {
		return Object.is(left, right);
	}
	const entries = Object.entries(left);
	const others = new Map(Object.entries(right));
	return (
		entries.length === others.size &&
		entries.every(([key, value]) => others.has(key) && isSame(value, others.get(key)))
	);
}
