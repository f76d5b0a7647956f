import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** A field whose value follows from its type: a number, a boolean, or one of its choices. */
export type OptionField = Omit<INodeProperties, 'options' | 'type'> & {
	readonly type: 'boolean' | 'number' | 'options';
	readonly options?: readonly INodePropertyOptions[];
};

const TO_SUCCESS_OR_FAILED = [
	{ name: 'Failed Output', value: 'failed' },
	{ name: 'Success Output', value: 'success' },
] as const;

const FOR_EXISTING = [
	...TO_SUCCESS_OR_FAILED,
	{
		name: 'Update, Then Success Output',
		value: 'update',
		description: 'Write their remark and friend list, with one more call for each account',
	},
] as const;

/**
 * Every option that some operation has, as n8n shows it. What a run takes, and what holds for an option
 * that was not added, follow from this. An option without expressions decides on outputs.
 */
export const OPTION_FIELDS = {
	alreadyFriends: {
		displayName: 'Already Friends',
		name: 'alreadyFriends',
		type: 'options',
		noDataExpression: true,
		options: FOR_EXISTING,
		default: 'success',
		description:
			'What to do with friends who had already been added. Update takes them out of other friend lists when it writes one.',
	},
	batchSize: {
		displayName: 'Batch Size',
		name: 'batchSize',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 1000 },
		default: 100,
		description: 'How many entries one call carries',
	},
	callTimeout: {
		displayName: 'Call Timeout',
		name: 'callTimeout',
		type: 'number',
		typeOptions: { minValue: 100, maxValue: 300_000 },
		default: 10_000,
		description: 'How long to wait for the answer to a call, in milliseconds',
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
	maxAttempts: {
		displayName: 'Max Attempts',
		name: 'maxAttempts',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 100 },
		default: 5,
		description:
			'How many calls may be made for each entry. Calls that Tencent refuses as too frequent do not count.',
	},
	maxCallsPerSecond: {
		displayName: 'Max Calls per Second',
		name: 'maxCallsPerSecond',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 1000 },
		default: 190,
		description:
			"This n8n process's share of the app's limit for this operation. All executions share it.",
	},
	maxParallelCalls: {
		displayName: 'Max Parallel Calls',
		name: 'maxParallelCalls',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 1000 },
		default: 200,
		description: 'How many calls may be in flight at the same time',
	},
	nothingToDo: {
		displayName: 'Already Done',
		name: 'nothingToDo',
		type: 'options',
		noDataExpression: true,
		options: TO_SUCCESS_OR_FAILED,
		default: 'success',
		description: 'Output for those that needed no change',
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
			"Output for those who have to agree first. 'Own Output' adds a third output, before n8n's own error output.",
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
} as const satisfies Readonly<Record<string, OptionField>>;
