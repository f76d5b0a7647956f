import type { Endpoint as Facts } from '../../nodes/TencentChat/api/endpoints';
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
	/** The most friends or accounts that a call of this command may carry. */
	readonly maxItems: number;
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
	/** The most friends or accounts that a call may carry. */
	readonly maxItems: number;
	/** Whether a call holds its `From_Account`, so that no other write to the account may overlap. */
	readonly holdsOwner: boolean;
	/** Judges a call and changes the state; runs to its end without waiting. */
	readonly handle: (call: EndpointCall) => Answer;
}

/** What a command's documentation says about it. */
type CommandFacts = Pick<Facts, 'path' | 'callsPerSecond' | 'maxItemsPerCall'>;

/** A command that writes to its `From_Account`, which no other write may overlap meanwhile. */
export function ownerWrite(facts: CommandFacts, handle: Endpoint['handle']): Endpoint {
	return { ...common(facts), holdsOwner: true, handle };
}

/** A command that other calls may overlap: a read, or a write that Tencent does not serialize. */
export function freeCommand(facts: CommandFacts, handle: Endpoint['handle']): Endpoint {
	return { ...common(facts), holdsOwner: false, handle };
}

function common({ path, callsPerSecond, maxItemsPerCall }: CommandFacts) {
	return { path: `/${path}`, callsPerSecond, maxItems: maxItemsPerCall };
}
