import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import type { ParameterSource, Reading } from '../../bulk/parameters';
import { TIMEZONE } from '../../operations/times';
import { isToolRun } from '../n8n/execution';
import { createExpressionProblem } from './expressionProblem';
import { UNCLEAR } from './jsonPath';
import { compileParameter, type ReadItem } from './parameterTemplate';

/** What a parameter is that n8n left out because the panel does not show it. */
const HIDDEN = null;

type ReadParameter = (itemIndex: number) => Reading;

/**
 * Reads node parameters: a fixed value once, a simple path straight from the item, and everything
 * else through n8n, which takes about a millisecond for each expression and item.
 *
 * @param properties the fields of the operation, for their names in messages
 */
export function createParameterSource(
	context: IExecuteFunctions,
	properties: readonly INodeProperties[] = [],
): ParameterSource {
	// What an agent's tool sees as its item need not be what the node is given.
	const items = isToolRun(context) ? [] : context.getInputData();
	const readers = new Map<string, ReadParameter>();
	const refuse = (name: string, error: unknown): Reading => ({
		problem: createExpressionProblem(labelOf(name, properties), error),
	});
	const create = (name: string): ReadParameter => {
		try {
			return createReader(context, name, items);
		} catch (error) {
			const refused = refuse(name, error);
			return () => refused;
		}
	};
	return {
		read: (name, itemIndex) => {
			let reader = readers.get(name);
			if (!reader) {
				reader = create(name);
				readers.set(name, reader);
			}
			// Whatever an item holds, such as a getter that throws, is its own problem.
			try {
				return reader(itemIndex);
			} catch (error) {
				return refuse(name, error);
			}
		},
	};
}

/** The name of a parameter as the user sees it. */
function labelOf(name: string, properties: readonly INodeProperties[]): string {
	if (name === 'options') return 'Options';
	return properties.find((property) => property.name === name)?.displayName ?? name;
}

function createReader(
	context: IExecuteFunctions,
	name: string,
	items: readonly INodeExecutionData[],
): ReadParameter {
	if (name === TIMEZONE) {
		const timezone = { value: readTimezone(context) };
		return () => timezone;
	}
	const stored: unknown = context.getNodeParameter(name, 0, HIDDEN, { rawExpressions: true });
	const evaluate: ReadParameter = (itemIndex) => ({
		value: context.getNodeParameter(name, itemIndex, HIDDEN),
	});
	if (!holdsExpression(stored)) {
		const fixed = evaluate(0);
		return () => fixed;
	}
	const readItem = compileParameter(stored);
	return readItem ? readDirectly(readItem, evaluate, items) : evaluate;
}

/** The workflow's timezone; undefined where n8n does not tell. */
function readTimezone(context: IExecuteFunctions): string | undefined {
	try {
		return context.getTimezone();
	} catch {
		return undefined;
	}
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
		// Also when n8n cannot evaluate it at all.
		agrees = false;
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
