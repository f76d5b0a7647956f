import type { OnOutcome } from '../bulk/carryOut';
import type { RequestLists } from '../bulk/plan';
import type { ValidRequest } from '../bulk/request';
import type { Outcome } from '../bulk/settle';
import { importAccounts } from '../operations/account/import';
import type { BulkOperation } from '../operations/operation';
import { makeCalls, type CallContext, type MadeCalls } from './bulkCalls';
import { rangeOf } from './numberOptions';

/** The account does not exist. */
const NOT_IMPORTED = 30003;

/** A friend for whom an account was missing. */
interface Refused {
	readonly request: ValidRequest;
	readonly outcome: Outcome;
}

/**
 * Makes the calls of an operation, imports the accounts for which friends were refused, and sends
 * those friends once more. Tencent does not say whose account is missing when it refuses a whole
 * call, so both are imported: importing an account that exists changes nothing.
 */
export async function makeCallsAndImport(
	operation: BulkOperation,
	requests: RequestLists,
	callContext: CallContext,
	onOutcome: OnOutcome,
): Promise<MadeCalls> {
	const refused: Refused[] = [];
	const first = await makeCalls(operation, requests, callContext, (request, outcome) => {
		if (outcome.resultCode === NOT_IMPORTED) refused.push({ request, outcome });
		else onOutcome(request, outcome);
	});
	if (refused.length === 0) return first;
	if (callContext.halt.isHalted) return leaveRefused(refused, first, onOutcome);

	const { made: imported, problems } = await importAll(refused, callContext);
	const ready: Refused[] = [];
	for (const one of refused) {
		const { owner, subject } = one.request;
		const problem = problems.get(owner) ?? problems.get(subject);
		if (problem) onOutcome(one.request, explain(one.outcome, problem));
		else ready.push(one);
	}
	const both = addUp(first, imported);
	if (callContext.halt.isHalted) return leaveRefused(ready, both, onOutcome);
	return addUp(both, await sendAgain(operation, ready, callContext, onOutcome));
}

/** After a halt nothing more is sent, and what Tencent said about these friends still holds. */
function leaveRefused(
	refused: readonly Refused[],
	made: MadeCalls,
	onOutcome: OnOutcome,
): MadeCalls {
	for (const { request, outcome } of refused) onOutcome(request, outcome);
	return made;
}

async function sendAgain(
	operation: BulkOperation,
	refused: readonly Refused[],
	callContext: CallContext,
	onOutcome: OnOutcome,
): Promise<MadeCalls> {
	const earlier = new Map(refused.map(({ request, outcome }) => [request, outcome.attempts]));
	return await makeCalls(operation, [[...earlier.keys()]], callContext, (request, outcome) => {
		const attempts = (earlier.get(request) ?? 0) + outcome.attempts;
		onOutcome(request, { ...outcome, attempts });
	});
}

/** Imports both accounts of each friend, each once; the problems are of those that could not be imported. */
async function importAll(
	refused: readonly Refused[],
	callContext: CallContext,
): Promise<{ made: MadeCalls; problems: ReadonlyMap<string, Outcome> }> {
	const ids = new Set(refused.flatMap(({ request }) => [request.owner, request.subject]));
	const accounts = [...ids].map((id, index) => ({
		owner: '',
		subject: id,
		common: {},
		entry: { UserID: id },
		itemIndex: index,
		position: index,
	}));
	const problems = new Map<string, Outcome>();
	const onOutcome: OnOutcome = ({ subject }, outcome) => {
		if (outcome.outcome !== 'imported') problems.set(subject, outcome);
	};
	const made = await makeCalls(importAccounts, [accounts], forImport(callContext), onOutcome);
	return { made, problems };
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

function explain(outcome: Outcome, problem: Outcome): Outcome {
	const reason = `${outcome.reason}. Importing it did not work: ${problem.reason}`;
	return { ...outcome, reason, hint: problem.hint, retryable: problem.retryable };
}

function addUp(first: MadeCalls, second: MadeCalls): MadeCalls {
	return {
		hasOwnAnswer: first.hasOwnAnswer,
		stop: first.stop ?? second.stop,
		calls: {
			calls: first.calls.calls + second.calls.calls,
			throttledCalls: first.calls.throttledCalls + second.calls.throttledCalls,
			limitedMs: first.calls.limitedMs + second.calls.limitedMs,
			retries: first.calls.retries + second.calls.retries,
		},
	};
}
