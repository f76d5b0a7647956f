import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Clock } from '../api/clock';
import { isInvalid, type BulkRequest } from '../bulk/request';
import type { Outcome } from '../bulk/settle';
import { Tally } from '../bulk/tally';
import { forEachInTurns, Turns } from '../bulk/turns';
import type { BulkOperation } from '../operations/operation';
import type { RunOptions } from './runOptions';

/** Where an item comes out. */
export type Route = 'success' | 'failed' | 'pending';

const FAILURES: ReadonlySet<string> = new Set([
	'failed',
	'invalid',
	'notSent',
	'rejected',
	'unknown',
]);

/** One outcome for each request, in the order of the requests. */
export interface Results {
	readonly requests: readonly BulkRequest[];
	readonly outcomes: readonly Outcome[];
	/** The number of the call that would carry a request, in a dry run. */
	readonly plannedCalls: ReadonlyMap<number, number>;
}

export interface OutputRules {
	readonly operation: BulkOperation;
	readonly options: RunOptions;
	/** An AI tool sees nothing but the first output. */
	readonly isTool: boolean;
	readonly input: readonly INodeExecutionData[];
}

/** The branches of the node with the count of what went where. */
export interface Branches {
	readonly outputs: INodeExecutionData[][];
	readonly tally: Tally;
}

/** Lays the outcomes out on the branches, each paired with the item that it came from. */
export async function toBranches(
	results: Results,
	rules: OutputRules,
	clock: Clock,
): Promise<Branches> {
	const { options, isTool } = rules;
	const outputs: INodeExecutionData[][] = [[], []];
	if (options.pending === 'ownOutput') outputs.push([]);
	const tally = new Tally();
	await forEachInTurns(results.requests, new Turns(clock), (request, position) => {
		const outcome = results.outcomes[position];
		if (!outcome) return;
		const route = routeOutcome(outcome, rules);
		tally.add(outcome.outcome, route === 'failed');
		if (!isGivenOut(route, options)) return;
		const json = toJson(request, outcome, rules);
		// In the order of a table's columns: what happened and what to do, then the details.
		if (route === 'failed') explain(json, outcome);
		else if (outcome.outcome === 'pending') json.hint = outcome.hint;
		showAnswer(json, outcome);
		const plannedCall = results.plannedCalls.get(position);
		if (plannedCall !== undefined) showPlan(json, request, plannedCall);
		// An agent's item also holds what the agent keeps for itself, such as its call's id.
		if (options.includeInput && !isTool) json.input = rules.input[request.itemIndex]?.json;
		const output = outputs[isTool ? 0 : OUTPUT_INDEX[route]];
		output?.push({ json, pairedItem: { item: request.itemIndex } });
	});
	return { outputs, tally };
}

const OUTPUT_INDEX: Readonly<Record<Route, number>> = { success: 0, failed: 1, pending: 2 };

function isGivenOut(route: Route, { outputItems }: RunOptions): boolean {
	return outputItems === 'all' || (outputItems === 'failedOnly' && route === 'failed');
}

function routeOutcome({ outcome }: Outcome, { operation, options }: OutputRules): Route {
	if (FAILURES.has(outcome)) return 'failed';
	if (outcome === 'pending') {
		return options.pending === 'ownOutput' ? 'pending' : options.pending;
	}
	if (!operation.vocabulary.alreadyDone.includes(outcome)) return 'success';
	return operation.extraOptions?.includes('alreadyFriends')
		? options.alreadyFriends
		: options.nothingToDo;
}

/**
 * Whom an item is about, and what happened. The fields are set one by one: an object that is put together from
 * others takes twice the memory and ten times the time, which counts when there are many.
 */
function toJson(request: BulkRequest, outcome: Outcome, { operation }: OutputRules): IDataObject {
	const { owner, subject } = operation.outputKeys;
	const json: IDataObject = {};
	if (owner !== undefined) json[owner] = request.owner;
	if (subject !== undefined) json[subject] = request.subject;
	json.outcome = outcome.outcome;
	return json;
}

function showAnswer(json: IDataObject, outcome: Outcome): void {
	json.resultCode = outcome.resultCode;
	json.resultInfo = outcome.resultInfo;
	json.attempts = outcome.attempts;
	if (outcome.data !== undefined) Object.assign(json, outcome.data);
}

function explain(json: IDataObject, { reason, hint, retryable }: Outcome): void {
	json.reason = reason;
	json.hint = hint;
	json.retryable = retryable;
}

function showPlan(json: IDataObject, request: BulkRequest, plannedCall: number): void {
	if (isInvalid(request)) return;
	json.call = plannedCall;
	json.request = request.entry as IDataObject;
}
