import type { Client } from '../api/client';
import type { PlannedLane } from './plan';
import { isInvalid, type BulkRequest } from './request';
import { sendLanes, type Conversation } from './send';
import {
	toInvalidOutcome,
	toLostOutcome,
	toOutcome,
	type Outcome,
	type Vocabulary,
} from './settle';

/** What carries planned calls out. */
export interface Carrier {
	readonly client: Client;
	readonly conversation: Conversation;
	readonly vocabulary: Vocabulary;
	readonly maxAttempts: number;
}

/** What came of the requests. */
export interface CarriedOut {
	/** One outcome for each request, by position. */
	readonly outcomes: readonly Outcome[];
	/** Calls that were made again. */
	readonly retries: number;
	/** Whether Tencent has spoken about a friend, or may have changed something for one. */
	readonly hasOwnAnswer: boolean;
}

/** Makes the calls and says for each request what happened. */
export async function carryOut(
	requests: readonly BulkRequest[],
	lanes: readonly PlannedLane[],
	{ client, conversation, vocabulary, maxAttempts }: Carrier,
): Promise<CarriedOut> {
	const outcomes = fillOutcomes(requests, toLostOutcome());
	let retries = 0;
	let hasOwnAnswer = false;
	await sendLanes(lanes, {
		client,
		conversation,
		maxAttempts,
		onSettled: ({ positions }, settlement) => {
			hasOwnAnswer ||= settlement.kind !== 'notSent';
			const outcome = toOutcome(settlement, vocabulary);
			for (const position of positions) outcomes[position] = outcome;
		},
		onRetry: () => {
			retries += 1;
		},
	});
	return { outcomes, retries, hasOwnAnswer };
}

/** The outcomes of requests that are not sent: invalid ones say why, the others what is given. */
export function fillOutcomes(requests: readonly BulkRequest[], outcomeOfValid: Outcome): Outcome[] {
	return requests.map((request) =>
		isInvalid(request) ? toInvalidOutcome(request.problem) : outcomeOfValid,
	);
}
