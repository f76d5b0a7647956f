import { readItemResults, type ResultShape } from '../bulk/itemResults';
import type { WireFormat } from '../bulk/send';
import type { AnswerFormat } from '../bulk/settleCall';

/** Sends entries of one owner under `key`; the answer has a result for each. */
export function ownerFormat(key: string, shape: ResultShape): WireFormat {
	return {
		buildBody: (owner, common, entries) => ({ From_Account: owner, [key]: entries, ...common }),
		readResults: (body, _subjects, common) => readItemResults(body, shape, common),
	};
}

/** Sends accounts under `key`, for no owner; the answer has a result for each. */
export function accountsFormat(key: string, shape: ResultShape): WireFormat {
	return {
		buildBody: (_owner, common, entries) => ({ [key]: entries, ...common }),
		readResults: (body, _subjects, common) => readItemResults(body, shape, common),
	};
}

/** Results of friends, as most commands for relationships name them. */
export const FRIEND_RESULTS: ResultShape = { list: 'ResultItem', account: 'To_Account' };

/** The answer names nobody: every subject went well when the call as a whole did. */
export const ANSWERED_AS_A_WHOLE: AnswerFormat = {
	readResults: () => new Map(),
	isDoneUnnamed: () => true,
};
