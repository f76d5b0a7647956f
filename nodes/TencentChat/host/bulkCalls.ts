import { Client, type Stop } from '../api/client';
import type { Halt } from '../api/halt';
import { carryOut, type CarriedOut, type OnOutcome } from '../bulk/carryOut';
import { planCalls, type RequestLists } from '../bulk/plan';
import type { BulkOperation } from '../operations/operation';
import type { Credential } from './account';
import { processState } from './processState';
import type { RunOptions } from './runOptions';
import type { RunTotals } from './summary';
import { systemClock } from './systemClock';
import { createPost, type RequestContext } from './transport';

/** What the calls of a run need, whatever they are about. */
export interface CallContext {
	readonly context: RequestContext;
	readonly credential: Credential;
	readonly options: RunOptions;
	readonly halt: Halt;
}

/** What came of calls, with what they cost. */
export interface MadeCalls extends Pick<CarriedOut, 'hasOwnAnswer'> {
	readonly calls: Pick<RunTotals, 'calls' | 'throttledCalls' | 'limitedMs' | 'retries'>;
	readonly stop: Stop | undefined;
}

/** A client for one command, with the limits of the run. */
export function createClient(
	{ endpoint }: Pick<BulkOperation, 'endpoint'>,
	{ context, credential, options, halt }: CallContext,
): Client {
	return new Client({
		account: credential.account,
		endpoint,
		post: createPost(context, credential.data),
		shared: processState,
		clock: systemClock,
		random: Math.random,
		halt,
		limits: options,
	});
}

/** Plans and makes the calls of an operation. */
export async function makeCalls(
	operation: BulkOperation,
	requests: RequestLists,
	callContext: CallContext,
	onOutcome: OnOutcome,
): Promise<MadeCalls> {
	const { options } = callContext;
	const client = createClient(operation, callContext);
	try {
		const carried = await carryOut(planCalls(requests, options.batchSize, systemClock), {
			client,
			conversation: operation.conversation,
			vocabulary: operation.vocabulary,
			maxAttempts: options.maxAttempts,
			isSerialized: operation.isSerialized,
			onOutcome,
		});
		const { hasOwnAnswer, retries } = carried;
		return { hasOwnAnswer, calls: { ...client.totals, retries }, stop: client.stop };
	} finally {
		client.close();
	}
}
