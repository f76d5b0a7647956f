import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { isUnprotected } from '../api/baseUrl';
import { Client, type Stop } from '../api/client';
import { Halt } from '../api/halt';
import { carryOut, fillOutcomes } from '../bulk/carryOut';
import { planCalls, type PlannedLane } from '../bulk/plan';
import { readRequests } from '../bulk/read';
import type { BulkRequest, Problem } from '../bulk/request';
import { toNotStartedOutcome, toPlannedOutcome, type Outcome } from '../bulk/settle';
import type { BulkWrite } from '../operations/operation';
import { openCredential, type Credential } from './account';
import { createProblemError, createStopError } from './errors';
import { toBranches } from './outputs';
import { createParameterSource } from './parameters';
import { processState } from './processState';
import { readRunOptions, type RunOptions } from './runOptions';
import { toHint, toSummary, type RunTotals } from './summary';
import { systemClock } from './systemClock';
import { createPost } from './transport';

/** How the sending part of a run ended. */
interface Sent {
	readonly outcomes: readonly Outcome[];
	readonly plannedCalls: ReadonlyMap<number, number>;
	readonly calls: Pick<RunTotals, 'calls' | 'throttledCalls' | 'limitedMs' | 'retries'>;
	/** Why nothing of the run could be done, when that is so. */
	readonly failure?: Stop | Problem;
	readonly warning?: string;
}

const NO_CALLS = { calls: 0, throttledCalls: 0, limitedMs: 0, retries: 0 };

const UNPROTECTED =
	'The base URL of the credential uses http, so the UserSig travels without protection; use https.';

/** Runs an operation that writes many friends: read, plan, send, settle. */
export async function runBulkWrite(
	context: IExecuteFunctions,
	operation: BulkWrite,
): Promise<INodeExecutionData[][]> {
	const startedAt = systemClock.now();
	const cancelSignal = context.getExecutionCancelSignal();
	const halt = haltAtAbort(cancelSignal);
	const input = context.getInputData();
	const source = createParameterSource(context);
	const { options, problem } = readRunOptions(context, source, operation.endpoint);
	const requests = await readRequests(operation.reader, source, input.length, systemClock, halt);
	const sent = problem
		? sendNothing(requests, problem)
		: await sendRequests(context, operation, requests, options, halt);
	const wasCancelled = cancelSignal?.aborted ?? false;
	const mayThrow = !context.continueOnFail() && !wasCancelled;
	if (sent.failure && mayThrow) throw createError(context, sent.failure);

	const isTool = isToolRun(context);
	const { outputs, tally } = toBranches(
		{ requests, outcomes: sent.outcomes, plannedCalls: sent.plannedCalls },
		{ operation, options, isTool, input },
	);
	const totals: RunTotals = {
		...sent.calls,
		tally,
		elapsedMs: systemClock.now() - startedAt,
		isDryRun: options.dryRun,
		wasCancelled,
	};
	const hint = toHint(totals, sent.warning);
	if (tally.haveAllFailed && options.failWhenAllFailed && mayThrow) {
		const [first] = sent.outcomes;
		throw createProblemError(context.getNode(), {
			reason: `Every friend failed (${tally.total})`,
			hint: `${hint.message} The first one: ${first?.reason ?? ''}. ${first?.hint ?? ''}`,
		});
	}
	context.addExecutionHints(hint);
	if (options.outputItems === 'summary') {
		outputs[0]?.push({ json: toSummary(totals), pairedItem: { item: 0 } });
	}
	return outputs;
}

async function sendRequests(
	context: IExecuteFunctions,
	operation: BulkWrite,
	requests: readonly BulkRequest[],
	options: RunOptions,
	halt: Halt,
): Promise<Sent> {
	const lanes = planCalls(requests, options.batchSize);
	if (options.dryRun || lanes.length === 0) return planOnly(requests, lanes);
	const credential = await openCredential(context);
	if ('problem' in credential) return sendNothing(requests, credential.problem);
	return await sendPlanned(context, operation, { requests, lanes, options, halt, credential });
}

interface PlannedRun {
	readonly requests: readonly BulkRequest[];
	readonly lanes: readonly PlannedLane[];
	readonly options: RunOptions;
	readonly halt: Halt;
	readonly credential: Credential;
}

async function sendPlanned(
	context: IExecuteFunctions,
	{ endpoint, conversation, vocabulary }: BulkWrite,
	{ requests, lanes, options, halt, credential }: PlannedRun,
): Promise<Sent> {
	const { account, data } = credential;
	const client = new Client({
		account,
		endpoint,
		post: createPost(context, data),
		shared: processState,
		clock: systemClock,
		random: Math.random,
		halt,
		limits: options,
	});
	try {
		const carrier = { client, conversation, vocabulary, maxAttempts: options.maxAttempts };
		const { outcomes, retries, hasOwnAnswer } = await carryOut(requests, lanes, carrier);
		return {
			outcomes,
			plannedCalls: new Map(),
			calls: { ...client.totals, retries },
			failure: hasOwnAnswer ? undefined : client.stop,
			warning: isUnprotected(account.baseUrl) ? UNPROTECTED : undefined,
		};
	} finally {
		client.close();
	}
}

/** What a dry run says: each friend with the call that would carry it. */
function planOnly(requests: readonly BulkRequest[], lanes: readonly PlannedLane[]): Sent {
	const plannedCalls = new Map<number, number>();
	const calls = lanes.flatMap((lane) => lane.calls);
	calls.forEach((call, index) => {
		const positions = call.entries.flatMap((entry) => entry.positions);
		for (const position of positions) plannedCalls.set(position, index + 1);
	});
	const outcomes = fillOutcomes(requests, toPlannedOutcome());
	return { outcomes, plannedCalls, calls: { ...NO_CALLS, calls: calls.length } };
}

/** The run cannot begin. */
function sendNothing(requests: readonly BulkRequest[], failure: Problem): Sent {
	const outcomes = fillOutcomes(requests, toNotStartedOutcome(failure));
	return { outcomes, plannedCalls: new Map(), calls: NO_CALLS, failure };
}

function createError(context: IExecuteFunctions, failure: Stop | Problem) {
	const node = context.getNode();
	return 'kind' in failure ? createStopError(node, failure) : createProblemError(node, failure);
}

function haltAtAbort(signal: AbortSignal | undefined): Halt {
	const halt = new Halt();
	if (signal?.aborted) halt.halt();
	signal?.addEventListener('abort', () => halt.halt(), { once: true });
	return halt;
}

/** n8n 1 does not say so, but names the node type's tool variant with this ending. */
function isToolRun(context: IExecuteFunctions): boolean {
	const saysSo =
		'isToolExecution' in context &&
		typeof context.isToolExecution === 'function' &&
		context.isToolExecution() === true;
	return saysSo || context.getNode().type.endsWith('Tool');
}
