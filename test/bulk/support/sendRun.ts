import { sendLanes, type Conversation } from '../../../nodes/TencentChat/bulk/send';
import type { PlannedLane, PlannedLanes } from '../../../nodes/TencentChat/bulk/plan';
import type { Settlement } from '../../../nodes/TencentChat/bulk/settlement';
import { addFriends } from '../../../nodes/TencentChat/operations/friend/add';
import { aRun, type Run, type RunOptions } from '../../api/support/aRun';
import { answering, friendsIn } from './answers';

export interface SendOptions extends RunOptions {
	readonly conversation?: Conversation;
	readonly maxAttempts?: number;
}

/** Calls under way, with what became known of each friend so far. */
export interface SendRun extends Run {
	readonly finished: Promise<void>;
	/** In the order in which they were settled. */
	readonly settled: ReadonlyArray<readonly [subject: string, settlement: Settlement]>;
	/** By the friend's UserID; the last one where there are several. */
	readonly settlements: Readonly<Record<string, Settlement>>;
	readonly retries: number;
	/** The friends of each call that left. */
	readonly calls: readonly string[][];
}

/** Starts to send; every friend succeeds unless `reply` says otherwise. */
export function startSending(
	lanes: PlannedLanes,
	{ conversation = addFriends.conversation, maxAttempts = 5, ...options }: SendOptions = {},
): SendRun {
	const run = aRun({ reply: answering(), ...options });
	const settled: Array<readonly [string, Settlement]> = [];
	let retries = 0;
	const finished = sendLanes(lanes, {
		client: run.client,
		conversation,
		maxAttempts,
		isSerialized: true,
		onSettled: ({ subject }, settlement) => settled.push([subject, settlement]),
		onRetry: () => {
			retries += 1;
		},
	});
	return {
		...run,
		finished,
		settled,
		get settlements() {
			return Object.fromEntries(settled);
		},
		get retries() {
			return retries;
		},
		get calls() {
			return run.server.requests.map(friendsIn);
		},
	};
}

/** Sends until every friend is settled. */
export async function send(
	lanes: readonly PlannedLane[],
	options: SendOptions = {},
): Promise<SendRun> {
	const run = startSending(lanes, options);
	await run.clock.run(run.finished);
	return run;
}
