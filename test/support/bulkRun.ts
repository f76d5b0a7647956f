import type { Account } from '../../nodes/TencentChat/api/account';
import { Client, type CallLimits, type Stop } from '../../nodes/TencentChat/api/client';
import { Halt } from '../../nodes/TencentChat/api/halt';
import type { Post } from '../../nodes/TencentChat/api/post';
import { SharedState } from '../../nodes/TencentChat/api/sharedState';
import { carryOut } from '../../nodes/TencentChat/bulk/carryOut';
import { planCalls } from '../../nodes/TencentChat/bulk/plan';
import { readRequests, type ParameterValues } from '../../nodes/TencentChat/bulk/read';
import type { BulkRequest } from '../../nodes/TencentChat/bulk/request';
import type { Outcome } from '../../nodes/TencentChat/bulk/settle';
import { toBranches, type Branches } from '../../nodes/TencentChat/host/outputs';
import { DEFAULT_OPTIONS, type RunOptions } from '../../nodes/TencentChat/host/runOptions';
import type { BulkOperation } from '../../nodes/TencentChat/operations/operation';
import type { VirtualClock } from './virtualClock';

/** What a run of a bulk operation is made of; everything has a default but the operation. */
export interface BulkRunSettings {
	readonly operation: BulkOperation;
	/** Parameter values of each item. */
	readonly items: readonly ParameterValues[];
	readonly post: Post;
	readonly clock: VirtualClock;
	readonly account: Account;
	readonly options?: Partial<RunOptions>;
	readonly shared?: SharedState;
	readonly halt?: Halt;
	readonly random?: () => number;
}

/** All that is known after a run. */
export interface BulkRunResult extends Branches {
	readonly requests: readonly BulkRequest[];
	readonly outcomes: readonly Outcome[];
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
	const requests = await readRequests(operation.reader, source, items.length, clock, halt);
	const lanes = planCalls(requests, options.batchSize, clock);
	const client = new Client({
		account,
		endpoint: operation.endpoint,
		post,
		shared: settings.shared ?? new SharedState(clock),
		clock,
		random: settings.random ?? (() => 0.5),
		halt,
		limits,
	});
	const { outcomes } = await carryOut(requests, lanes, {
		client,
		conversation: operation.conversation,
		vocabulary: operation.vocabulary,
		maxAttempts: options.maxAttempts,
		isSerialized: operation.isSerialized,
	});
	client.close();
	const branches = await toBranches(
		{ requests, outcomes, plannedCalls: new Map() },
		{
			operation,
			options,
			isTool: false,
			input: items.map((json) => ({ json: { ...json } as never })),
		},
		clock,
	);
	return { requests, outcomes, ...branches, stop: client.stop, calls: client.totals.calls };
}
