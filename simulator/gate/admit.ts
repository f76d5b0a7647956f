import type { ReceivedCall } from '../call';
import type { CallbackDesk } from '../callbacks/desk';
import type { Endpoint } from '../endpoints/endpoint';
import { endpointAt } from '../endpoints/registry';
import type { JsonObject } from '../json';
import { adminsOf } from '../options';
import type { AppState } from '../state/app';
import type { World } from '../world';
import { type Caller, readCaller } from './query';
import { checkUserSig } from './userSig';

/** What an admitted call is: a proven caller, a known command and a readable body. */
export interface Admission {
	readonly app: AppState;
	readonly endpoint: Endpoint;
	readonly body: JsonObject;
}

/** When a call arrives, and the rate limit that stands in for the documented ones. */
export interface Arrival {
	readonly nowMs: number;
	readonly callsPerSecond: number | undefined;
}

/** What stands in front of the commands. */
export interface Gate {
	readonly world: World;
	/** Undefined without a webhook. */
	readonly callbacks: CallbackDesk | undefined;
}

/** Checks all that comes before the command itself; a number is the code of the refusal. */
export function admit(
	call: ReceivedCall,
	{ world, callbacks }: Gate,
	arrival: Arrival,
): Admission | number {
	if (call.method !== 'POST') return 60002;
	if (!call.json) return 60003;

	const caller = readCaller(call.query);
	if (typeof caller === 'number') return caller;

	const app = world.apps.get(caller.sdkAppId);
	if (!app) return 70020;
	if (app.settings.disabled) return 60016;

	const endpoint = endpointAt(call.path);
	if (!endpoint) return 60009;
	if (app.settings.wrongRegion) return 60026;

	const limit = arrival.callsPerSecond ?? endpoint.callsPerSecond;
	callbacks?.overLimitAlert.noteRequest(call, { sdkAppId: app.sdkAppId, limit }, arrival.nowMs);
	const rateKey = `${app.sdkAppId} ${endpoint.path}`;
	if (!world.rateLimiter.admit(rateKey, limit, arrival.nowMs)) return 60007;

	const refusal = checkCaller(caller, app, world, arrival.nowMs);
	return refusal ?? { app, endpoint, body: call.json };
}

function checkCaller(
	caller: Caller,
	app: AppState,
	{ signatureLock }: World,
	nowMs: number,
): number | undefined {
	const { sdkAppId, identifier, userSig } = caller;
	const lockKey = `${sdkAppId} ${identifier}`;
	if (signatureLock.isLocked(lockKey, nowMs)) return 70050;

	const { secretKey } = app.settings;
	const nowSeconds = Math.floor(nowMs / 1000);
	const refusal = checkUserSig(userSig, { sdkAppId, identifier, secretKey, nowSeconds });

	// An expired UserSig was signed well: it is no attempt to guess one.
	if (refusal !== undefined && refusal !== 70001) signatureLock.noteBadSignature(lockKey, nowMs);
	if (refusal !== undefined) return refusal;

	return adminsOf(app.settings).includes(identifier) ? undefined : 60010;
}
