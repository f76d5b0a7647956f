import { problem } from '../../../api/problem';
import { checkWholeNumber, showValue } from '../../../checks';
import { isGiven } from '../../given';
import type { Rule } from './wireField';

/** The largest unsigned 32-bit number. */
export const MAX_UINT32 = 2 ** 32 - 1;

const FROM_ZERO = { min: 0, max: MAX_UINT32 };

/** Whether a field of a table, or a number of the panel, is without a value. */
function isBlank(value: unknown): boolean {
	return !isGiven(value) || (typeof value === 'string' && value.trim() === '');
}

/** A size that may be left out, as 0 is: nothing that can be shown has none. */
export const optionalSize: Rule = (value, field) => {
	if (isBlank(value)) return { value: undefined };
	const checked = checkWholeNumber(value, field, FROM_ZERO);
	return 'value' in checked && checked.value === 0 ? { value: undefined } : checked;
};

/** A number of seconds; 0 where it is not known. */
export const seconds: Rule = (value, field) =>
	isBlank(value) ? { value: 0 } : checkWholeNumber(value, field, FROM_ZERO);

/** A whole number from 0 that has to be there. */
export const requiredIndex: Rule = (value, field) => checkWholeNumber(value, field, FROM_ZERO);

/** A whole number that may be left out. */
export function optionalWholeNumber(range: { readonly min: number; readonly max: number }): Rule {
	return (value, field) =>
		isBlank(value) ? { value: undefined } : checkWholeNumber(value, field, range);
}

/**
 * An angle that has to be there, in degrees, also as text; decimals are usual.
 *
 * @param max the largest in both directions
 */
export function degrees(max: number): Rule {
	return (value, field) => {
		const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
		if (typeof number === 'number' && number >= -max && number <= max) return { value: number };
		const hint = `Enter a number of degrees from -${max} to ${max}, with a point before the decimals.`;
		return problem(`${field} is ${showValue(value)}`, hint);
	};
}
