import type { Client } from '../api/client';
import type { MessageKeys } from '../api/messageKeys';
import { FAILURE_WORDS, type Outcome } from './outcome';
import type { PlannedCall, PlannedLane, PlannedLanes } from './plan';
import { SAFE, type Repeat } from './repeat';
import type { ValidRequest, WireObject } from './request';
import {
	settleCall,
	settleHalted,
	settleLost,
	wasLastAttempt,
	type AnswerFormat,
	type OpenEntry,
	type SettledCall,
	type Settlement,
} from './settleCall';
import { sendWaves } from './waves';

/** How an operation speaks to its endpoint. */
export interface WireFormat extends AnswerFormat {
	/**
	 * The body of a call.
	 *
	 * @param keys what a message is known by; the same for every try of the same entries
	 */
	buildBody(
		owner: string,
		common: WireObject,
		entries: readonly unknown[],
		keys: MessageKeys,
	): WireObject;
}

/** To be called exactly once for each request, when nothing more will be sent for it. */
export type OnOutcome = (request: ValidRequest, outcome: Outcome) => void;

/** How the calls of a run are made, and who is told. */
export interface Sending {
	readonly client: Client;
	readonly format: WireFormat;
	/** Says what a settlement means, in the operation's words. */
	readonly describeOutcome: (settlement: Settlement) => Outcome;
	readonly maxAttempts: number;
	/** How long the answer to a call is waited for, in milliseconds. */
	readonly callTimeout: number;
	/** Whether calls of one lane must not overlap. */
	readonly isSerialized: boolean;
	/** What may follow an attempt without a readable answer; by default the same again. */
	readonly repeatOf?: (payload: unknown) => Repeat;
	readonly createKeys: () => MessageKeys;
	readonly onOutcome: OnOutcome;
	readonly record: SendRecord;
}

/** What calls have come to beside the outcomes; grows while they are made, so that no fault loses it. */
export interface SendRecord {
	/** Calls that were made again. */
	retries: number;
	/** Whether Tencent has spoken about a friend, or may have changed something for one. */
	hasOwnAnswer: boolean;
	/** Faults of this package's own. */
	readonly faults: unknown[];
}

/**
 * How many friends are sent alone while nobody has gone through: from then on the fault must lie in
 * what all calls share, and refused calls are split no more. Else a run with a wrong field would make
 * two calls for each friend.
 */
const MAX_SENT_ALONE = 100;

/** Makes the calls and says for each request what happened. */
export async function sendCalls(lanes: PlannedLanes, sending: Sending): Promise<void> {
	const run = new SendRun(sending);
	if (sending.isSerialized) await run.sendLanes(lanes);
	else await sendWaves(lanes, async (wave) => await run.sendLanes(wave));
}

class SendRun {
	/** Friends of calls that were split, each in a call of its own. */
	private sentAlone = 0;

	private hasSucceeded = false;

	constructor(private readonly sending: Sending) {}

	/**
	 * Makes all calls: lanes side by side, the calls of a lane one after the other. The next lane is read
	 * when the one before it no longer stands in its way.
	 */
	async sendLanes(lanes: PlannedLanes): Promise<void> {
		const { client } = this.sending;
		const started: Array<Promise<void>> = [];
		try {
			for await (const lane of lanes) {
				let onPlaced = () => {};
				const placed = new Promise<void>((resolve) => (onPlaced = resolve));
				const sent = this.sendLane(lane, onPlaced);
				started.push(sent);
				await Promise.race([placed, sent]);
				await client.letProve(sent);
			}
		} finally {
			// Whatever happens while lanes are read, no call goes on unattended.
			await Promise.all(started);
		}
	}

	/** Never rejects: a fault in one lane must not leave the others unattended. */
	private async sendLane(lane: PlannedLane, onPlaced: () => void): Promise<void> {
		try {
			for (const call of lane.calls) await this.sendCall(call, lane.lane, onPlaced);
		} catch (fault) {
			this.sending.record.faults.push(fault);
		}
	}

	/** Sends a call, in parts when it is refused for one friend of several. */
	private async sendCall(planned: PlannedCall, lane: string, onPlaced: () => void): Promise<void> {
		const { createKeys } = this.sending;
		const whole = planned.entries.map(toOpenEntry);
		const place = { planned, lane, onPlaced };
		const parts = [...(await this.sendPart({ ...place, keys: createKeys() }, whole))];
		// Grows while it is gone through.
		for (const part of parts) {
			if (part.length === 1) this.sentAlone += 1;
			parts.push(...(await this.sendPart({ ...place, keys: createKeys() }, part)));
		}
	}

	/** Sends friends of a call, then again those whose own result is a passing fault. */
	private async sendPart(
		call: Call,
		part: readonly OpenEntry[],
	): Promise<ReadonlyArray<readonly OpenEntry[]>> {
		const { client } = this.sending;
		const parts: Array<readonly OpenEntry[]> = [];
		let open = part;
		for (let round = 1; open.length > 0; round++) {
			if (round > 1) await client.waitBeforeAttempt(round - 1);
			const attempt = client.isHalted
				? settleHalted(open, client.stop)
				: await this.attempt(call, open);
			for (const [entry, settlement] of attempt.settled) {
				this.settle(entry.requests, settlement);
			}
			parts.push(...attempt.parts);
			open = attempt.again;
		}
		return parts;
	}

	/** Makes one call; a fault of this package's own costs its friends their answer, and nobody else. */
	private async attempt(call: Call, open: readonly OpenEntry[]): Promise<SettledCall> {
		const { client, format, isSerialized, maxAttempts, record } = this.sending;
		const { planned, keys, lane, onPlaced } = call;
		try {
			const entries = open.map(({ entry }) => entry.payload);
			const body = JSON.stringify(format.buildBody(planned.owner, planned.common, entries, keys));
			let leftAt = 0;
			const result = await client.call(body, isSerialized ? lane : undefined, onPlaced, {
				charge: { weight: open.length, subject: open[0]?.entry.subject ?? '' },
				leaveBy: this.leaveBy(open),
				onLeave: (now) => (leftAt = now),
			});
			const isRepeat = open.some(({ last }) => last !== undefined);
			if (isRepeat && !NOT_MADE.has(result.kind)) record.retries += 1;
			const isHopeless =
				result.kind === 'unanswered' && !client.hasSignOfLife && wasLastAttempt(open, maxAttempts);
			if (isHopeless) client.giveUp(result.reason);
			return settleCall(open, result, {
				format,
				common: planned.common,
				maxAttempts,
				repeatOf: this.repeatOf,
				leftAt,
				isHopeless,
				stop: client.stop,
				maySplit: this.hasSucceeded || this.sentAlone < MAX_SENT_ALONE,
			});
		} catch (fault) {
			record.faults.push(fault);
			return settleLost(open);
		}
	}

	private get repeatOf(): (payload: unknown) => Repeat {
		return this.sending.repeatOf ?? (() => SAFE);
	}

	/**
	 * When a call may leave at the latest so that its answer is there, or given up, while the server still
	 * knows what an earlier try has sent.
	 */
	private leaveBy(open: readonly OpenEntry[]): number {
		const { callTimeout } = this.sending;
		let leaveBy = Number.POSITIVE_INFINITY;
		for (const { entry, inDoubtSince } of open) {
			if (inDoubtSince === undefined) continue;
			const repeat = this.repeatOf(entry.payload);
			if (repeat.kind !== 'deduplicated') continue;
			leaveBy = Math.min(leaveBy, inDoubtSince + repeat.windowMs - callTimeout);
		}
		return leaveBy;
	}

	private settle(requests: readonly ValidRequest[], settlement: Settlement): void {
		const { describeOutcome, onOutcome, record } = this.sending;
		record.hasOwnAnswer ||= settlement.kind !== 'notSent';
		const outcome = describeOutcome(settlement);
		this.hasSucceeded ||= !FAILURE_WORDS.has(outcome.outcome);
		for (const request of requests) {
			try {
				onOutcome(request, outcome);
			} catch (fault) {
				// Whoever gives out what there is finds this one without an outcome.
				record.faults.push(fault);
			}
		}
	}
}

/** A planned call, or the part of one whose entries are sent together. */
interface Call {
	readonly planned: PlannedCall;
	readonly lane: string;
	readonly keys: MessageKeys;
	readonly onPlaced: () => void;
}

/** Results of calls that were not made. */
const NOT_MADE: ReadonlySet<string> = new Set(['expired', 'notSent']);

function toOpenEntry(entry: PlannedCall['entries'][number]): OpenEntry {
	const attempts = entry.attempts ?? 0;
	return { entry, attempts, wasAmbiguous: false, inDoubtSince: undefined, last: undefined };
}
