import type { ReceivedCall } from '../call';
import type { CallbackDesk } from '../callbacks/desk';
import type { Endpoint } from '../endpoints/endpoint';
import { endpointAt } from '../endpoints/registry';
import type { JsonObject } from '../json';
import { adminsOf } from '../options';
import { isRefusal, type Refusal, refuse } from '../results/answer';
import { errorInfo } from '../results/errorInfo';
import type { AppState } from '../state/app';
import type { World } from '../world';
import { readNullFields } from './nullFields';
import { type Caller, readCaller } from './query';
import { refuseUnknownCommand } from './unknownCommand';
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

const TOO_MANY_CALLS = 60007;

/** Checks all that comes before the command itself. */
export function admit(
	call: ReceivedCall,
	{ world, callbacks }: Gate,
	arrival: Arrival,
): Admission | Refusal {
	if (call.method !== 'POST') return refuse(60002, `${errorInfo(60002)}: use POST`);
	if (!call.json) return refuse(60003, `${errorInfo(60003)}: the body must be a JSON object`);

	const caller = readCaller(call.query);
	if (isRefusal(caller)) return caller;

	const app = world.apps.get(caller.sdkAppId);
	if (!app) return refuse(70020);
	if (app.settings.disabled) return refuse(60016);

	const endpoint = endpointAt(call.path);
	if (!endpoint) return refuseUnknownCommand();
	if (app.settings.wrongRegion) return refuse(60026);

	const limit = arrival.callsPerSecond ?? endpoint.callsPerSecond;
	callbacks?.overLimitAlert.noteRequest(call, { sdkAppId: app.sdkAppId, limit }, arrival.nowMs);
	const rateKey = `${app.sdkAppId} ${endpoint.path}`;
	if (!world.rateLimiter.admit(rateKey, limit, arrival.nowMs)) {
		return refuse(endpoint.overLimitCode?.(world.switches) ?? TOO_MANY_CALLS);
	}

	const code = checkCaller(caller, app, world, arrival.nowMs);
	if (code !== undefined) return refuse(code);

	const body = readNullFields(call.json, call.path, world.switches);
	return isRefusal(body) ? body : { app, endpoint, body };
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
	const { kickedAt } = app.account(identifier) ?? {};
	const expected = { sdkAppId, identifier, secretKey, nowSeconds, kickedAt };
	const refusal = checkUserSig(userSig, expected);

	// An expired UserSig was signed well: it is no attempt to guess one.
	if (refusal !== undefined && refusal !== 70001) signatureLock.noteBadSignature(lockKey, nowMs);
	if (refusal !== undefined) return refusal;

	return adminsOf(app.settings).includes(identifier) ? undefined : 60010;
}
