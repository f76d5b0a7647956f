import type { ReceivedCall } from './call';
import type { Cause } from './callbacks/callbackUrl';
import type { Ruling } from './callbacks/ruling';
import type { EndpointCall } from './endpoints/endpoint';
import type { FaultScript } from './faults';
import { type Admission, admit, type Arrival, type Gate } from './gate/admit';
import type { Release } from './gate/writeHolds';
import { LOCAL_IP, type Origin } from './origin';
import { type Answer, isRefusal } from './results/answer';
import type { World } from './world';

/** A call inside the server, from its arrival until its answer leaves. */
export interface Visit {
	/** Asks the app's webhook; undefined for a call that it has no say in. */
	readonly ask: (nowMs: number) => Promise<Ruling | undefined> | undefined;
	/** Carries the call out; everything that changes, changes here. */
	readonly carryOut: (nowMs: number, ruling?: Ruling) => Answer;
	/** Lets go of the account that a write holds. */
	readonly leave: Release;
}

/** The parts of the simulator that a visit meets. */
export interface VisitedServer extends Gate {
	readonly faults: FaultScript;
}

/** Lets a call in: it is checked now, and a write holds its account from now on. */
export function enter(call: ReceivedCall, server: VisitedServer, arrival: Arrival): Visit {
	const admission = admit(call, server, arrival);
	if (isRefusal(admission)) {
		return { ask: () => undefined, carryOut: () => admission, leave: () => undefined };
	}

	const hold = takeHold(call, server.world, admission);
	const isConflicting = hold === 'held by another write';
	const at = { ...admission, origin: originOf(call), isConflicting };

	return {
		ask: (nowMs) => ask(call, server, { ...at, nowMs, ruling: undefined }),
		carryOut: (nowMs, ruling) => {
			const endpointCall = toEndpointCall(call, server, { ...at, nowMs, ruling });
			return admission.endpoint.handle(endpointCall);
		},
		leave: typeof hold === 'function' ? hold : () => undefined,
	};
}

/** A call that is in, with what was found out about it at the door. */
interface AdmittedCall extends Admission {
	readonly origin: Origin;
	readonly isConflicting: boolean;
}

/** The same call at the moment when something is done with it. */
interface CarriedOutCall extends AdmittedCall {
	readonly nowMs: number;
	readonly ruling: Ruling | undefined;
}

function originOf({ query, clientIp = LOCAL_IP }: ReceivedCall): Origin {
	return { kind: 'rest', admin: query.identifier ?? '', clientIp };
}

function ask(
	call: ReceivedCall,
	server: VisitedServer,
	at: CarriedOutCall,
): Promise<Ruling | undefined> | undefined {
	const { courier } = server.callbacks ?? {};
	const { before } = at.endpoint;
	if (!courier || !before || at.isConflicting) return undefined;

	const question = before(toEndpointCall(call, server, at));
	return question && courier.ask(question, causeOf(at));
}

function causeOf({ app, origin }: AdmittedCall): Cause {
	return { sdkAppId: app.sdkAppId, origin };
}

function takeHold(
	call: ReceivedCall,
	{ writeHolds }: World,
	{ app, endpoint }: Admission,
): Release | 'nothing to hold' | 'held by another write' {
	const held = endpoint.holds(call);
	if (held === undefined) return 'nothing to hold';
	return writeHolds.take(`${app.sdkAppId} ${held}`) ?? 'held by another write';
}

function toEndpointCall(
	call: ReceivedCall,
	{ world, faults, callbacks }: VisitedServer,
	at: CarriedOutCall,
): EndpointCall {
	return {
		body: at.body,
		app: at.app,
		switches: world.switches,
		maxItems: at.endpoint.maxItems,
		origin: at.origin,
		nowSeconds: Math.floor(at.nowMs / 1000),
		nowMs: at.nowMs,
		isConflicting: at.isConflicting,
		random: world.random,
		faultFor: (friend) => faults.forFriend(call, friend),
		tell: callbacks && ((callback) => callbacks.courier.tell(callback, causeOf(at))),
		ruling: at.ruling,
	};
}
