import { NUMBER_OPTIONS, type NumberOptionName } from './numberOptions';

/** Where friends come out who have to confirm, and those for whom nothing had to be done. */
export const ROUTES = {
	pending: ['success', 'failed', 'ownOutput'],
	alreadyFriends: ['success', 'failed'],
	nothingToDo: ['success', 'failed'],
} as const;

/** What a run gives out. */
export const OUTPUT_ITEMS = ['all', 'failedOnly', 'summary'] as const;

/** What a run does in which everything failed. */
export const WHEN_ALL_FAILED = ['auto', 'continue', 'fail'] as const;

/** The options of a run, checked. */
export type RunOptions = { readonly [Name in NumberOptionName]: number } & {
	readonly pending: (typeof ROUTES.pending)[number];
	readonly alreadyFriends: (typeof ROUTES.alreadyFriends)[number];
	readonly nothingToDo: (typeof ROUTES.nothingToDo)[number];
	readonly outputItems: (typeof OUTPUT_ITEMS)[number];
	readonly dryRun: boolean;
	readonly whenAllFailed: (typeof WHEN_ALL_FAILED)[number];
	readonly importMissingAccounts: boolean;
	readonly includeInput: boolean;
};

/** What holds for an option that the user did not add, or that the operation does not have. */
export const DEFAULT_OPTIONS: RunOptions = {
	batchSize: NUMBER_OPTIONS.batchSize.default,
	callTimeout: NUMBER_OPTIONS.callTimeout.default,
	maxAttempts: NUMBER_OPTIONS.maxAttempts.default,
	maxCallsPerSecond: NUMBER_OPTIONS.maxCallsPerSecond.default,
	maxParallelCalls: NUMBER_OPTIONS.maxParallelCalls.default,
	pending: 'success',
	alreadyFriends: 'success',
	nothingToDo: 'success',
	outputItems: 'all',
	dryRun: false,
	whenAllFailed: 'auto',
	importMissingAccounts: false,
	includeInput: true,
};
