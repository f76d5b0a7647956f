import { giveBack, type Reservation } from '../api/admission';
import type { Answer } from '../api/answer';
import type { CallResult, Client } from '../api/client';
import { describeCode } from '../api/codes';
import { shouldRetry } from '../api/retry';
import type { PlannedLanes, PlannedCall, PlannedEntry, PlannedLane } from './plan';
import type { WireObject } from './request';
import type { ItemResult, Settlement } from './settlement';

/** How an operation speaks to its endpoint. */
export interface Conversation {
	/** The body of a call. */
	buildBody(owner: string, common: WireObject, entries: readonly unknown[]): WireObject;
	/** The result of each account that the answer names. */
	readResults(
		body: Readonly<Record<string, unknown>>,
		subjects: readonly string[],
	): ReadonlyMap<string, ItemResult>;
}

/** One run of calls. */
export interface Sending {
	readonly client: Client;
	readonly conversation: Conversation;
	readonly maxAttempts: number;
	/** Whether calls that write to one account must not overlap. */
	readonly isSerialized: boolean;
	/** Called exactly once for each entry. */
	readonly onSettled: (entry: PlannedEntry, settlement: Settlement) => void;
	/** Called for each call that is made again. */
	readonly onRetry: () => void;
}

/** A friend whose last word has not been spoken. */
interface OpenEntry {
	readonly entry: PlannedEntry;
	/** An earlier attempt may have made the change. */
	readonly wasAmbiguous: boolean;
	/** What the last attempt came to; nothing before the first. */
	readonly last: Settlement | undefined;
}

/**
 * Makes all calls: lanes side by side, the calls of a lane one after the other. Until the
 * credential has worked once, a call goes alone, so that a wrong key costs one call.
 */
export async function sendLanes(lanes: PlannedLanes, sending: Sending): Promise<void> {
	const { client } = sending;
	const started: Array<Promise<void>> = [];
	const bugs: unknown[] = [];
	try {
		for await (const lane of lanes) {
			const reservation = await client.reserve();
			// A bug in one lane must not leave the others unattended, so it is looked at in the end.
			const sent = sendLane(lane, sending, reservation).catch((bug: unknown) => {
				bugs.push(bug);
				// Kept, it would hold back the lanes that wait for one.
				giveBack(reservation);
			});
			started.push(sent);
			if (!client.isProven) await Promise.race([sent, client.whenProven]);
		}
	} finally {
		// Whatever happens while lanes are read, no call goes on unattended.
		await Promise.all(started);
	}
	if (bugs.length > 0) throw bugs[0];
}

async function sendLane(
	lane: PlannedLane,
	sending: Sending,
	reservation?: Reservation,
): Promise<void> {
	let reserved = reservation;
	for (const call of lane.calls) {
		await sendCall(call, sending, reserved);
		reserved = undefined;
	}
}

/** Sends a call, then again for the friends whose own result is a passing fault. */
async function sendCall(
	call: PlannedCall,
	sending: Sending,
	reservation?: Reservation,
): Promise<void> {
	const { client, conversation } = sending;
	let reserved = reservation;
	let open: readonly OpenEntry[] = call.entries.map((entry) => ({
		entry,
		wasAmbiguous: false,
		last: undefined,
	}));
	for (let attempts = 1; open.length > 0; attempts++) {
		if (attempts > 1) await client.waitBeforeAttempt(attempts - 1);
		if (client.isHalted) {
			settleHalted(open, attempts - 1, sending);
			return;
		}
		const entries = open.map(({ entry }) => entry.entry);
		const body = JSON.stringify(conversation.buildBody(call.owner, call.common, entries));
		const lane = sending.isSerialized ? call.owner : undefined;
		const result = await client.call(body, lane, reserved);
		reserved = undefined;
		if (attempts > 1 && result.kind !== 'notSent') sending.onRetry();
		open = settleAttempt(open, result, attempts, sending);
	}
}

/** Settles what can be settled after an attempt; returns the friends that go again. */
function settleAttempt(
	open: readonly OpenEntry[],
	result: CallResult,
	attempts: number,
	sending: Sending,
): readonly OpenEntry[] {
	switch (result.kind) {
		case 'answered':
			return settleAnswered(open, result.answer, attempts, sending);
		case 'unanswered':
			return settleUnanswered(open, result, attempts, sending);
		case 'throttled': {
			const { errorCode: code, errorInfo: info } = result.answer;
			return settleByLast(open, sending, { kind: 'throttled', code, info, attempts: attempts - 1 });
		}
		case 'stopped':
			return settleHalted(open, attempts, sending);
		case 'notSent':
			return settleHalted(open, attempts - 1, sending);
	}
}

function settleAnswered(
	open: readonly OpenEntry[],
	answer: Answer,
	attempts: number,
	sending: Sending,
): readonly OpenEntry[] {
	const { errorCode: code, errorInfo: info, body } = answer;
	const subjects = open.map(({ entry }) => entry.subject);
	const results = code === 0 ? sending.conversation.readResults(body, subjects) : undefined;
	const again: OpenEntry[] = [];
	for (const friend of open) {
		const result = results === undefined ? { code, info } : results.get(friend.entry.subject);
		if (result === undefined) {
			sending.onSettled(friend.entry, { kind: 'leftOut', attempts });
			continue;
		}
		const next = settleResult(friend, result, attempts, sending);
		if (next) again.push(next);
	}
	return again;
}

/** Settles a friend, or returns it when it goes again. */
function settleResult(
	{ entry, wasAmbiguous }: OpenEntry,
	result: ItemResult,
	attempts: number,
	sending: Sending,
): OpenEntry | undefined {
	if ('unexplained' in result) {
		sending.onSettled(entry, { kind: 'unexplained', reason: result.unexplained, attempts });
		return undefined;
	}
	const { code, info, data } = result;
	const settlement: Settlement = { kind: 'answered', code, info, data, wasAmbiguous, attempts };
	if (code !== 0) {
		const { handling, isAmbiguous = false } = describeCode(code);
		if (shouldRetry(handling, attempts, sending.maxAttempts)) {
			return { entry, wasAmbiguous: wasAmbiguous || isAmbiguous, last: settlement };
		}
	}
	sending.onSettled(entry, settlement);
	return undefined;
}

function settleUnanswered(
	open: readonly OpenEntry[],
	{ reason, mayHaveArrived }: Extract<CallResult, { kind: 'unanswered' }>,
	attempts: number,
	sending: Sending,
): readonly OpenEntry[] {
	const { client, maxAttempts } = sending;
	const next = open.map(({ entry, wasAmbiguous }): OpenEntry => {
		const isAmbiguous = wasAmbiguous || mayHaveArrived;
		const last: Settlement = { kind: 'unanswered', reason, attempts, isAmbiguous };
		return { entry, wasAmbiguous: isAmbiguous, last };
	});
	if (attempts < maxAttempts) return next;
	if (!client.hasSignOfLife) {
		client.giveUp(reason);
		return settleHalted(next, attempts, sending);
	}
	for (const { entry, last } of next) if (last) sending.onSettled(entry, last);
	return [];
}

/** Settles friends of a run that was cancelled or stopped. */
function settleHalted(
	open: readonly OpenEntry[],
	attempts: number,
	sending: Sending,
): readonly OpenEntry[] {
	return settleByLast(open, sending, { kind: 'notSent', attempts, stop: sending.client.stop });
}

/** Settles friends who get no further attempt: by what the last one came to, else as given. */
function settleByLast(
	open: readonly OpenEntry[],
	sending: Sending,
	otherwise: Settlement,
): readonly OpenEntry[] {
	const { attempts } = otherwise;
	for (const { entry, wasAmbiguous, last } of open) {
		const isOpen = last?.kind === 'unanswered' && wasAmbiguous;
		const isKnown = last?.kind === 'answered' || isOpen;
		sending.onSettled(entry, isKnown ? { ...last, attempts } : otherwise);
	}
	return [];
}
