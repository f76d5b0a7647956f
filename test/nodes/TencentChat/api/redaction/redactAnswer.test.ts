import { readAnswer } from '../../../../../nodes/TencentChat/api/answer';
import { redactAnswer } from '../../../../../nodes/TencentChat/api/redaction/redactAnswer';

const redact = (text: string) => text.replaceAll('secret', '[redacted]');

function answerOf(body: object) {
	const answer = readAnswer({ ActionStatus: 'FAIL', ErrorCode: 30_001, ...body });
	if (!answer) throw new Error('That is no answer');
	return answer;
}

describe('redactAnswer', () => {
	it('takes secrets out of what is said about the call and about each entry', () => {
		const answer = answerOf({
			ErrorInfo: 'a secret',
			ResultItem: [
				{ To_Account: 'a', ResultCode: 1, ResultInfo: 'secret of a' },
				{ To_Account: 'secret', ResultCode: 0, ResultInfo: '' },
			],
			UserProfileItem: [{ To_Account: 'b', ResultInfo: 'secret of b' }],
		});

		const redacted = redactAnswer(answer, redact);

		expect(redacted).toMatchObject({ errorCode: 30_001, errorInfo: 'a [redacted]' });
		expect(redacted.body.ResultItem).toEqual([
			{ To_Account: 'a', ResultCode: 1, ResultInfo: '[redacted] of a' },
			{ To_Account: 'secret', ResultCode: 0, ResultInfo: '' },
		]);
		expect(redacted.body.UserProfileItem).toEqual([
			{ To_Account: 'b', ResultInfo: '[redacted] of b' },
		]);
	});

	it('copies nothing of an answer without secrets, as it may have 1,000 entries', () => {
		const answer = answerOf({ ResultItem: [{ ResultInfo: 'fine' }, { ResultInfo: '' }] });

		expect(redactAnswer(answer, redact).body).toBe(answer.body);
	});

	it('leaves entries of any other shape as they are', () => {
		const entries = [null, 7, 'secret', [], {}, { ResultInfo: 7 }, { ResultInfo: { a: 'secret' } }];
		const answer = answerOf({ ResultItem: entries, Odd: 'secret', None: null });

		expect(redactAnswer(answer, redact).body).toBe(answer.body);
	});
});
