import type { Endpoint as Facts } from '../../nodes/TencentChat/api/endpoints';
import type { ReceivedCall } from '../call';
import type { Callback } from '../callbacks/callback';
import type { Ruling } from '../callbacks/ruling';
import type { FriendEffect } from '../faults/effect';
import type { JsonObject } from '../json';
import type { Origin } from '../origin';
import type { Random } from '../random';
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
	/** Who makes the call. */
	readonly origin: Origin;
	/** When the call is carried out, in seconds since the epoch. */
	readonly nowSeconds: number;
	/** The same moment in milliseconds. */
	readonly nowMs: number;
	/** Whether another write holds the same, so that this one must change nothing (30008, 20028). */
	readonly isConflicting: boolean;
	/** The scripted fault that strikes one friend of the call, if any; asking counts as a match. */
	readonly faultFor: (friend: string) => FriendEffect | undefined;
	/** The chance by which the account service orders its answers. */
	readonly random: Random;
	/** Tells the app's webhook what has happened; undefined when there is none. */
	readonly tell: ((callback: Callback) => void) | undefined;
	/** What the webhook said to the question of {@link Endpoint.before}, if it was asked. */
	readonly ruling: Ruling | undefined;
}

/** One command of the simulator. */
export interface Endpoint {
	/** With a leading slash. */
	readonly path: string;
	/** The documented rate limit. */
	readonly callsPerSecond: number;
	/** The code of a call beyond the rate limit; 60007 without it. */
	readonly overLimitCode?: ((switches: Switches) => number) | undefined;
	/** The most friends or accounts that a call may carry. */
	readonly maxItems: number;
	/** What a call holds, so that no other call which holds the same may overlap; undefined for nothing. */
	readonly holds: (call: ReceivedCall) => string | undefined;
	/** What the app's webhook is asked before the call is carried out, if anything. */
	readonly before?: Question | undefined;
	/** Judges a call and changes the state; runs to its end without waiting. */
	readonly handle: (call: EndpointCall) => Answer;
}

/** Finds out what the webhook is to be asked about a call; changes no account. */
export type Question = (call: EndpointCall) => Callback | undefined;

/** What a command's documentation says about it. */
type CommandFacts = Pick<Facts, 'path' | 'callsPerSecond' | 'maxItemsPerCall'>;

/** A command that writes to its `From_Account`, which no other write may overlap meanwhile. */
export function ownerWrite(
	facts: CommandFacts,
	handle: Endpoint['handle'],
	before?: Question,
): Endpoint {
	return { ...common(facts), holds: ({ owner }) => owner, before, handle };
}

/** A command that other calls may overlap: a read, or a write that Tencent does not serialize. */
export function freeCommand(
	facts: CommandFacts,
	handle: Endpoint['handle'],
	before?: Question,
): Endpoint {
	return { ...common(facts), holds: () => undefined, before, handle };
}

function common({ path, callsPerSecond, maxItemsPerCall }: CommandFacts) {
	return { path: `/${path}`, callsPerSecond, maxItems: maxItemsPerCall };
}
