import type { Endpoint } from '../../api/endpoints';
import { SHARE_OF_LIMIT } from '../../api/admission/rateLimiter';
import { OPTION_FIELDS } from './optionTable';
import type { OptionName, RunOptions } from './runOptions';

/** The options that are whole numbers. */
export type NumberOptionName = {
	[Name in OptionName]: RunOptions[Name] extends number ? Name : never;
}[OptionName];

export function isNumberOption(name: OptionName): name is NumberOptionName {
	return OPTION_FIELDS[name].type === 'number';
}

/** What an option may be for an endpoint, and what it is when the user says nothing. */
export interface NumberRange {
	readonly min: number;
	readonly max: number;
	readonly fallback: number;
}

/** The range of an option for an endpoint. */
export function rangeOf(name: NumberOptionName, endpoint: Endpoint): NumberRange {
	const { typeOptions, default: usual } = OPTION_FIELDS[name];
	const { minValue: min, maxValue: highest } = typeOptions;
	if (name === 'maxCallsPerSecond') {
		return {
			min,
			max: highest,
			fallback: Math.max(1, Math.floor(endpoint.callsPerSecond * SHARE_OF_LIMIT)),
		};
	}
	if (name !== 'batchSize') return { min, max: highest, fallback: usual };
	const max = Math.min(highest, endpoint.maxItemsPerCall);
	return { min, max, fallback: endpoint.usualItemsPerCall ?? Math.min(usual, max) };
}
