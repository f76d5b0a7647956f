import type { IExecuteFunctions, INodePropertyOptions } from 'n8n-workflow';

import { type Checked, type Problem, problem } from '../../api/problem';
import type { Endpoint } from '../../api/endpoints';
import type { ParameterSource, Reading } from '../../bulk/parameters';
import { checkCollection, isGiven } from '../../operations/given';
import type { BulkOperation, PagedRead } from '../../operations/operation';
import { checkChoice, checkWholeNumber, readCollection, showValue } from '../../checks';
import { isNumberOption, rangeOf } from './numberRange';
import { optionNames } from './optionFields';
import { OPTION_FIELDS, type OptionField } from './optionTable';
import { DEFAULT_OPTIONS, OPTION_NAMES, type OptionName, type RunOptions } from './runOptions';

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
	const asked = { values, stored: readCollection(stored), endpoint: operation.endpoint };
	const offered = new Set(optionNames(operation));
	const problems = 'problem' in collection ? [collection.problem] : [];
	const options = OPTION_NAMES.map((name) => {
		const checked = offered.has(name) ? checkOption(name, asked) : undefined;
		if (checked && 'problem' in checked) problems.push(checked.problem);
		const isGood = checked && 'value' in checked;
		return [name, isGood ? checked.value : defaultOf(name, operation.endpoint)];
	});
	return { options: Object.fromEntries(options) as RunOptions, problem: problems[0] };
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

function defaultOf(name: OptionName, endpoint: Endpoint): unknown {
	return isNumberOption(name) ? rangeOf(name, endpoint).fallback : DEFAULT_OPTIONS[name];
}

interface Asked {
	/** The options that were added, with what their expressions came to. */
	readonly values: Readonly<Record<string, unknown>>;
	/** The same as they stand in the workflow; none when the collection is an expression. */
	readonly stored: Readonly<Record<string, unknown>>;
	readonly endpoint: Endpoint;
}

/** What an option was set to; undefined for one that was not added. */
function checkOption(
	name: OptionName,
	{ values, stored, endpoint }: Asked,
): Checked<unknown> | undefined {
	if (!(name in stored) && !(name in values)) return undefined;
	const field: OptionField = OPTION_FIELDS[name];
	const label = `Option '${field.displayName}'`;
	const isFixed = field.noDataExpression === true;
	if (isFixed && !(name in stored)) return problem(`${label} comes from an expression`, FIXED_HINT);
	// n8n must see where items go without an item, so it reads such an option as it stands.
	const value = isFixed ? stored[name] : values[name];
	if (!isGiven(value)) return refuseMissing(label, value);
	if (isNumberOption(name)) return checkWholeNumber(value, label, rangeOf(name, endpoint));
	if (field.options) return checkOptionChoice(value, label, field.options);
	if (typeof value === 'boolean') return { value };
	return problem(`${label} is ${showValue(value)}`, 'Set it to true or false.');
}

const FIXED_HINT =
	'Choose it in the node: the outputs must not depend on an item, so it cannot be an expression.';

function checkOptionChoice(
	value: unknown,
	label: string,
	options: readonly INodePropertyOptions[],
): Checked<unknown> {
	const checked = checkChoice(
		value,
		label,
		options.map((option) => String(option.value)),
	);
	// n8n takes the leading "=" off an expression where it allows none.
	const isExpression = typeof value === 'string' && /^=|\{\{/.test(value);
	if ('value' in checked || !isExpression) return checked;
	const { reason, hint } = checked.problem;
	return problem(reason, `${hint.replace(/\.$/, '')}, not an expression.`);
}
