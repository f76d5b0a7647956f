import type { INodeProperties } from 'n8n-workflow';

import type { Endpoint } from '../../api/endpoints';
import type { BulkOperation, Operation, PagedRead } from '../../operations/operation';
import { NUMBER_OPTIONS, rangeOf, type NumberOptionName } from './numberOptions';
import type { RunOptions } from './runOptions';

/** Every option that some operation has. */
export type OptionName = keyof RunOptions;

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
	return name in NUMBER_OPTIONS
		? NUMBER_OPTIONS[name as NumberOptionName].displayName
		: OTHER_OPTIONS[name as Exclude<OptionName, NumberOptionName>].displayName;
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
	return name in NUMBER_OPTIONS
		? describeNumber(name as NumberOptionName, endpoint)
		: OTHER_OPTIONS[name as Exclude<OptionName, NumberOptionName>];
}

function describeNumber(name: NumberOptionName, endpoint: Endpoint): INodeProperties {
	const { displayName, description } = NUMBER_OPTIONS[name];
	const { min, max, fallback } = rangeOf(name, endpoint);
	const typeOptions = { minValue: min, maxValue: max };
	return { displayName, name, type: 'number', typeOptions, default: fallback, description };
}

const TO_SUCCESS_OR_FAILED = [
	{ name: 'Failed Output', value: 'failed' },
	{ name: 'Success Output', value: 'success' },
];

/** Their defaults are those of `DEFAULT_OPTIONS`; n8n's lint wants them spelled out. */
const OTHER_OPTIONS: Readonly<Record<Exclude<OptionName, NumberOptionName>, INodeProperties>> = {
	alreadyFriends: {
		displayName: 'Already Friends',
		name: 'alreadyFriends',
		type: 'options',
		noDataExpression: true,
		options: TO_SUCCESS_OR_FAILED,
		default: 'success',
		description: 'Output for friends who had already been added',
	},
	dryRun: {
		displayName: 'Dry Run',
		name: 'dryRun',
		type: 'boolean',
		default: false,
		description: 'Whether to send nothing and show what would be sent, call by call',
	},
	importMissingAccounts: {
		displayName: 'Import Missing Accounts',
		name: 'importMissingAccounts',
		type: 'boolean',
		default: false,
		description: 'Whether to create accounts that do not exist yet and then add their friends',
	},
	includeInput: {
		displayName: 'Include Input',
		name: 'includeInput',
		type: 'boolean',
		default: true,
		description: "Whether to put the input item's own fields under 'input'",
	},
	nothingToDo: {
		displayName: 'Nothing to Do',
		name: 'nothingToDo',
		type: 'options',
		noDataExpression: true,
		options: TO_SUCCESS_OR_FAILED,
		default: 'success',
		description: 'Output for items that needed no change',
	},
	outputItems: {
		displayName: 'Output Items',
		name: 'outputItems',
		type: 'options',
		options: [
			{ name: 'All', value: 'all', description: 'One item for each' },
			{ name: 'Failed Only', value: 'failedOnly', description: 'One item for each that failed' },
			{ name: 'Summary', value: 'summary', description: 'One item with the totals' },
		],
		default: 'all',
		description: 'Which items to output. Fewer items make large executions smaller to store.',
	},
	pending: {
		displayName: 'Pending Requests',
		name: 'pending',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Failed Output', value: 'failed' },
			{ name: 'Own Output', value: 'ownOutput' },
			{ name: 'Success Output', value: 'success' },
		],
		default: 'success',
		description:
			"Output for friends who have to accept the request first. 'Own Output' adds a third output, before n8n's own error output.",
	},
	whenAllFailed: {
		displayName: 'When All Failed',
		name: 'whenAllFailed',
		type: 'options',
		options: [
			{
				name: 'Auto',
				value: 'auto',
				description: 'Fail the execution unless something is connected to the Failed output',
			},
			{
				name: 'Continue',
				value: 'continue',
				description: 'Output the failures and go on',
			},
			{
				name: 'Fail',
				value: 'fail',
				description: 'Fail the execution, so that an error workflow starts',
			},
		],
		default: 'auto',
		description: 'What to do when everything failed',
	},
};
