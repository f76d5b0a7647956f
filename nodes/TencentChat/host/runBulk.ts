import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Problem } from '../api/problem';
import type { Stop } from '../api/client';
import { planCalls, type RequestLists } from '../bulk/plan';
import { readRequests } from '../bulk/read';
import { isInvalid } from '../bulk/request';
import { toNotStartedOutcome, toPlannedOutcome } from '../bulk/outcome';
import type { BulkOperation } from '../operations/operation';
import { makeCalls, toPlanRules } from './bulkCalls';
import { adviseOnErrorOutput } from './output/errorOutput';
import { haltAtCancellation, isCancelled, isToolRun } from './n8n/execution';
import { createFailureError, createProblemError, describeFault } from './n8n/errors';
import { makeCallsAndImport } from './importMissing';
import { MadeCalls } from './madeCalls';
import { Outputs } from './output/outputs';
import { openRun, type Run } from './run';
import { toHint, toSummary, type RunTotals } from './output/summary';
import { updatingExisting } from './updateExisting';
import { systemClock } from './n8n/systemClock';
import { unprotectedWarning } from './n8n/unprotected';
import { failsWhenAllFailed, GO_ON_HINT } from './options/whenAllFailed';

/** How the sending part of a run ended. */
interface Sent {
	/** Why nothing of the run could be done, when that is so. */
	readonly failure?: Stop | Problem;
	readonly warning?: string;
}

/** Runs an operation on many friends or accounts: read, plan, send, settle. */
export async function runBulk(
	context: IExecuteFunctions,
	operation: BulkOperation,
): Promise<INodeExecutionData[][]> {
	const startedAt = systemClock.now();
	const input = context.getInputData();
	const run = openRun(context, operation);
	const { source, options, problem } = run;
	const outputs = new Outputs({ operation, options, isTool: isToolRun(context), input });
	const items = {
		reader: operation.reader,
		source,
		count: input.length,
		clock: systemClock,
		// Not the halt of the calls: a code that stops the run is no reason to leave items unread.
		cancellation: haltAtCancellation(context),
	};
	const requests = readRequests(items, (request) => outputs.add(request));
	const made = new MadeCalls();
	const sender = { run, requests, outputs, made };
	const sent = await withLastResort(made, async () =>
		problem
			? { ...(await sendNothing(requests, outputs, problem)), failure: problem }
			: await sendRequests(operation, sender),
	);
	const wasCancelled = isCancelled(context);
	const mayThrow = !context.continueOnFail() && !wasCancelled;
	const failure = sent.failure ?? outputs.brokenExpression;
	if (failure && mayThrow) throw createFailureError(context.getNode(), failure);

	const branches = await outputs.toBranches(systemClock);
	const { tally } = outputs;
	const totals: RunTotals = {
		...made.totals,
		budget: operation.endpoint.budget?.name,
		retries: made.retries,
		accountsCreated: made.accountsCreated,
		fault: made.faults[0],
		tally,
		noun: operation.vocabulary.noun,
		elapsedMs: systemClock.now() - startedAt,
		isDryRun: options.dryRun,
		wasCancelled,
		advice: adviseOnErrorOutput(context.getNode(), branches),
	};
	const hint = toHint(totals, sent.warning);
	if (tally.haveAllFailed && failsWhenAllFailed(context, options, { hasFailedOutput: true })) {
		const { first } = outputs;
		throw createProblemError(context.getNode(), {
			reason: `Every ${totals.noun} failed (${tally.total})`,
			hint: `${hint.message.replace(/^Every \w+ failed\. /, '')} The first one: ${first?.reason ?? ''}. ${first?.hint ?? ''} ${GO_ON_HINT}`,
		});
	}
	context.addExecutionHints(hint);
	if (options.outputItems === 'summary') {
		branches[0]?.push({ json: toSummary(totals), pairedItem: { item: 0 } });
	}
	return branches;
}

interface Sender {
	readonly run: Run;
	readonly requests: RequestLists;
	readonly outputs: Outputs;
	readonly made: MadeCalls;
}

/**
 * Once a call has left, nothing may throw: whatever goes wrong in this package, those whose outcome is
 * known come out with it, and all others as lost. A run of which no call has left ends with the fault.
 */
async function withLastResort(made: MadeCalls, send: () => Promise<Sent>): Promise<Sent> {
	try {
		return await send();
	} catch (fault) {
		made.faults.push(fault);
		return made.totals.calls > 0 ? {} : { failure: describeFault(fault) };
	}
}

async function sendRequests(operation: BulkOperation, sender: Sender): Promise<Sent> {
	const { run, requests, outputs, made } = sender;
	if (run.options.dryRun) return await planOnly(operation, sender);
	const calls = await run.openCalls();
	if ('problem' in calls) return await sendNothing(requests, outputs, calls.problem);
	const plain = run.options.importMissingAccounts ? makeCallsAndImport : makeCalls;
	const make = run.options.alreadyFriends === 'update' ? updatingExisting(plain) : plain;
	await make(operation, requests, { ...calls, made }, (request, outcome) => {
		outputs.settle(request, outcome);
	});
	return {
		failure: made.hasOwnAnswer ? undefined : made.stop,
		warning: unprotectedWarning(calls.credential.account),
	};
}

/** What a dry run says: each friend with the call that would carry it. */
async function planOnly(
	operation: BulkOperation,
	{ run, requests, outputs, made }: Sender,
): Promise<Sent> {
	const outcome = toPlannedOutcome();
	const rules = toPlanRules(operation, run.options);
	let calls = 0;
	for await (const lane of planCalls(requests, rules, systemClock)) {
		for (const { entries } of lane.calls) {
			calls += 1;
			for (const request of entries.flatMap((entry) => entry.requests)) {
				outputs.settle(request, outcome, calls);
			}
		}
	}
	made.add({ calls, throttledCalls: 0, limitedMs: 0, budgetedMs: 0 }, undefined);
	return {};
}

/** The run cannot begin; that is no failure when there is nothing to send anyway. */
async function sendNothing(
	requests: RequestLists,
	outputs: Outputs,
	failure: Problem,
): Promise<Sent> {
	const outcome = toNotStartedOutcome(failure);
	let hasValid = false;
	for await (const list of requests) {
		for (const request of list) {
			if (isInvalid(request)) continue;
			hasValid = true;
			outputs.settle(request, outcome);
		}
	}
	return { failure: hasValid ? failure : undefined };
}
