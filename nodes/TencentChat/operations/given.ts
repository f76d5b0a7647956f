import { problem, type Checked, type Problem } from '../api/problem';
import { nameType, showValue, unwrapLocator } from '../checks';

/** Whether a field has a value; a missing column and an expression that came to nothing give none. */
export function isGiven(value: unknown): boolean {
	return value !== undefined && value !== null;
}

/** Whether a field that takes a list has a value; an empty list is one, a list of missing values is not. */
export function isListGiven(value: unknown): boolean {
	const list = unwrapLocator(value);
	if (!Array.isArray(list) || list.length === 0) return isGiven(list);
	return (list as readonly unknown[]).some((entry) => isGiven(unwrapLocator(entry)));
}

/** The fields of a collection; none when it is missing, such as an expression that came to nothing. */
export function checkCollection(
	value: unknown,
	field: string,
): Checked<Readonly<Record<string, unknown>>> {
	if (!isGiven(value)) return { value: {} };
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
		return { value: value as Readonly<Record<string, unknown>> };
	}
	const reason = `${field} is ${nameType(value)}, but must be an object with fields`;
	return problem(reason, 'Correct its expression, or add the fields one by one.');
}

/** A field that was added but has no value. */
export interface MissingField {
	/** As the user sees it. */
	readonly field: string;
	readonly value: unknown;
}

/** So many fields are named when all of an item's came to nothing. */
const MAX_NAMED = 5;

/** Why an update has nothing to do: no field was added, or those that were came to nothing. */
export function explainEmptyUpdate(collection: string, missing: readonly MissingField[]): Problem {
	if (missing.length === 0) {
		const hint = `Add at least one field under '${collection}'.`;
		return { reason: 'There is nothing to update', hint };
	}
	const named = missing
		.slice(0, MAX_NAMED)
		.map(({ field, value }) => `'${field}' came to nothing (${showValue(value)})`);
	const rest = missing.length - named.length;
	const fields = [...named, ...(rest > 0 ? [`${rest} more did, too`] : [])].join(', ');
	return { reason: `There is nothing to update: ${fields}`, hint: CAME_TO_NOTHING_HINT };
}

const CAME_TO_NOTHING_HINT =
	'Correct the expressions or the data of this item, or filter out items without a value before this node. Only an empty text or an empty list removes what is there.';
