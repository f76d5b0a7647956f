import type { Outcome } from '../bulk/settle';
import { isInvalid, type BulkRequest } from '../bulk/request';
import { importAccounts } from '../operations/account/import';
import type { BulkOperation } from '../operations/operation';
import { makeCalls, type CallContext, type MadeCalls } from './bulkCalls';
import { rangeOf } from './numberOptions';

/** The account does not exist. */
const NOT_IMPORTED = 30003;

/**
 * Imports the accounts for which friends were refused, and sends those friends once more. Tencent
 * does not say whose account is missing when it refuses a whole call, so both are imported:
 * importing an account that exists changes nothing.
 */
export async function importMissingAccounts(
	operation: BulkOperation,
	requests: readonly BulkRequest[],
	first: MadeCalls,
	callContext: CallContext,
): Promise<MadeCalls> {
	const refused = [...requests.keys()].filter(
		(position) => first.outcomes[position]?.resultCode === NOT_IMPORTED,
	);
	if (refused.length === 0 || callContext.halt.isHalted) return first;

	const accounts = listAccounts(refused.flatMap((position) => requests[position] ?? []));
	const imported = await makeCalls(importAccounts, accounts, forImport(callContext));
	const problems = new Map(
		accounts.flatMap(({ subject }, index) => {
			const outcome = imported.outcomes[index];
			return outcome && outcome.outcome !== 'imported' ? [[subject, outcome] as const] : [];
		}),
	);
	// After a halt nothing more is sent, and what Tencent said about these friends still holds.
	const again = callContext.halt.isHalted
		? []
		: refused.filter((position) => !problemOf(requests[position], problems));
	const second = await makeCalls(
		operation,
		again.flatMap((position) => requests[position] ?? []),
		callContext,
	);

	const outcomes = [...first.outcomes];
	for (const position of refused) {
		const problem = problemOf(requests[position], problems);
		const outcome = outcomes[position];
		if (outcome && problem) outcomes[position] = explain(outcome, problem);
	}
	again.forEach((position, index) => {
		const earlier = first.outcomes[position]?.attempts ?? 0;
		const outcome = second.outcomes[index];
		if (outcome) outcomes[position] = { ...outcome, attempts: earlier + outcome.attempts };
	});
	return { ...addUp(first, imported, second), outcomes };
}

/** Both accounts of each request, each once. */
function listAccounts(requests: readonly BulkRequest[]): BulkRequest[] {
	const ids = new Set(
		requests.flatMap((request) => (isInvalid(request) ? [] : [request.owner, request.subject])),
	);
	return [...ids].map((id, itemIndex) => ({
		owner: '',
		subject: id,
		common: {},
		entry: { UserID: id },
		itemIndex,
	}));
}

/** Imports have limits of their own. */
function forImport(callContext: CallContext): CallContext {
	const { options } = callContext;
	const batch = rangeOf('batchSize', importAccounts.endpoint);
	const rate = rangeOf('maxCallsPerSecond', importAccounts.endpoint);
	return {
		...callContext,
		options: {
			...options,
			batchSize: batch.fallback,
			maxCallsPerSecond: Math.min(options.maxCallsPerSecond, rate.fallback),
		},
	};
}

function problemOf(
	request: BulkRequest | undefined,
	problems: ReadonlyMap<string, Outcome>,
): Outcome | undefined {
	return request && (problems.get(request.owner) ?? problems.get(request.subject));
}

function explain(outcome: Outcome, problem: Outcome): Outcome {
	const reason = `${outcome.reason}. Importing it did not work: ${problem.reason}`;
	return { ...outcome, reason, hint: problem.hint, retryable: problem.retryable };
}

function addUp(first: MadeCalls, ...more: readonly MadeCalls[]): MadeCalls {
	return more.reduce(
		(sum, { calls, retries, stop }) => ({
			...sum,
			retries: sum.retries + retries,
			stop: sum.stop ?? stop,
			calls: {
				calls: sum.calls.calls + calls.calls,
				throttledCalls: sum.calls.throttledCalls + calls.throttledCalls,
				limitedMs: sum.calls.limitedMs + calls.limitedMs,
				retries: sum.calls.retries + calls.retries,
			},
		}),
		first,
	);
}
