import type { INodeExecutionData } from 'n8n-workflow';

import type { Outcome } from '../../../../../nodes/TencentChat/bulk/outcome';
import {
	DEFAULT_OPTIONS,
	type RunOptions,
} from '../../../../../nodes/TencentChat/host/options/runOptions';
import type { Tally } from '../../../../../nodes/TencentChat/host/output/tally';
import { Outputs } from '../../../../../nodes/TencentChat/host/output/outputs';
import { addFriends } from '../../../../../nodes/TencentChat/operations/friend/add';
import { aFriend, requestsOf } from '../../bulk/support/friends';
import { VirtualClock } from '../../../../support/virtualClock';

/** What came of a friend; by default it was added. */
export function anOutcome(outcome = 'added', overrides: Partial<Outcome> = {}): Outcome {
	return {
		outcome,
		resultCode: 0,
		resultInfo: '',
		attempts: 1,
		reason: `why ${outcome}`,
		hint: `what to do when ${outcome}`,
		retryable: false,
		...overrides,
	};
}

export interface LayOutSettings {
	readonly options?: Partial<RunOptions>;
	readonly isTool?: boolean;
	readonly input?: readonly INodeExecutionData[];
	readonly plannedCalls?: ReadonlyMap<number, number>;
}

/** What came out, and its count. */
export interface Branches {
	readonly outputs: INodeExecutionData[][];
	readonly tally: Tally;
}

/** Lays outcomes out, one friend and one item each; friends are called `a`, `b` and so on. */
export async function layOut(
	outcomes: readonly Outcome[],
	{ options = {}, isTool = false, plannedCalls = new Map(), ...settings }: LayOutSettings = {},
): Promise<Branches> {
	const requests = requestsOf(
		...outcomes.map((_outcome, index) => aFriend(String.fromCharCode(97 + index))),
	);
	const outputs = new Outputs({
		operation: addFriends,
		options: { ...DEFAULT_OPTIONS, ...options },
		isTool,
		input: settings.input ?? requests.map(({ subject }) => ({ json: { to: subject } })),
	});
	for (const request of requests) outputs.add(request);
	// Answers come in any order.
	for (const request of [...requests].reverse()) {
		const { position } = request;
		outputs.settle(request, outcomes[position] ?? anOutcome(), plannedCalls.get(position));
	}
	return { outputs: await outputs.toBranches(new VirtualClock()), tally: outputs.tally };
}
