import type { INodeProperties } from 'n8n-workflow';

import type { Endpoint } from '../api/endpoints';

/** A whole number that a user may change. Times are milliseconds. */
interface NumberOption {
	readonly displayName: string;
	readonly default: number;
	readonly min: number;
	readonly max: number;
	readonly description: string;
}

/** The numeric options of all bulk operations. */
export const NUMBER_OPTIONS = {
	batchSize: {
		displayName: 'Batch Size',
		default: 100,
		min: 1,
		max: 1000,
		description:
			'How many friends go in one call. Tencent advises at most 100 when friends have to confirm.',
	},
	callTimeout: {
		displayName: 'Call Timeout (Ms)',
		default: 10_000,
		min: 100,
		max: 300_000,
		description: 'How long to wait for the answer to a call, in milliseconds',
	},
	maxAttempts: {
		displayName: 'Max Attempts',
		default: 5,
		min: 1,
		max: 100,
		description:
			'How many calls may carry one friend. Calls that Tencent refuses as too frequent do not count.',
	},
	maxCallsPerSecond: {
		displayName: 'Max Calls per Second',
		default: 190,
		min: 1,
		max: 1000,
		description:
			"This n8n process's share of the app's limit, which is 200 for most apps. All executions share it.",
	},
	maxParallelCalls: {
		displayName: 'Max Parallel Calls',
		default: 200,
		min: 1,
		max: 1000,
		description: 'How many calls may wait for an answer at the same time',
	},
} as const satisfies Record<string, NumberOption>;

export type NumberOptionName = keyof typeof NUMBER_OPTIONS;

/** Where friends come out who have to confirm, or who were friends before. */
export const ROUTES = {
	pending: ['success', 'failed', 'ownOutput'],
	alreadyFriends: ['success', 'failed'],
} as const;

/** What a run gives out. */
export const OUTPUT_ITEMS = ['all', 'failedOnly', 'summary'] as const;

function numberField(name: NumberOptionName, endpoint: Endpoint): INodeProperties {
	const { displayName, default: value, min, max, description } = NUMBER_OPTIONS[name];
	const maxValue = name === 'batchSize' ? Math.min(max, endpoint.maxItemsPerCall) : max;
	return {
		displayName,
		name,
		type: 'number',
		typeOptions: { minValue: min, maxValue },
		default: value,
		description,
	};
}

/** The collection of options of a bulk operation, alphabetical as n8n's editor wants it. */
export function describeOptions(endpoint: Endpoint): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Already Friends',
				name: 'alreadyFriends',
				type: 'options',
				noDataExpression: true,
				options: [
					{ name: 'Failed Output', value: 'failed' },
					{ name: 'Success Output', value: 'success' },
				],
				default: 'success',
				description: 'Where those come out who were friends before',
			},
			numberField('batchSize', endpoint),
			numberField('callTimeout', endpoint),
			{
				displayName: 'Dry Run',
				name: 'dryRun',
				type: 'boolean',
				default: false,
				description: 'Whether to send nothing and show what would be sent, call by call',
			},
			{
				displayName: 'Fail When All Failed',
				name: 'failWhenAllFailed',
				type: 'boolean',
				default: false,
				description:
					'Whether to fail the execution when every friend failed, so that an error workflow starts',
			},
			{
				displayName: 'Include Input',
				name: 'includeInput',
				type: 'boolean',
				default: true,
				description: "Whether to put the input item's own fields under 'input'",
			},
			numberField('maxAttempts', endpoint),
			numberField('maxCallsPerSecond', endpoint),
			numberField('maxParallelCalls', endpoint),
			{
				displayName: 'Output Items',
				name: 'outputItems',
				type: 'options',
				options: [
					{ name: 'All', value: 'all', description: 'One item for each friend' },
					{
						name: 'Failed Only',
						value: 'failedOnly',
						description: 'One item for each friend that failed',
					},
					{ name: 'Summary', value: 'summary', description: 'One item with the totals' },
				],
				default: 'all',
				description: 'What to give out, and so what a large run stores',
			},
			{
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
					"Where those come out who have to accept the request first. 'Own Output' adds a third output, before n8n's own error output.",
			},
		],
	};
}
