import { hasFailed } from '../api/answer';
import type { AnswerFormat, ItemResult, ResultData } from '../bulk/settleCall';

type Body = Readonly<Record<string, unknown>>;

/**
 * How the answer to a call about one subject is read: what is true of the call is true of the subject.
 *
 * @param toResult what an answer that went well says; undefined when it says nothing
 */
export function oneResult(
	toResult: (body: Body) => ItemResult | undefined,
): Pick<AnswerFormat, 'readResults'> {
	return {
		readResults: (body, subjects) => {
			const result = hasFailed(body) ? undefined : toResult(body);
			return new Map(result ? subjects.map((subject) => [subject, result]) : []);
		},
	};
}

/** A success that gives this out. */
export function done(data: ResultData): ItemResult {
	return { code: 0, info: '', data };
}
