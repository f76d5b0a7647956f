import type { Client } from '../api/client';
import { FAILURE_WORDS, type Outcome } from './outcome';
import type { PlannedCall, PlannedLane, PlannedLanes } from './plan';
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
	/** The body of a call. */
	buildBody(owner: string, common: WireObject, entries: readonly unknown[]): WireObject;
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
	/** Whether calls that write to one account must not overlap. */
	readonly isSerialized: boolean;
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
			for (const call of lane.calls) await this.sendCall(call, onPlaced);
		} catch (fault) {
			this.sending.record.faults.push(fault);
		}
	}

	/** Sends a call, in parts when it is refused for one friend of several. */
	private async sendCall(call: PlannedCall, onPlaced: () => void): Promise<void> {
		const whole = call.entries.map(toOpenEntry);
		const parts = [...(await this.sendPart(call, whole, onPlaced))];
		// Grows while it is gone through.
		for (const part of parts) {
			if (part.length === 1) this.sentAlone += 1;
			parts.push(...(await this.sendPart(call, part, onPlaced)));
		}
	}

	/** Sends friends of a call, then again those whose own result is a passing fault. */
	private async sendPart(
		call: PlannedCall,
		part: readonly OpenEntry[],
		onPlaced: () => void,
	): Promise<ReadonlyArray<readonly OpenEntry[]>> {
		const { client } = this.sending;
		const parts: Array<readonly OpenEntry[]> = [];
		let open = part;
		for (let round = 1; open.length > 0; round++) {
			if (round > 1) await client.waitBeforeAttempt(round - 1);
			const attempt = client.isHalted
				? settleHalted(open, client.stop)
				: await this.attempt(call, open, onPlaced);
			for (const [entry, settlement] of attempt.settled) {
				this.settle(entry.requests, settlement);
			}
			parts.push(...attempt.parts);
			open = attempt.again;
		}
		return parts;
	}

	/** Makes one call; a fault of this package's own costs its friends their answer, and nobody else. */
	private async attempt(
		call: PlannedCall,
		open: readonly OpenEntry[],
		onPlaced: () => void,
	): Promise<SettledCall> {
		const { client, format, isSerialized, maxAttempts, record } = this.sending;
		try {
			const entries = open.map(({ entry }) => entry.payload);
			const body = JSON.stringify(format.buildBody(call.owner, call.common, entries));
			const result = await client.call(body, isSerialized ? call.owner : undefined, onPlaced);
			const isRepeat = open.some(({ last }) => last !== undefined);
			if (isRepeat && result.kind !== 'notSent') record.retries += 1;
			const isHopeless =
				result.kind === 'unanswered' && !client.hasSignOfLife && wasLastAttempt(open, maxAttempts);
			if (isHopeless) client.giveUp(result.reason);
			return settleCall(open, result, {
				format,
				maxAttempts,
				isHopeless,
				stop: client.stop,
				maySplit: this.hasSucceeded || this.sentAlone < MAX_SENT_ALONE,
			});
		} catch (fault) {
			record.faults.push(fault);
			return settleLost(open);
		}
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

function toOpenEntry(entry: PlannedCall['entries'][number]): OpenEntry {
	return { entry, attempts: entry.attempts ?? 0, wasAmbiguous: false, last: undefined };
}
