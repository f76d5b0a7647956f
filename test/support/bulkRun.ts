import type { INodeExecutionData } from 'n8n-workflow';

import type { AdminAccount } from '../../nodes/TencentChat/api/credential/adminAccount';
import { Client, type CallLimits, type Stop } from '../../nodes/TencentChat/api/client';
import { Halt } from '../../nodes/TencentChat/api/halt';
import type { Post } from '../../nodes/TencentChat/api/post';
import { SharedState } from '../../nodes/TencentChat/api/admission/sharedState';
import { sendCalls } from '../../nodes/TencentChat/bulk/send';
import { planCalls } from '../../nodes/TencentChat/bulk/plan';
import type { ParameterValues } from '../../nodes/TencentChat/bulk/parameters';
import { readRequests } from '../../nodes/TencentChat/bulk/read';
import { isInvalid, type BulkRequest } from '../../nodes/TencentChat/bulk/request';
import {
	createOutcomes,
	toInvalidOutcome,
	type Outcome,
} from '../../nodes/TencentChat/bulk/outcome';
import { toPlanRules } from '../../nodes/TencentChat/host/bulkCalls';
import type { Tally } from '../../nodes/TencentChat/host/output/tally';
import { Outputs } from '../../nodes/TencentChat/host/output/outputs';
import { DEFAULT_OPTIONS, type RunOptions } from '../../nodes/TencentChat/host/options/runOptions';
import type { BulkOperation } from '../../nodes/TencentChat/operations/operation';
import { gatherOutcomes } from '../nodes/TencentChat/bulk/support/gather';
import type { VirtualClock } from './virtualClock';

/** What a run of a bulk operation is made of; everything has a default but the operation. */
export interface BulkRunSettings {
	readonly operation: BulkOperation;
	/** Parameter values of each item. */
	readonly items: readonly ParameterValues[];
	readonly post: Post;
	readonly clock: VirtualClock;
	readonly account: AdminAccount;
	readonly options?: Partial<RunOptions>;
	readonly shared?: SharedState;
	readonly halt?: Halt;
	readonly random?: () => number;
}

/** All that is known after a run. */
export interface BulkRunResult {
	/** In the order of reading. */
	readonly requests: readonly BulkRequest[];
	/** What was said of each request, by its position. */
	readonly outcomes: readonly Outcome[];
	readonly outputs: INodeExecutionData[][];
	readonly tally: Tally;
	readonly stop: Stop | undefined;
	readonly calls: number;
}

/** Runs a bulk operation from parameter values to output items, without n8n and without waiting. */
export async function runBulk(settings: BulkRunSettings): Promise<BulkRunResult> {
	const { operation, items, post, clock, account, halt = new Halt() } = settings;
	const options: RunOptions = { ...DEFAULT_OPTIONS, ...settings.options };
	const limits: CallLimits = options;
	const source = {
		read: (name: string, index: number) => ({ value: items[index]?.[name] }),
	};
	const input = items.map((json) => ({ json: { ...json } as never }));
	const outputs = new Outputs({ operation, options, isTool: false, input });
	const requests: BulkRequest[] = [];
	const { outcomes, onOutcome } = gatherOutcomes();
	const { reader } = operation;
	const lists = readRequests(
		{ reader, source, count: items.length, clock, cancellation: halt },
		(request) => {
			requests.push(request);
			outputs.add(request);
			if (isInvalid(request)) outcomes[request.position] = toInvalidOutcome(request.problem);
		},
	);
	const faults: unknown[] = [];
	const { shared = new SharedState(clock) } = settings;
	const client = new Client({
		account,
		endpoint: operation.endpoint,
		post,
		shared,
		clock,
		random: settings.random ?? (() => 0.5),
		halt,
		limits,
	});
	await sendCalls(planCalls(lists, toPlanRules(operation, options), clock), {
		client,
		format: operation.wireFormat,
		describeOutcome: createOutcomes(operation.vocabulary),
		record: { retries: 0, hasOwnAnswer: false, faults },
		maxAttempts: options.maxAttempts,
		callTimeout: options.callTimeout,
		isSerialized: operation.isSerialized,
		repeatOf: operation.repeatOf,
		createKeys: () => shared.messageKeys.next(),
		onOutcome: (request, outcome) => {
			onOutcome(request, outcome);
			outputs.settle(request, outcome);
		},
	});
	client.close();
	// Outputs would hide them: whoever is lost to a fault still comes out.
	if (faults.length > 0) throw new Error('A fault of our own', { cause: faults[0] });
	return {
		requests,
		outcomes,
		outputs: await outputs.toBranches(clock),
		tally: outputs.tally,
		stop: client.stop,
		calls: client.totals.calls,
	};
}
