import type { Answer } from '../api/answer';
import type { CallResult, Client } from '../api/client';
import { describeCode } from '../api/codes/codes';
import { shouldRetry } from '../api/retry';
import { toOutcome, type Outcome, type Vocabulary } from './outcome';
import { FAILED_WITHOUT_CODE, type Settlement } from './settleCall';

/** An answer to a question, or why there is none. */
export type Reply = { readonly answer: Answer } | { readonly failure: Outcome };

/** How often a question is asked. */
export interface AskRules {
	readonly client: Client;
	readonly maxAttempts: number;
}

const VOCABULARY: Vocabulary = {
	success: 'found',
	noun: 'item',
	alreadyDone: [],
	interpret: () => undefined,
};

/** Makes one call that reads something, again while a passing fault is in the way. */
export async function ask(body: string, { client, maxAttempts }: AskRules): Promise<Reply> {
	for (let attempts = 1; ; attempts++) {
		const result = await client.call(body, undefined);
		if (result.kind === 'answered' && !result.answer.hasFailed) {
			return { answer: result.answer };
		}
		if (!mayAskAgain(result, attempts, maxAttempts)) {
			return { failure: toOutcome(settle(result, attempts, client), VOCABULARY) };
		}
		await client.waitBeforeAttempt(attempts);
	}
}

function mayAskAgain(result: CallResult, attempts: number, maxAttempts: number): boolean {
	if (result.kind === 'unanswered') return attempts < maxAttempts;
	if (result.kind !== 'answered' || result.answer.errorCode === 0) return false;
	return shouldRetry(describeCode(result.answer.errorCode).handling, attempts, maxAttempts);
}

function settle(result: CallResult, attempts: number, client: Client): Settlement {
	switch (result.kind) {
		case 'answered': {
			const { errorCode: code, errorInfo: info } = result.answer;
			if (code === 0) return { kind: 'unexplained', reason: FAILED_WITHOUT_CODE, attempts };
			return { kind: 'answered', code, info, wasAmbiguous: false, attempts };
		}
		case 'throttled': {
			const { errorCode: code, errorInfo: info } = result.answer;
			return { kind: 'throttled', code, info, attempts: attempts - 1 };
		}
		case 'unanswered': {
			if (client.hasReachedHost) return { kind: 'unreadable', reason: result.reason, attempts };
			client.giveUp(result.reason);
			return { kind: 'notSent', stop: client.stop, attempts };
		}
		case 'stopped':
			return { kind: 'notSent', stop: client.stop, attempts };
		case 'expired':
		case 'notSent':
			return { kind: 'notSent', stop: client.stop, attempts: attempts - 1 };
	}
}
