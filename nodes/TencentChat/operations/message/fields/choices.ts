import { problem } from '../../../api/problem';
import { checkChoice, checkFlag, checkWholeNumber, showValue } from '../../../checks';
import { isGiven } from '../../given';
import type { Rule } from './wireField';

/** A switch that is sent as 1 when it is on, and not at all otherwise. */
export const oneWhenOn: Rule = (value, field) => {
	const flag = checkFlag(value, field, false);
	return 'problem' in flag ? flag : { value: flag.value ? 1 : undefined };
};

/** A switch that is sent as 1 or 0, and not at all when it is not given. */
export const oneOrZero: Rule = (value, field) => {
	if (!isGiven(value)) return { value: undefined };
	const flag = checkFlag(value, field, false);
	return 'problem' in flag ? flag : { value: flag.value ? 1 : 0 };
};

/** One of some words, which may be left out. */
export function wordOf(words: readonly string[]): Rule {
	return (value, field) =>
		isGiven(value) ? checkChoice(value, field, words) : { value: undefined };
}

/** One of some numbers, which may be left out. */
export function numberOf(numbers: readonly number[]): Rule {
	return (value, field) => {
		if (!isGiven(value)) return { value: undefined };
		const range = { min: Math.min(...numbers), max: Math.max(...numbers) };
		const checked = checkWholeNumber(value, field, range);
		if ('value' in checked && numbers.includes(checked.value)) return checked;
		return problem(`${field} is ${showValue(value)}`, `Choose one of ${numbers.join(', ')}.`);
	};
}

/** One of some words, each of which is sent as something else; it may be left out. */
export function mappedTo(sent: Readonly<Record<string, unknown>>): Rule {
	return (value, field) => {
		if (!isGiven(value)) return { value: undefined };
		const word = checkChoice(value, field, Object.keys(sent));
		return 'problem' in word ? word : { value: sent[word.value] };
	};
}
