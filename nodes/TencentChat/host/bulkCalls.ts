import { Client } from '../api/client';
import type { Halt } from '../api/halt';
import { createOutcomes, FAILURE_WORDS } from '../bulk/outcome';
import { planCalls, type RequestLists } from '../bulk/plan';
import { sendCalls, type OnOutcome } from '../bulk/send';
import type { BulkOperation } from '../operations/operation';
import type { Credential } from './n8n/credential';
import type { MadeCalls } from './madeCalls';
import { processState } from './n8n/processState';
import type { RunOptions } from './options/runOptions';
import { systemClock } from './n8n/systemClock';
import { createPost, type RequestContext } from './n8n/transport';

/** What the calls of a run need, whatever they are about. */
export interface CallContext {
	readonly context: RequestContext;
	readonly credential: Credential;
	readonly options: RunOptions;
	readonly halt: Halt;
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

/** Plans and makes the calls of an operation, and takes down in `made` what they come to. */
export async function makeCalls(
	operation: BulkOperation,
	requests: RequestLists,
	{ made, ...callContext }: CallContext & { readonly made: MadeCalls },
	onOutcome: OnOutcome,
): Promise<void> {
	const { options } = callContext;
	const client = createClient(operation, callContext);
	try {
		await sendCalls(planCalls(requests, options.batchSize, systemClock), {
			client,
			format: operation.wireFormat,
			describeOutcome: createOutcomes(operation.vocabulary),
			maxAttempts: options.maxAttempts,
			isSerialized: operation.isSerialized,
			onOutcome: operation.endsUserSigs ? renewing(callContext, onOutcome) : onOutcome,
			record: made,
		});
	} finally {
		client.close();
		made.add(client.totals, client.stop);
	}
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
