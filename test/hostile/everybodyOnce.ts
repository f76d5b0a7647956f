import type { BulkOperation } from '../../nodes/TencentChat/operations/operation';
import { FAILURE_WORDS, wordsOf } from '../../nodes/TencentChat/bulk/outcome';
import type { BulkRunResult } from '../support/bulkRun';

/** What is wrong with the items that came out, beside what they say; nothing when all is well. */
export function checkEverybodyOnce(
	operation: BulkOperation,
	{ requests, outcomes, outputs, tally }: BulkRunResult,
	{ maxAttempts, items }: { readonly maxAttempts: number; readonly items: number },
): string[] {
	const found: string[] = [];
	const { vocabulary, outputKeys } = operation;
	const words = new Set([...FAILURE_WORDS, 'pending', ...wordsOf(vocabulary)]);
	for (const { position, subject } of requests) {
		const outcome = outcomes[position];
		if (!outcome) {
			found.push(`${subject} has no outcome`);
			continue;
		}
		const { outcome: word, attempts } = outcome;
		if (!words.has(word)) found.push(`${subject} came out as ${word}, which is no word of it`);
		if (attempts < 0 || attempts > maxAttempts) found.push(`${subject} took ${attempts} attempts`);
	}
	const given = outputs.flat().map(({ json, pairedItem }) => {
		const { owner, subject } = outputKeys;
		return JSON.stringify([pairedItem, owner && json[owner], subject && json[subject]]);
	});
	const asked = requests.map(({ itemIndex, position, owner, subject }) => {
		const { subject: key } = outputKeys;
		// What was asked for without an id, such as a new group, comes out with the one that it got.
		const named = key !== undefined && subject === '' ? outcomes[position]?.data?.[key] : undefined;
		return JSON.stringify([
			{ item: itemIndex },
			outputKeys.owner && owner,
			key && (named ?? subject),
		]);
	});
	if (given.sort().join('\n') !== asked.sort().join('\n')) {
		found.push(`Asked for:\n${asked.join('\n')}\nGiven out:\n${given.join('\n')}`);
	}
	const rows = new Set(requests.map(({ itemIndex }) => itemIndex));
	if (rows.size !== items) found.push(`${items} items went in, ${rows.size} came out`);
	if (tally.total !== requests.length) found.push(`${tally.total} were counted`);
	for (const branch of outputs) {
		const order = branch.map(({ pairedItem }) => (pairedItem as { item: number }).item);
		if (order.some((item, index) => item < (order[index - 1] ?? 0))) {
			found.push(`An output is not in input order: ${order.join()}`);
		}
	}
	if (outputs.flat().some(({ json }) => 'error' in json)) found.push('An item has a key "error"');
	return found;
}
