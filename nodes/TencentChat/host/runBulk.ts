import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { isUnprotected } from '../api/baseUrl';
import type { Stop } from '../api/client';
import type { Halt } from '../api/halt';
import { fillOutcomes } from '../bulk/carryOut';
import { planCalls, type Lanes } from '../bulk/plan';
import { readRequests } from '../bulk/read';
import { isInvalid, type BulkRequest, type Problem } from '../bulk/request';
import { toNotStartedOutcome, toPlannedOutcome, type Outcome } from '../bulk/settle';
import type { BulkOperation } from '../operations/operation';
import { openCredential } from './account';
import { makeCalls, type MadeCalls } from './bulkCalls';
import { adviseOnErrorOutput } from './errorOutput';
import { haltAtCancellation, isCancelled, isToolRun } from './execution';
import { createFailureError, createProblemError } from './errors';
import { importMissingAccounts } from './importMissing';
import { toBranches } from './outputs';
import { createParameterSource } from './parameters';
import { readRunOptions, type RunOptions } from './runOptions';
import { toHint, toSummary, type RunTotals } from './summary';
import { systemClock } from './systemClock';

/** How the sending part of a run ended. */
interface Sent {
	readonly outcomes: readonly Outcome[];
	readonly plannedCalls: ReadonlyMap<number, number>;
	readonly calls: MadeCalls['calls'];
	/** Why nothing of the run could be done, when that is so. */
	readonly failure?: Stop | Problem;
	readonly warning?: string;
}

const NO_CALLS = { calls: 0, throttledCalls: 0, limitedMs: 0, retries: 0 };

const UNPROTECTED =
	'The base URL of the credential uses http, so the UserSig travels without protection; use https.';

/** Runs an operation on many friends or accounts: read, plan, send, settle. */
export async function runBulk(
	context: IExecuteFunctions,
	operation: BulkOperation,
): Promise<INodeExecutionData[][]> {
	const startedAt = systemClock.now();
	const halt = haltAtCancellation(context);
	const input = context.getInputData();
	const source = createParameterSource(context);
	const { options, problem } = readRunOptions(context, source, operation);
	const requests = await readRequests(operation.reader, source, input.length, systemClock, halt);
	const sent = problem
		? sendNothing(requests, problem)
		: await sendRequests(context, operation, { requests, options, halt });
	const wasCancelled = isCancelled(context);
	const mayThrow = !context.continueOnFail() && !wasCancelled;
	if (sent.failure && mayThrow) throw createFailureError(context.getNode(), sent.failure);

	const { outputs, tally } = await toBranches(
		{ requests, outcomes: sent.outcomes, plannedCalls: sent.plannedCalls },
		{ operation, options, isTool: isToolRun(context), input },
		systemClock,
	);
	const totals: RunTotals = {
		...sent.calls,
		tally,
		noun: operation.vocabulary.noun,
		elapsedMs: systemClock.now() - startedAt,
		isDryRun: options.dryRun,
		wasCancelled,
		advice: adviseOnErrorOutput(context.getNode(), outputs),
	};
	const hint = toHint(totals, sent.warning);
	if (tally.haveAllFailed && options.failWhenAllFailed && mayThrow) {
		const [first] = sent.outcomes;
		throw createProblemError(context.getNode(), {
			reason: `Every ${totals.noun} failed (${tally.total})`,
			hint: `${hint.message} The first one: ${first?.reason ?? ''}. ${first?.hint ?? ''}`,
		});
	}
	context.addExecutionHints(hint);
	if (options.outputItems === 'summary') {
		outputs[0]?.push({ json: toSummary(totals), pairedItem: { item: 0 } });
	}
	return outputs;
}

interface ReadRun {
	readonly requests: readonly BulkRequest[];
	readonly options: RunOptions;
	readonly halt: Halt;
}

async function sendRequests(
	context: IExecuteFunctions,
	operation: BulkOperation,
	{ requests, options, halt }: ReadRun,
): Promise<Sent> {
	if (options.dryRun || requests.every(isInvalid)) {
		return await planOnly(requests, planCalls(requests, options.batchSize, systemClock));
	}
	const credential = await openCredential(context);
	if ('problem' in credential) return sendNothing(requests, credential.problem);
	const callContext = { context, credential, options, halt };
	const first = await makeCalls(operation, requests, callContext);
	const made = options.importMissingAccounts
		? await importMissingAccounts(operation, requests, first, callContext)
		: first;
	return {
		outcomes: made.outcomes,
		plannedCalls: new Map(),
		calls: made.calls,
		failure: made.hasOwnAnswer ? undefined : made.stop,
		warning: isUnprotected(credential.account.baseUrl) ? UNPROTECTED : undefined,
	};
}

/** What a dry run says: each friend with the call that would carry it. */
async function planOnly(requests: readonly BulkRequest[], lanes: Lanes): Promise<Sent> {
	const plannedCalls = new Map<number, number>();
	let calls = 0;
	for await (const lane of lanes) {
		for (const { entries } of lane.calls) {
			calls += 1;
			for (const position of entries.flatMap((entry) => entry.positions)) {
				plannedCalls.set(position, calls);
			}
		}
	}
	const outcomes = fillOutcomes(requests, toPlannedOutcome());
	return { outcomes, plannedCalls, calls: { ...NO_CALLS, calls } };
}

/** The run cannot begin. */
function sendNothing(requests: readonly BulkRequest[], failure: Problem): Sent {
	const outcomes = fillOutcomes(requests, toNotStartedOutcome(failure));
	return { outcomes, plannedCalls: new Map(), calls: NO_CALLS, failure };
}
