import type { INodeExecutionData } from 'n8n-workflow';

import type { Outcome } from '../../../nodes/TencentChat/bulk/settle';
import { DEFAULT_OPTIONS, type RunOptions } from '../../../nodes/TencentChat/host/runOptions';
import { toBranches, type Branches } from '../../../nodes/TencentChat/host/outputs';
import { addFriends } from '../../../nodes/TencentChat/operations/friend/add';
import { aFriend, anInvalidFriend, requestsOf } from '../../bulk/support/friends';
import { VirtualClock } from '../../support/virtualClock';

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

/** Lays outcomes out, one friend and one item each; friends are called `a`, `b` and so on. */
export async function layOut(
	outcomes: readonly Outcome[],
	{ options = {}, isTool = false, plannedCalls = new Map(), ...settings }: LayOutSettings = {},
): Promise<Branches> {
	const friends = outcomes.map(({ outcome }, index) => {
		const subject = String.fromCharCode(97 + index);
		return outcome === 'invalid' ? anInvalidFriend(subject) : aFriend(subject);
	});
	const input = settings.input ?? friends.map(({ subject }) => ({ json: { to: subject } }));
	return await toBranches(
		{ requests: requestsOf(...friends), outcomes, plannedCalls },
		{ operation: addFriends, options: { ...DEFAULT_OPTIONS, ...options }, isTool, input },
		new VirtualClock(),
	);
}
