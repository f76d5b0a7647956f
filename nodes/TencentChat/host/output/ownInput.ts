import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../../api/answer';
import { FAILURE_WORDS, wordsOf } from '../../bulk/outcome';
import { OPERATIONS } from '../../operations/registry';

/** What an output item begins with: whom it is about, else what happened. */
const FIRST_KEYS: ReadonlySet<string> = new Set([
	'outcome',
	'toAccount',
	...OPERATIONS.flatMap((operation) =>
		'outputKeys' in operation
			? [operation.outputKeys.owner, operation.outputKeys.subject].filter(
					(key) => key !== undefined,
				)
			: [],
	),
]);

/** What happened, in the words of all operations. */
const OUTCOMES: ReadonlySet<unknown> = new Set([
	...FAILURE_WORDS,
	...['answered', 'pending', 'planned', 'sent', 'tooLate'],
	...OPERATIONS.flatMap((operation) =>
		'vocabulary' in operation ? wordsOf(operation.vocabulary) : [],
	),
]);

/**
 * What an output item shows as its input: the json of the input item, or, where that is itself an output
 * item of this package as it came out, the input of that one. So chains of this node do not nest.
 */
export function toOwnInput(json: IDataObject | undefined): IDataObject | undefined {
	// An item that throws when it is looked at is none of ours.
	try {
		const own = json && isOutputItem(json) ? json.input : undefined;
		return isRecord(own) ? (own as IDataObject) : json;
	} catch {
		return json;
	}
}

/**
 * Whether nobody has added anything to an output item: whom it is about stands first and `input` last,
 * around an outcome and what was answered. A field that a node in between has put at the end would be lost.
 */
function isOutputItem(json: IDataObject): boolean {
	const { outcome, resultCode, resultInfo, attempts } = json;
	if (!OUTCOMES.has(outcome) || typeof resultInfo !== 'string') return false;
	if (resultCode !== null && !Number.isInteger(resultCode)) return false;
	if (attempts !== undefined && !Number.isInteger(attempts)) return false;
	const keys = Object.keys(json);
	return FIRST_KEYS.has(keys[0] ?? '') && keys.at(-1) === 'input';
}
