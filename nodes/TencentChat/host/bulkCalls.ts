import { createOutcomes, FAILURE_WORDS } from '../bulk/outcome';
import { planCalls, type PlanRules, type RequestLists } from '../bulk/plan';
import { isInvalid, type BulkRequest, type ValidRequest } from '../bulk/request';
import { sendCalls, type OnOutcome } from '../bulk/send';
import type { BulkOperation } from '../operations/operation';
import type { MadeCalls } from './madeCalls';
import { processState } from './n8n/processState';
import type { RunOptions } from './options/runOptions';
import { systemClock } from './n8n/systemClock';
import { withClient, type CallContext } from './run';

/** The calls of a run, with what has come of them. */
export type Making = CallContext & { readonly made: MadeCalls };

/** How the requests of an operation become calls. */
export function toPlanRules({ sendsRepeats }: BulkOperation, { batchSize }: RunOptions): PlanRules {
	return { batchSize, sendsRepeats };
}

/**
 * Plans and makes the calls of an operation, and takes down in `made` what they come to. Those that go
 * by its other command follow when the rest is done.
 */
export async function makeCalls(
	operation: BulkOperation,
	requests: RequestLists,
	making: Making,
	onOutcome: OnOutcome,
): Promise<void> {
	const { elsewhere } = operation;
	if (!elsewhere) return await makeCallsOf(operation, requests, making, onOutcome);
	const left: ValidRequest[] = [];
	await makeCallsOf(operation, withoutElsewhere(requests, left), making, onOutcome);
	if (left.length > 0) await makeCallsOf(elsewhere, [left], making, onOutcome);
}

/** The requests that go by the operation's own command; the others are put aside. */
async function* withoutElsewhere(
	lists: RequestLists,
	left: ValidRequest[],
): AsyncGenerator<readonly BulkRequest[]> {
	for await (const requests of lists) {
		const here: BulkRequest[] = [];
		for (const request of requests) {
			if (!isInvalid(request) && request.isElsewhere) left.push(request);
			else here.push(request);
		}
		yield here;
	}
}

async function makeCallsOf(
	operation: BulkOperation,
	requests: RequestLists,
	making: Making,
	onOutcome: OnOutcome,
): Promise<void> {
	const { made, options } = making;
	await withClient(operation.endpoint, making, async (client) => {
		try {
			await sendCalls(planCalls(requests, toPlanRules(operation, options), systemClock), {
				client,
				format: operation.wireFormat,
				describeOutcome: createOutcomes(operation.vocabulary),
				maxAttempts: options.maxAttempts,
				callTimeout: options.callTimeout,
				isSerialized: operation.isSerialized,
				repeatOf: operation.repeatOf,
				createKeys: () => processState.messageKeys.next(),
				onOutcome: operation.endsUserSigs ? renewing(making, onOutcome) : onOutcome,
				record: made,
			});
		} finally {
			made.add(client.totals, client.stop);
		}
	});
}

/** When the UserSig of the run's own account has ended, the next call signs a new one. */
function renewing({ credential: { account } }: CallContext, onOutcome: OnOutcome): OnOutcome {
	return (request, outcome) => {
		if (request.subject === account.identifier && !FAILURE_WORDS.has(outcome.outcome)) {
			account.renewUserSig?.();
		}
		onOutcome(request, outcome);
	};
}
