import type { INodeProperties } from 'n8n-workflow';

import { OPERATIONS, showFor } from '../../operations/registry';
import { describeOptions } from '../options/optionFields';

/** Operations with one output, such as lists. */
const WITH_ONE_OUTPUT = OPERATIONS.filter(
	({ kind }) => kind === 'local' || kind === 'pagedRead',
).map(({ resource, value }) => `${resource}:${value}`);

/** Operations for which somebody else may have to agree. */
const WITH_PENDING = OPERATIONS.filter(
	(operation) => operation.kind === 'bulk' && operation.extraOptions?.includes('pending'),
).map(({ resource, value }) => `${resource}:${value}`);

/**
 * One output for lists, else `Success` and `Failed`, and `Pending` where the user asks for it. n8n
 * writes its own error output behind these, so they must not depend on an item.
 */
export const OUTPUTS = `={{ ((parameters) => {
	const operation = parameters.resource + ':' + parameters.operation;
	if (${JSON.stringify(WITH_ONE_OUTPUT)}.includes(operation)) return [{ type: 'main' }];
	const canPend = ${JSON.stringify(WITH_PENDING)}.includes(operation);
	const hasPending = canPend && parameters.options?.pending === 'ownOutput';
	return [
		{ type: 'main', displayName: 'Success' },
		{ type: 'main', displayName: 'Failed' },
		...(hasPending ? [{ type: 'main', displayName: 'Pending' }] : []),
	];
})($parameter) }}` as const;

/** What an operation does, in words, by resource and operation. */
const ACTIONS = Object.fromEntries(
	OPERATIONS.map(({ resource, value, action }) => [`${resource}:${value}`, action]),
);

/** What the node says below its name on the canvas. */
export const SUBTITLE =
	`={{ (${JSON.stringify(ACTIONS)})[$parameter["resource"] + ":" + $parameter["operation"]] ?? "" }}` as const;

/** The options of each operation that makes calls. */
export function describeOptionFields(): INodeProperties[] {
	return OPERATIONS.flatMap((operation) =>
		operation.kind === 'local' || operation.kind === 'response'
			? []
			: [showFor(operation, describeOptions(operation))],
	);
}
