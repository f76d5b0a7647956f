import type { INodeProperties } from 'n8n-workflow';

import type { Endpoint } from '../../api/endpoints';
import type { BulkOperation, Operation, PagedRead } from '../../operations/operation';
import { isNumberOption, rangeOf } from './numberRange';
import { OPTION_FIELDS, type OptionField } from './optionTable';
import type { OptionName } from './runOptions';

/** The options of an operation. */
export function optionNames(operation: Operation): readonly OptionName[] {
	if (operation.kind === 'local' || operation.kind === 'response') return [];
	const calls: readonly OptionName[] = [
		'callTimeout',
		'maxAttempts',
		'maxCallsPerSecond',
		'maxParallelCalls',
		'whenAllFailed',
	];
	if (operation.kind === 'pagedRead') return calls;
	const { endpoint, extraOptions = [] } = operation;
	return [
		...calls,
		...extraOptions,
		'includeInput',
		'outputItems',
		...(endpoint.maxItemsPerCall > 1 ? (['batchSize'] as const) : []),
		...(endpoint.access === 'write' ? (['dryRun'] as const) : []),
	];
}

/** The name of an option as the user sees it. */
export function displayNameOf(name: OptionName): string {
	return OPTION_FIELDS[name].displayName;
}

/** The collection of options of an operation, alphabetical as n8n's editor wants it. */
export function describeOptions(operation: BulkOperation | PagedRead): INodeProperties {
	const options = optionNames(operation)
		.map((name) => describeOption(name, operation.endpoint))
		.sort((left, right) => left.displayName.localeCompare(right.displayName));
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options,
	};
}

function describeOption(name: OptionName, endpoint: Endpoint): INodeProperties {
	if (!isNumberOption(name)) {
		const field: OptionField = OPTION_FIELDS[name];
		return { ...field, options: field.options && [...field.options] };
	}
	const { min, max, fallback } = rangeOf(name, endpoint);
	const typeOptions = { minValue: min, maxValue: max };
	return { ...OPTION_FIELDS[name], typeOptions, default: fallback };
}
