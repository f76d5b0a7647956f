import type { IExecuteFunctions } from 'n8n-workflow';

import { type Checked, type Problem, problem } from '../../api/problem';
import type { Endpoint } from '../../api/endpoints';
import type { ParameterSource, Reading } from '../../bulk/parameters';
import { checkCollection, isGiven } from '../../operations/given';
import type { BulkOperation, PagedRead } from '../../operations/operation';
import { checkWholeNumber, readCollection, showValue } from '../../checks';
import { rangeOf, type NumberOptionName } from './numberOptions';
import { displayNameOf, optionNames, type OptionName } from './optionFields';
import {
	DEFAULT_OPTIONS,
	OUTPUT_ITEMS,
	ROUTES,
	WHEN_ALL_FAILED,
	type RunOptions,
} from './runOptions';

type FlagName = 'dryRun' | 'importMissingAccounts' | 'includeInput';

type ChoiceName = 'alreadyFriends' | 'nothingToDo' | 'outputItems' | 'pending' | 'whenAllFailed';

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
		pending: reader.route('pending', ROUTES.pending),
		alreadyFriends: reader.route('alreadyFriends', ROUTES.alreadyFriends),
		nothingToDo: reader.route('nothingToDo', ROUTES.nothingToDo),
		outputItems: reader.choice('outputItems', OUTPUT_ITEMS),
		dryRun: reader.flag('dryRun'),
		whenAllFailed: reader.choice('whenAllFailed', WHEN_ALL_FAILED),
		importMissingAccounts: reader.flag('importMissingAccounts'),
		includeInput: reader.flag('includeInput'),
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
	private valueOf(name: OptionName): unknown {
		return this.offered.has(name) ? this.values[name] : undefined;
	}

	/** Whether an option has its default: it was not added, or, which is refused, came to nothing. */
	private isLeftOut(name: OptionName, value: unknown): boolean {
		if (isGiven(value)) return false;
		const isAdded = this.offered.has(name) && (name in this.raw || name in this.values);
		if (isAdded) this.problem ??= refuseMissing(labelOf(name), value).problem;
		return true;
	}

	number(name: NumberOptionName): number {
		const { min, max, fallback } = rangeOf(name, this.endpoint);
		const value = this.valueOf(name);
		if (this.isLeftOut(name, value)) return fallback;
		const checked = checkWholeNumber(value, labelOf(name), { min, max });
		if ('value' in checked) return checked.value;
		this.problem ??= checked.problem;
		return fallback;
	}

	flag(name: FlagName): boolean {
		const value = this.valueOf(name);
		if (this.isLeftOut(name, value)) return DEFAULT_OPTIONS[name];
		if (typeof value === 'boolean') return value;
		return this.refuse(name, `is ${showValue(value)}`, 'Set it to true or false.');
	}

	/** An option that decides on outputs: n8n must see it without an item, so it is read as it stands. */
	route<Name extends keyof typeof ROUTES>(
		name: Name,
		choices: ReadonlyArray<RunOptions[Name]>,
	): RunOptions[Name] {
		const isOwn = this.offered.has(name);
		if (isOwn && !(name in this.raw) && name in this.values) {
			return this.refuse(name, 'comes from an expression', ROUTE_HINT);
		}
		return this.choose(name, choices, isOwn ? this.raw[name] : undefined);
	}

	choice<Name extends ChoiceName>(
		name: Name,
		choices: ReadonlyArray<RunOptions[Name]>,
	): RunOptions[Name] {
		return this.choose(name, choices, this.valueOf(name));
	}

	private choose<Name extends ChoiceName>(
		name: Name,
		choices: ReadonlyArray<RunOptions[Name]>,
		value: unknown,
	): RunOptions[Name] {
		if (this.isLeftOut(name, value)) return DEFAULT_OPTIONS[name];
		const chosen = choices.find((choice) => choice === value);
		if (chosen !== undefined) return chosen;
		// n8n takes the leading "=" off an expression where it allows none.
		const isExpression = typeof value === 'string' && /^=|\{\{/.test(value);
		const hint = `Choose one of ${choices.join(', ')}${isExpression ? ', not an expression' : ''}.`;
		return this.refuse(name, `is ${showValue(value)}`, hint);
	}

	private refuse<Name extends OptionName>(
		name: Name,
		fault: string,
		hint: string,
	): RunOptions[Name] {
		this.problem ??= { reason: `${labelOf(name)} ${fault}`, hint };
		return DEFAULT_OPTIONS[name];
	}
}

function labelOf(name: OptionName): string {
	return `Option '${displayNameOf(name)}'`;
}

const ROUTE_HINT =
	'Choose it in the node: the outputs must not depend on an item, so it cannot be an expression.';
