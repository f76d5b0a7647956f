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
		.map((name) => ({ ...describeOption(name, operation.endpoint), ...wordsFor(name, operation) }))
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

/** What an option says where its words depend on what the operation is about. */
function wordsFor(
	name: OptionName,
	operation: BulkOperation | PagedRead,
): { description?: string } {
	if (operation.kind === 'pagedRead') {
		return name === 'maxAttempts' ? { description: explainAttempts('page') } : {};
	}
	const { vocabulary, extraOptions = [] } = operation;
	const { noun, alreadyDone } = vocabulary;
	switch (name) {
		case 'batchSize': {
			const advice = extraOptions.includes('alreadyFriends') ? CONFIRMING : '';
			return { description: `How many ${noun}s one call carries${advice}` };
		}
		case 'maxAttempts':
			return { description: explainAttempts(noun) };
		case 'nothingToDo': {
			const words = alreadyDone.map((word) => `'${word}'`).join(' or ');
			return { description: `Output for ${noun}s that needed no change: outcome ${words}` };
		}
		default:
			return {};
	}
}

const CONFIRMING = '. Tencent advises at most 100 when friends have to confirm.';

function explainAttempts(noun: string): string {
	return `How many calls may be made for each ${noun}. Calls that Tencent refuses as too frequent do not count.`;
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
