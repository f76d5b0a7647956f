import type { IExecuteFunctions } from 'n8n-workflow';

import type { Endpoint } from '../api/endpoints';
import type { ParameterSource } from '../bulk/parameters';
import type { Problem } from '../bulk/request';
import type { BulkOperation, PagedRead } from '../operations/operation';
import { checkWholeNumber, readCollection, showValue } from '../operations/values';
import { NUMBER_OPTIONS, rangeOf, type NumberOptionName } from './numberOptions';
import { OUTPUT_ITEMS, optionNames, ROUTES, type OptionName } from './optionFields';

/** The options of a run, checked. */
export type RunOptions = { readonly [Name in NumberOptionName]: number } & {
	readonly pending: (typeof ROUTES.pending)[number];
	readonly alreadyFriends: (typeof ROUTES.alreadyFriends)[number];
	readonly nothingToDo: (typeof ROUTES.nothingToDo)[number];
	readonly outputItems: (typeof OUTPUT_ITEMS)[number];
	readonly dryRun: boolean;
	readonly failWhenAllFailed: boolean;
	readonly importMissingAccounts: boolean;
	readonly includeInput: boolean;
};

type FlagName = 'dryRun' | 'failWhenAllFailed' | 'importMissingAccounts' | 'includeInput';

type ChoiceName = 'alreadyFriends' | 'nothingToDo' | 'outputItems' | 'pending';

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
	failWhenAllFailed: false,
	importMissingAccounts: false,
	includeInput: true,
};

/** The options with what is wrong about them; a wrong one has its default. */
export interface ReadOptions {
	readonly options: RunOptions;
	readonly problem: Problem | undefined;
}

/** Reads the options once, for the first item: they hold for the whole run. */
export function readRunOptions(
	context: IExecuteFunctions,
	source: ParameterSource,
	operation: BulkOperation | PagedRead,
): ReadOptions {
	const raw = readCollection(context.getNodeParameter('options', 0, {}, { rawExpressions: true }));
	const reading = source.read('options', 0);
	const values = 'value' in reading ? readCollection(reading.value) : {};
	const reader = new OptionReader(values, raw, operation);
	const options: RunOptions = {
		batchSize: reader.number('batchSize'),
		callTimeout: reader.number('callTimeout'),
		maxAttempts: reader.number('maxAttempts'),
		maxCallsPerSecond: reader.number('maxCallsPerSecond'),
		maxParallelCalls: reader.number('maxParallelCalls'),
		pending: reader.route('pending', 'Pending Requests', ROUTES.pending),
		alreadyFriends: reader.route('alreadyFriends', 'Already Friends', ROUTES.alreadyFriends),
		nothingToDo: reader.route('nothingToDo', 'Nothing to Do', ROUTES.nothingToDo),
		outputItems: reader.choice(
			'outputItems',
			'Output Items',
			reader.valueOf('outputItems'),
			OUTPUT_ITEMS,
		),
		dryRun: reader.flag('dryRun', 'Dry Run'),
		failWhenAllFailed: reader.flag('failWhenAllFailed', 'Fail When All Failed'),
		importMissingAccounts: reader.flag('importMissingAccounts', 'Import Missing Accounts'),
		includeInput: reader.flag('includeInput', 'Include Input'),
	};
	return { options, problem: 'problem' in reading ? reading.problem : reader.problem };
}

/** Reads options one by one and keeps the first that is wrong. */
class OptionReader {
	problem: Problem | undefined;

	private readonly endpoint: Endpoint;

	private readonly offered: ReadonlySet<OptionName>;

	constructor(
		private readonly values: Readonly<Record<string, unknown>>,
		private readonly raw: Readonly<Record<string, unknown>>,
		operation: BulkOperation | PagedRead,
	) {
		this.endpoint = operation.endpoint;
		this.offered = new Set(optionNames(operation));
	}

	/** The value of an option; nothing for one that was left behind by another operation. */
	valueOf(name: OptionName): unknown {
		return this.offered.has(name) ? this.values[name] : undefined;
	}

	number(name: NumberOptionName): number {
		const { min, max, fallback } = rangeOf(name, this.endpoint);
		const value = this.valueOf(name);
		if (value === undefined) return fallback;
		const option = `Option '${NUMBER_OPTIONS[name].displayName}'`;
		const checked = checkWholeNumber(value, option, { min, max });
		if ('value' in checked) return checked.value;
		return this.refuse(checked.problem.reason, checked.problem.hint, fallback);
	}

	flag(name: FlagName, displayName: string): boolean {
		const value = this.valueOf(name);
		if (value === undefined) return DEFAULT_OPTIONS[name];
		if (typeof value === 'boolean') return value;
		const reason = `Option '${displayName}' is ${showValue(value)}`;
		return this.refuse(reason, 'Set it to true or false.', DEFAULT_OPTIONS[name]);
	}

	/** An option that decides on outputs: n8n must see it without an item, so it is read as it stands. */
	route<Name extends keyof typeof ROUTES>(
		name: Name,
		displayName: string,
		choices: ReadonlyArray<RunOptions[Name]>,
	): RunOptions[Name] {
		const value = this.offered.has(name) ? this.raw[name] : undefined;
		return this.choice(name, displayName, value, choices);
	}

	choice<Name extends ChoiceName>(
		name: Name,
		displayName: string,
		value: unknown,
		choices: ReadonlyArray<RunOptions[Name]>,
	): RunOptions[Name] {
		if (value === undefined) return DEFAULT_OPTIONS[name];
		const chosen = choices.find((choice) => choice === value);
		if (chosen !== undefined) return chosen;
		// n8n takes the leading "=" off an expression where it allows none.
		const isExpression = typeof value === 'string' && /^=|\{\{/.test(value);
		const hint = `Choose one of ${choices.join(', ')}${isExpression ? ', not an expression' : ''}.`;
		return this.refuse(
			`Option '${displayName}' is ${showValue(value)}`,
			hint,
			DEFAULT_OPTIONS[name],
		);
	}

	private refuse<T>(reason: string, hint: string, fallback: T): T {
		this.problem ??= { reason, hint };
		return fallback;
	}
}
