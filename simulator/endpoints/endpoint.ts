import type { FriendEffect } from '../faults/effect';
import type { JsonObject } from '../json';
import type { Answer } from '../results/answer';
import type { AppState } from '../state/app';
import type { Switches } from '../switches';

/** What a command needs to judge a call. */
export interface EndpointCall {
	readonly body: JsonObject;
	readonly app: AppState;
	readonly switches: Switches;
	/** When the call is carried out, in seconds since the epoch. */
	readonly nowSeconds: number;
	/** Whether another write holds the account, so that this one must change nothing (30008). */
	readonly isConflicting: boolean;
	/** The scripted fault that strikes one friend of the call, if any; asking counts as a match. */
	readonly faultFor: (friend: string) => FriendEffect | undefined;
}

/** One command of the simulator. */
export interface Endpoint {
	/** With a leading slash. */
	readonly path: string;
	/** The documented rate limit. */
	readonly callsPerSecond: number;
	/** Whether a call holds its `From_Account`, so that no other write to the account may overlap. */
	readonly holdsOwner: boolean;
	/** Judges a call and changes the state; runs to its end without waiting. */
	readonly handle: (call: EndpointCall) => Answer;
}
