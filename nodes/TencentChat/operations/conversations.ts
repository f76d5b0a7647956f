import { readItemResults, type ResultShape } from '../bulk/itemResults';
import type { Conversation } from '../bulk/send';
import type { ItemResult } from '../bulk/settlement';

/** Sends entries of one owner under `key`; the answer has a result for each. */
export function sendForOwner(key: string, shape: ResultShape): Conversation {
	return {
		buildBody: (owner, common, entries) => ({ From_Account: owner, [key]: entries, ...common }),
		readResults: (body) => readItemResults(body, shape),
	};
}

/** Sends accounts under `key`, for no owner; the answer has a result for each. */
export function sendAccounts(key: string, shape: ResultShape): Conversation {
	return {
		buildBody: (_owner, common, entries) => ({ [key]: entries, ...common }),
		readResults: (body) => readItemResults(body, shape),
	};
}

/** Results of friends, as most commands for relationships name them. */
export const FRIEND_RESULTS: ResultShape = { list: 'ResultItem', account: 'To_Account' };

/** Every subject went well, since the call as a whole did: the answer has no results. */
export function allWentWell(
	_body: Readonly<Record<string, unknown>>,
	subjects: readonly string[],
): Map<string, ItemResult> {
	return new Map(subjects.map((subject) => [subject, { code: 0, info: '' }]));
}
