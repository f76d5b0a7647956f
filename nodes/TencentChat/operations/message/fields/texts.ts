import { problem, type Checked } from '../../../api/problem';
import { checkOptionalText, showValue } from '../../../checks';
import { MAX_MESSAGE_BYTES } from '../size';
import type { Rule } from './wireField';

/** A text that may be left out, as an empty one is. No text is longer than the whole message may be. */
export const optionalText = (value: unknown, field: string): Checked<string | undefined> =>
	checkOptionalText(value, { field, min: 0, max: MAX_MESSAGE_BYTES });

/** A text that has to be there. */
export const requiredText: Rule = (value, field) => refuseEmpty(optionalText(value, field), field);

/** A text that may be left out; an object or a list is sent as its JSON. */
export const optionalData = (value: unknown, field: string): Checked<string | undefined> => {
	if (typeof value !== 'object' || value === null) return optionalText(value, field);
	const json = toJson(value);
	if (json !== undefined) return optionalText(json, field);
	const reason = `${field} is ${showValue(value)}, which cannot be written as JSON`;
	return problem(reason, 'Give a text, or an object of plain texts, numbers, lists and objects.');
};

/** A text that has to be there; an object or a list is sent as its JSON. */
export const requiredData: Rule = (value, field) => refuseEmpty(optionalData(value, field), field);

/** A value that has to be there. */
export function refuseEmpty<T>(checked: Checked<T | undefined>, field: string): Checked<T> {
	if ('problem' in checked) return checked;
	if (checked.value !== undefined) return { value: checked.value };
	const hint = `Fill in ${field}, or filter out items without it before this node.`;
	return problem(`${field} is empty`, hint);
}

function toJson(value: object): string | undefined {
	try {
		return JSON.stringify(value);
	} catch {
		return undefined;
	}
}
