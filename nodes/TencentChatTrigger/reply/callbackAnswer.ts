import type { Decision } from '../decision';
import { isRecord, readCode, readText } from '../../TencentChat/api/answer';
import { listFriends, type Callback } from '../callback';

/** The JSON body that Tencent Chat reads. */
export interface CallbackAnswer {
	readonly ActionStatus: 'OK';
	readonly ErrorCode: number;
	readonly ErrorInfo: string;
	readonly ResultItem?: readonly AnswerEntry[];
}

/** The decision on one friend. */
export interface AnswerEntry {
	readonly To_Account: string;
	readonly ResultCode: number;
	readonly ResultInfo: string;
}

/** What is refused has this code where a before-event has no list of friends. */
const REFUSED = 1;

/** The answer to a callback that asks nothing, or that is allowed as a whole. */
export const OK_ANSWER: CallbackAnswer = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };

/** What a workflow hands over: an entry for each friend that it decided on. */
export function createFriendAnswer(decisions: ReadonlyMap<string, Decision>): CallbackAnswer {
	const entries = [...decisions].map(([friend, { code, text }]) => ({
		To_Account: friend,
		ResultCode: code,
		ResultInfo: text,
	}));
	return { ...OK_ANSWER, ResultItem: entries };
}

/** The answer to a before-event; friends without a decision of their own get the fallback. */
export function createAnswer(
	callback: Callback,
	fallback: Decision,
	decisions: ReadonlyMap<string, Decision> = new Map(),
): CallbackAnswer {
	const friends = listFriends(callback);
	if (friends) {
		return createFriendAnswer(
			new Map(friends.map((friend) => [friend, decisions.get(friend) ?? fallback])),
		);
	}
	const given = [...decisions.values()];
	const { code, text } = given.find((decision) => decision.code !== 0) ?? given[0] ?? fallback;
	return code === 0 ? OK_ANSWER : { ...OK_ANSWER, ErrorCode: REFUSED, ErrorInfo: text };
}

/** The decisions that a workflow handed over; undefined when it is something else that n8n says. */
export function readDecisions(said: unknown): ReadonlyMap<string, Decision> | undefined {
	if (!isRecord(said) || !Array.isArray(said.ResultItem)) return undefined;
	const decisions = new Map<string, Decision>();
	for (const entry of said.ResultItem) {
		if (!isRecord(entry)) continue;
		const code = readCode(entry.ResultCode);
		if (code === undefined) continue;
		decisions.set(readText(entry.To_Account), { code, text: readText(entry.ResultInfo) });
	}
	return decisions;
}
