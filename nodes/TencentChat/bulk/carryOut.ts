import type { Client } from '../api/client';
import { createOutcomes } from './outcomes';
import type { Lanes } from './plan';
import { isInvalid, type BulkRequest } from './request';
import { sendLanes, type Conversation, type Sending } from './send';
import { toInvalidOutcome, toLostOutcome, type Outcome, type Vocabulary } from './settle';
import { planWaves } from './waves';

/** What carries planned calls out. */
export interface Carrier {
	readonly client: Client;
	readonly conversation: Conversation;
	readonly vocabulary: Vocabulary;
	readonly maxAttempts: number;
	/** Whether calls that write to one account must not overlap. */
	readonly isSerialized: boolean;
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
	lanes: Lanes,
	{ vocabulary, ...sending }: Carrier,
): Promise<CarriedOut> {
	const outcomes = fillOutcomes(requests, toLostOutcome());
	const describeOutcome = createOutcomes(vocabulary);
	let retries = 0;
	let hasOwnAnswer = false;
	const hooks: Pick<Sending, 'onSettled' | 'onRetry'> = {
		onSettled: ({ positions }, settlement) => {
			hasOwnAnswer ||= settlement.kind !== 'notSent';
			const outcome = describeOutcome(settlement);
			for (const position of positions) outcomes[position] = outcome;
		},
		onRetry: () => {
			retries += 1;
		},
	};
	for (const wave of sending.isSerialized ? [lanes] : await planWaves(lanes)) {
		await sendLanes(wave, { ...sending, ...hooks });
	}
	return { outcomes, retries, hasOwnAnswer };
}

/** The outcomes of requests that are not sent: invalid ones say why, the others what is given. */
export function fillOutcomes(requests: readonly BulkRequest[], outcomeOfValid: Outcome): Outcome[] {
	return requests.map((request) =>
		isInvalid(request) ? toInvalidOutcome(request.problem) : outcomeOfValid,
	);
}
