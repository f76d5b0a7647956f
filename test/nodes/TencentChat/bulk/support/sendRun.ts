import {
	sendCalls,
	type WireFormat,
	type SendRecord,
} from '../../../../../nodes/TencentChat/bulk/send';
import {
	toOutcome,
	type Outcome,
	type Vocabulary,
} from '../../../../../nodes/TencentChat/bulk/outcome';
import type { MessageKeys } from '../../../../../nodes/TencentChat/api/messageKeys';
import type { Repeat } from '../../../../../nodes/TencentChat/bulk/repeat';
import type { PlannedLane, PlannedLanes } from '../../../../../nodes/TencentChat/bulk/plan';
import type { Settlement } from '../../../../../nodes/TencentChat/bulk/settleCall';
import { addFriends } from '../../../../../nodes/TencentChat/operations/friend/add';
import { aRun, type Run, type RunOptions } from '../../api/support/aRun';
import { answering, friendsIn } from './answers';
import { SOME_KEYS } from './messageKeys';

export interface SendOptions extends RunOptions {
	readonly conversation?: WireFormat;
	readonly maxAttempts?: number;
	readonly isSerialized?: boolean;
	readonly repeatOf?: (payload: unknown) => Repeat;
	/** Those of each further call; by default always the same. */
	readonly createKeys?: () => MessageKeys;
	readonly callTimeout?: number;
	readonly vocabulary?: Vocabulary;
}

/** Calls under way, with what became known of each friend so far. */
export interface SendRun extends Run {
	readonly finished: Promise<void>;
	/** In the order in which they were settled. */
	readonly settled: ReadonlyArray<readonly [subject: string, settlement: Settlement]>;
	/** In the order in which they were settled. */
	readonly outcomes: readonly Outcome[];
	/** By the friend's UserID; the last one where there are several. */
	readonly settlements: Readonly<Record<string, Settlement>>;
	readonly retries: number;
	readonly record: SendRecord;
	/** The friends of each call that left. */
	readonly calls: readonly string[][];
}

/** Starts to send; every friend succeeds unless `reply` says otherwise. */
export function startSending(
	lanes: PlannedLanes,
	{
		conversation = addFriends.wireFormat,
		maxAttempts = 5,
		isSerialized = true,
		repeatOf,
		createKeys = () => SOME_KEYS,
		callTimeout = 10_000,
		vocabulary = addFriends.vocabulary,
		...options
	}: SendOptions = {},
): SendRun {
	const run = aRun({ reply: answering(), ...options });
	const settled: Array<readonly [string, Settlement]> = [];
	const record: SendRecord = { retries: 0, hasOwnAnswer: false, faults: [] };
	const outcomes: Outcome[] = [];
	const settlements = new WeakMap<Outcome, Settlement>();
	const finished = sendCalls(lanes, {
		client: run.client,
		format: conversation,
		maxAttempts,
		isSerialized,
		...{ repeatOf, createKeys, callTimeout },
		describeOutcome: (settlement) => {
			const outcome = toOutcome(settlement, vocabulary);
			settlements.set(outcome, settlement);
			return outcome;
		},
		onOutcome: ({ subject }, outcome) => {
			outcomes.push(outcome);
			settled.push([subject, settlements.get(outcome) as Settlement]);
		},
		record,
	});
	return {
		...run,
		finished,
		settled,
		outcomes,
		get settlements() {
			return Object.fromEntries(settled);
		},
		record,
		get retries() {
			return record.retries;
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
