import {
	isNumberOption,
	type NumberOptionName,
} from '../../../../../../nodes/TencentChat/host/options/numberRange';
import { OPTION_FIELDS } from '../../../../../../nodes/TencentChat/host/options/optionTable';
import { OPTION_NAMES } from '../../../../../../nodes/TencentChat/host/options/runOptions';

/** What the table says of an option that is a number. */
export function numberOption(name: NumberOptionName) {
	const { displayName, default: usual, typeOptions } = OPTION_FIELDS[name];
	const { minValue: min, maxValue: max } = typeOptions;
	return { name, displayName, min, max, default: usual };
}

/** The options that are numbers. */
export const NUMBERS = OPTION_NAMES.filter(isNumberOption).map(numberOption);
