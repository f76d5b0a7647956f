import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { isInvalid, type BulkRequest } from '../bulk/request';
import type { Outcome } from '../bulk/settle';
import { Tally } from '../bulk/tally';
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
export function toBranches(results: Results, rules: OutputRules): Branches {
	const { options, isTool } = rules;
	const outputs: INodeExecutionData[][] = [[], []];
	if (options.pending === 'ownOutput') outputs.push([]);
	const tally = new Tally();
	results.requests.forEach((request, position) => {
		const outcome = results.outcomes[position];
		if (!outcome) return;
		const route = routeOutcome(outcome, rules);
		tally.add(outcome.outcome, route === 'failed');
		if (!isGivenOut(route, options)) return;
		const output = outputs[isTool ? 0 : OUTPUT_INDEX[route]];
		output?.push({
			json: toJson(request, outcome, {
				...rules,
				isFailed: route === 'failed',
				plannedCall: results.plannedCalls.get(position),
			}),
			pairedItem: { item: request.itemIndex },
		});
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

interface JsonRules extends OutputRules {
	readonly isFailed: boolean;
	readonly plannedCall: number | undefined;
}

function toJson(request: BulkRequest, outcome: Outcome, rules: JsonRules): IDataObject {
	const { operation, options, isTool, isFailed, plannedCall, input } = rules;
	const { owner, subject } = operation.outputKeys;
	const json: IDataObject = {
		...(owner !== undefined && { [owner]: request.owner }),
		...(subject !== undefined && { [subject]: request.subject }),
		outcome: outcome.outcome,
		resultCode: outcome.resultCode,
		resultInfo: outcome.resultInfo,
		attempts: outcome.attempts,
	};
	Object.assign(json, outcome.data);
	if (isFailed) {
		json.reason = outcome.reason;
		json.hint = outcome.hint;
		json.retryable = outcome.retryable;
	} else if (outcome.outcome === 'pending') {
		json.hint = outcome.hint;
	}
	if (plannedCall !== undefined && !isInvalid(request)) {
		json.call = plannedCall;
		json.request = request.entry as IDataObject;
	}
	// An agent's item also holds what the agent keeps for itself, such as its call's id.
	if (options.includeInput && !isTool) json.input = input[request.itemIndex]?.json;
	return json;
}
