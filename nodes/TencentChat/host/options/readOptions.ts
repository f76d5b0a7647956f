import type { IExecuteFunctions } from 'n8n-workflow';

import { type Checked, type Problem, problem } from '../../api/problem';
import type { Endpoint } from '../../api/endpoints';
import type { ParameterSource, Reading } from '../../bulk/parameters';
import { checkCollection, isGiven } from '../../operations/given';
import type { BulkOperation, PagedRead } from '../../operations/operation';
import { checkWholeNumber, readCollection, showValue } from '../../checks';
import { NUMBER_OPTIONS, rangeOf, type NumberOptionName } from './numberOptions';
import {
	OUTPUT_ITEMS,
	optionNames,
	ROUTES,
	WHEN_ALL_FAILED,
	type OptionName,
} from './optionFields';

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

type FlagName = 'dryRun' | 'importMissingAccounts' | 'includeInput';

type ChoiceName = 'alreadyFriends' | 'nothingToDo' | 'outputItems' | 'pending' | 'whenAllFailed';

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

/** The options with what is wrong about them; a wrong one has its default. */
export interface ReadOptions {
	readonly options: RunOptions;
	readonly problem: Problem | undefined;
}

/** Reads the options once, for the first item: they hold for the whole run. */
export function readOptions(
	context: IExecuteFunctions,
	source: ParameterSource,
	operation: BulkOperation | PagedRead,
): ReadOptions {
	const stored: unknown = context.getNodeParameter('options', 0, null, {
		rawExpressions: true,
	});
	const reading = source.read('options', 0);
	const collection = checkOptions(stored, reading);
	const values = 'value' in collection ? collection.value : {};
	const reader = new OptionReader(values, readCollection(stored), operation);
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
		whenAllFailed: reader.choice(
			'whenAllFailed',
			'When All Failed',
			reader.valueOf('whenAllFailed'),
			WHEN_ALL_FAILED,
		),
		importMissingAccounts: reader.flag('importMissingAccounts', 'Import Missing Accounts'),
		includeInput: reader.flag('includeInput', 'Include Input'),
	};
	return { options, problem: 'problem' in collection ? collection.problem : reader.problem };
}

/** The collection itself may be an expression; one that comes to nothing asked for something. */
function checkOptions(
	stored: unknown,
	reading: Reading,
): Checked<Readonly<Record<string, unknown>>> {
	if ('problem' in reading) return reading;
	if (!isGiven(reading.value) && isGiven(stored)) return refuseMissing('Options', reading.value);
	return checkCollection(reading.value, 'Options');
}

/** An option was added for a reason, so that a run without it may be one that nobody wants. */
function refuseMissing(name: string, value: unknown): { problem: Problem } {
	const hint =
		'Correct the expression, or remove it to have the default. Nothing is sent until then.';
	return problem(`${name} came to nothing (${showValue(value)})`, hint);
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

	/** The value of an option; undefined for one that was left behind by another operation. */
	valueOf(name: OptionName): unknown {
		return this.offered.has(name) ? this.values[name] : undefined;
	}

	/** Whether an option has its default: it was not added, or, which is refused, came to nothing. */
	private isLeftOut(name: OptionName, displayName: string, value: unknown): boolean {
		if (isGiven(value)) return false;
		const isAdded = this.offered.has(name) && (name in this.raw || name in this.values);
		if (isAdded) this.problem ??= refuseMissing(`Option '${displayName}'`, value).problem;
		return true;
	}

	number(name: NumberOptionName): number {
		const { min, max, fallback } = rangeOf(name, this.endpoint);
		const { displayName } = NUMBER_OPTIONS[name];
		const value = this.valueOf(name);
		if (this.isLeftOut(name, displayName, value)) return fallback;
		const checked = checkWholeNumber(value, `Option '${displayName}'`, { min, max });
		if ('value' in checked) return checked.value;
		return this.refuse(checked.problem.reason, checked.problem.hint, fallback);
	}

	flag(name: FlagName, displayName: string): boolean {
		const value = this.valueOf(name);
		if (this.isLeftOut(name, displayName, value)) return DEFAULT_OPTIONS[name];
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
		const isOwn = this.offered.has(name);
		if (isOwn && !(name in this.raw) && name in this.values) {
			const reason = `Option '${displayName}' comes from an expression`;
			return this.refuse(reason, ROUTE_HINT, DEFAULT_OPTIONS[name]);
		}
		return this.choice(name, displayName, isOwn ? this.raw[name] : undefined, choices);
	}

	choice<Name extends ChoiceName>(
		name: Name,
		displayName: string,
		value: unknown,
		choices: ReadonlyArray<RunOptions[Name]>,
	): RunOptions[Name] {
		if (this.isLeftOut(name, displayName, value)) return DEFAULT_OPTIONS[name];
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

const ROUTE_HINT =
	'Choose it in the node: the outputs must not depend on an item, so it cannot be an expression.';
