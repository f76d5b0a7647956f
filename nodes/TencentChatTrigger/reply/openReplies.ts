import { randomUUID } from 'node:crypto';

import type { IDataObject } from 'n8n-workflow';

import type { GivenAnswer, Reply } from './reply';

/**
 * How long a workflow may take, in milliseconds: Tencent Chat waits for 2 s, and the answer has to
 * travel there and back.
 */
export const DECISION_MS = 1500;

/**
 * How many replies of this process may wait for their workflows at once. n8n starts some 75
 * executions a second on two cores, one after the other, so 100 that come together would take 1.3 s
 * of {@link DECISION_MS} only to start, and those that wait keep n8n from answering anybody.
 */
export const MAX_OPEN_REPLIES = 50;

/** Time since 1970 in milliseconds, which other processes share, and waiting. */
export interface WallClock {
	now(): number;
	sleep(ms: number): Promise<void>;
}

/** Tells a workflow what it has to answer, and until when; stands under `answer` in each item. */
export interface AnswerTicket {
	readonly id: string;
	/** From then on the trigger answers by itself; ISO 8601. */
	readonly due: string;
	/** Whom a decision is wanted for; undefined where one decision holds for the whole event. */
	readonly friends?: string[];
}

/** Replies that a workflow in this process can still give; in queue mode it runs in another. */
const open = new Map<string, Reply>();

/** Whether another reply may wait for its workflow. */
export function hasRoom(): boolean {
	return open.size < MAX_OPEN_REPLIES;
}

/** Keeps a reply open until it is due; then the fallback is given. */
export function keepOpen(
	reply: Reply,
	{ friends, fallback, clock }: OpenReplyOptions,
): AnswerTicket & IDataObject {
	const id = randomUUID();
	const dueMs = clock.now() + DECISION_MS;
	open.set(id, reply);
	void reply.settled.then(() => open.delete(id));
	void giveWhenDue(reply, { fallback, dueMs, clock });
	return { id, due: new Date(dueMs).toISOString(), ...(friends && { friends: [...friends] }) };
}

/** The reply of a ticket, while it is open in this process. */
export function findOpenReply(id: string): Reply | undefined {
	return open.get(id);
}

interface OpenReplyOptions {
	readonly friends: readonly string[] | undefined;
	readonly fallback: GivenAnswer;
	readonly clock: WallClock;
}

interface DueReply extends Pick<OpenReplyOptions, 'fallback' | 'clock'> {
	readonly dueMs: number;
}

/** A sleep may end a moment early, and a workflow must never be told "too late" too early. */
async function giveWhenDue(reply: Reply, { fallback, dueMs, clock }: DueReply): Promise<void> {
	for (let left = dueMs - clock.now(); left > 0 && !reply.isSettled; left = dueMs - clock.now()) {
		await clock.sleep(Math.ceil(left));
	}
	reply.give(fallback);
}
