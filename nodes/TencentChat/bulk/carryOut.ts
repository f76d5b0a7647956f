import type { Client } from '../api/client';
import { createOutcomes } from './outcomes';
import type { PlannedLanes } from './plan';
import type { ValidRequest } from './request';
import { sendLanes, type Conversation, type Sending } from './send';
import type { Outcome, Vocabulary } from './settle';
import { sendWaves } from './waves';

/** To be called exactly once for each request, when nothing more will be sent for it. */
export type OnOutcome = (request: ValidRequest, outcome: Outcome) => void;

/** What carries planned calls out. */
export interface Carrier {
	readonly client: Client;
	readonly conversation: Conversation;
	readonly vocabulary: Vocabulary;
	readonly maxAttempts: number;
	/** Whether calls that write to one account must not overlap. */
	readonly isSerialized: boolean;
	readonly onOutcome: OnOutcome;
}

/** What calls have come to, beside the outcomes. */
export interface CarriedOut {
	/** Calls that were made again. */
	readonly retries: number;
	/** Whether Tencent has spoken about a friend, or may have changed something for one. */
	readonly hasOwnAnswer: boolean;
}

/** Makes the calls and says for each request what happened. */
export async function carryOut(
	lanes: PlannedLanes,
	{ vocabulary, onOutcome, ...carrier }: Carrier,
): Promise<CarriedOut> {
	const describeOutcome = createOutcomes(vocabulary);
	let retries = 0;
	let hasOwnAnswer = false;
	const sending: Sending = {
		...carrier,
		onSettled: ({ requests }, settlement) => {
			hasOwnAnswer ||= settlement.kind !== 'notSent';
			const outcome = describeOutcome(settlement);
			for (const request of requests) onOutcome(request, outcome);
		},
		onRetry: () => {
			retries += 1;
		},
	};
	if (carrier.isSerialized) await sendLanes(lanes, sending);
	else await sendWaves(lanes, async (wave) => await sendLanes(wave, sending));
	return { retries, hasOwnAnswer };
}
