import { readCode } from '../api/answer';
import type { AnswerFormat, ResultData } from '../bulk/settleCall';

type Body = Readonly<Record<string, unknown>>;

/**
 * How the answer to a call about one subject is read: what is true of the call is true of the subject.
 *
 * @param toData what to give out of an answer that went well
 */
export function oneResult(toData: (body: Body) => ResultData): AnswerFormat {
	return {
		readResults: (body, subjects) => {
			const wentWell = readCode(body.ErrorCode) === 0 && body.ActionStatus !== 'FAIL';
			if (!wentWell) return new Map();
			const data = toData(body);
			return new Map(subjects.map((subject) => [subject, { code: 0, info: '', data }]));
		},
	};
}
