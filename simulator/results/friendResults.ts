import type { EndpointCall } from '../endpoints/endpoint';
import type { JsonObject } from '../json';
import { type Answer, isRefusal, succeed } from './answer';
import { codesOf, failedNames, type ItemJudge, type ItemOutcome, judgeItems } from './itemResults';

/** How an answer writes its results down. */
export interface ResultShape {
	/** The field that holds the results. */
	readonly list: string;
	/** Whether what was found stands before the code or behind it. */
	readonly findings: 'before' | 'after';
	/** Whether the answer also lists the names of those that failed. */
	readonly namesFailed: boolean;
}

const RESULT_ITEM: ResultShape = { list: 'ResultItem', findings: 'after', namesFailed: true };

/** Answers a call with one result for each friend, and most often names those that failed. */
export function answerFriends<Item>(
	call: EndpointCall,
	items: readonly Item[],
	judge: ItemJudge<Item>,
	shape = RESULT_ITEM,
): Answer {
	const outcomes = judgeItems(call, items, judge);
	if (isRefusal(outcomes)) return outcomes;

	const failed = shape.namesFailed ? failedNames(outcomes) : [];
	return succeed(
		{
			[shape.list]: outcomes.map((outcome) => toResult(outcome, shape)),
			...(failed.length > 0 && { Fail_Account: failed }),
		},
		codesOf(outcomes),
	);
}

function toResult({ name, code, info, fields }: ItemOutcome, shape: ResultShape): JsonObject {
	const result = { ResultCode: code, ResultInfo: info };
	return {
		To_Account: name,
		...(shape.findings === 'before' ? { ...fields, ...result } : { ...result, ...fields }),
	};
}
