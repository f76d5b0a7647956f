import type { IExecuteFunctions } from 'n8n-workflow';

import type { ParameterSource, Reading } from '../bulk/read';

/** What a parameter is that n8n left out because the panel does not show it. */
const HIDDEN = null;

/** Reads node parameters: a fixed value once, an expression for each item. */
export function createParameterSource(context: IExecuteFunctions): ParameterSource {
	const fixed = new Map<string, Reading | undefined>();
	return {
		read: (name, itemIndex) => {
			if (!fixed.has(name)) {
				fixed.set(name, isFixed(context, name) ? readValue(context, name, 0) : undefined);
			}
			return fixed.get(name) ?? readValue(context, name, itemIndex);
		},
	};
}

/** Whether a parameter is the same for all items: no expression anywhere in it. */
function isFixed(context: IExecuteFunctions, name: string): boolean {
	const raw: unknown = context.getNodeParameter(name, 0, HIDDEN, { rawExpressions: true });
	return !holdsExpression(raw);
}

function holdsExpression(raw: unknown): boolean {
	if (typeof raw === 'string') return raw.startsWith('=');
	return typeof raw === 'object' && raw !== null && Object.values(raw).some(holdsExpression);
}

function readValue(context: IExecuteFunctions, name: string, itemIndex: number): Reading {
	try {
		return { value: context.getNodeParameter(name, itemIndex, HIDDEN) };
	} catch (error) {
		const message = error instanceof Error ? error.message : 'unknown fault';
		const reason = `The expression in "${name}" could not be evaluated: ${message}`;
		return { problem: { reason, hint: 'Correct the expression, or the data of this item.' } };
	}
}
