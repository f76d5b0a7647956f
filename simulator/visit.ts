import type { ReceivedCall } from './call';
import type { EndpointCall } from './endpoints/endpoint';
import type { FaultScript } from './faults';
import { type Admission, admit, type Arrival } from './gate/admit';
import type { Release } from './gate/writeHolds';
import { type Answer, refuse } from './results/answer';
import type { World } from './world';

/** A call inside the server, from its arrival until its answer leaves. */
export interface Visit {
	/** Carries the call out; everything that changes, changes here. */
	readonly carryOut: (nowMs: number) => Answer;
	/** Lets go of the account that a write holds. */
	readonly leave: Release;
}

/** The parts of the simulator that a visit meets. */
export interface VisitedServer {
	readonly world: World;
	readonly faults: FaultScript;
}

/** Lets a call in: it is checked now, and a write holds its account from now on. */
export function enter(call: ReceivedCall, server: VisitedServer, arrival: Arrival): Visit {
	const admission = admit(call, server.world, arrival);
	if (typeof admission === 'number') {
		return { carryOut: () => refuse(admission), leave: () => undefined };
	}

	const hold = holdOwner(call, server.world, admission);
	const isConflicting = hold === 'held by another write';

	return {
		carryOut: (nowMs) =>
			admission.endpoint.handle(
				toEndpointCall(call, server, { ...admission, nowMs, isConflicting }),
			),
		leave: typeof hold === 'function' ? hold : () => undefined,
	};
}

function holdOwner(
	{ owner }: ReceivedCall,
	{ writeHolds }: World,
	{ app, endpoint }: Admission,
): Release | 'nothing to hold' | 'held by another write' {
	if (!endpoint.holdsOwner || owner === undefined) return 'nothing to hold';
	return writeHolds.take(`${app.sdkAppId} ${owner}`) ?? 'held by another write';
}

function toEndpointCall(
	call: ReceivedCall,
	{ world, faults }: VisitedServer,
	at: Admission & { readonly nowMs: number; readonly isConflicting: boolean },
): EndpointCall {
	return {
		body: at.body,
		app: at.app,
		switches: world.switches,
		maxItems: at.endpoint.maxItems,
		nowSeconds: Math.floor(at.nowMs / 1000),
		isConflicting: at.isConflicting,
		faultFor: (friend) => faults.forFriend(call, friend),
	};
}
