import type { IExecuteFunctions } from 'n8n-workflow';

import type { Endpoint } from '../api/endpoints';
import type { ParameterSource } from '../bulk/read';
import type { Problem } from '../bulk/request';
import { showValue } from '../operations/values';
import { NUMBER_OPTIONS, OUTPUT_ITEMS, ROUTES, type NumberOptionName } from './optionFields';

/** The options of a run, checked. */
export type RunOptions = { readonly [Name in NumberOptionName]: number } & {
	readonly pending: (typeof ROUTES.pending)[number];
	readonly alreadyFriends: (typeof ROUTES.alreadyFriends)[number];
	readonly outputItems: (typeof OUTPUT_ITEMS)[number];
	readonly dryRun: boolean;
	readonly failWhenAllFailed: boolean;
	readonly includeInput: boolean;
};

/** What holds for an option that the user did not add. */
export const DEFAULT_OPTIONS: RunOptions = {
	batchSize: NUMBER_OPTIONS.batchSize.default,
	callTimeout: NUMBER_OPTIONS.callTimeout.default,
	maxAttempts: NUMBER_OPTIONS.maxAttempts.default,
	maxCallsPerSecond: NUMBER_OPTIONS.maxCallsPerSecond.default,
	maxParallelCalls: NUMBER_OPTIONS.maxParallelCalls.default,
	pending: 'success',
	alreadyFriends: 'success',
	outputItems: 'all',
	dryRun: false,
	failWhenAllFailed: false,
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
	endpoint: Endpoint,
): ReadOptions {
	const raw = toRecord(context.getNodeParameter('options', 0, {}, { rawExpressions: true }));
	const reading = source.read('options', 0);
	const reader = new OptionReader('value' in reading ? toRecord(reading.value) : {});
	const options: RunOptions = {
		batchSize: reader.number('batchSize', endpoint.maxItemsPerCall),
		callTimeout: reader.number('callTimeout'),
		maxAttempts: reader.number('maxAttempts'),
		maxCallsPerSecond: reader.number('maxCallsPerSecond'),
		maxParallelCalls: reader.number('maxParallelCalls'),
		// These decide how many outputs the node has, so n8n must see them without an item.
		pending: reader.choice('pending', 'Pending Requests', raw.pending, ROUTES.pending),
		alreadyFriends: reader.choice(
			'alreadyFriends',
			'Already Friends',
			raw.alreadyFriends,
			ROUTES.alreadyFriends,
		),
		outputItems: reader.choice(
			'outputItems',
			'Output Items',
			reader.values.outputItems,
			OUTPUT_ITEMS,
		),
		dryRun: reader.flag('dryRun', 'Dry Run'),
		failWhenAllFailed: reader.flag('failWhenAllFailed', 'Fail When All Failed'),
		includeInput: reader.flag('includeInput', 'Include Input'),
	};
	return { options, problem: 'problem' in reading ? reading.problem : reader.problem };
}

/** Reads options one by one and keeps the first that is wrong. */
class OptionReader {
	problem: Problem | undefined;

	constructor(readonly values: Readonly<Record<string, unknown>>) {}

	number(name: NumberOptionName, limit = Number.POSITIVE_INFINITY): number {
		const { displayName, min, max: highest, default: fallback } = NUMBER_OPTIONS[name];
		const max = Math.min(highest, limit);
		const value = this.values[name];
		if (value === undefined) return Math.min(fallback, max);
		const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
		if (typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max) {
			return number;
		}
		return this.refuse(
			`Option '${displayName}' is ${showValue(value)}`,
			`Enter a whole number from ${min} to ${max}.`,
			fallback,
		);
	}

	flag(name: 'dryRun' | 'failWhenAllFailed' | 'includeInput', displayName: string): boolean {
		const value = this.values[name];
		if (value === undefined) return DEFAULT_OPTIONS[name];
		if (typeof value === 'boolean') return value;
		const reason = `Option '${displayName}' is ${showValue(value)}`;
		return this.refuse(reason, 'Set it to true or false.', DEFAULT_OPTIONS[name]);
	}

	choice<Name extends 'pending' | 'alreadyFriends' | 'outputItems'>(
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

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null ? { ...value } : {};
}
