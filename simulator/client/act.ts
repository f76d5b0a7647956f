import type { Courier } from '../callbacks/courier';
import type { Cause } from '../callbacks/callbackUrl';
import type { Ruling } from '../callbacks/ruling';
import type { SimulatorClock } from '../clock';
import type { EndpointCall } from '../endpoints/endpoint';
import { isJsonObject, type JsonObject } from '../json';
import { LOCAL_IP } from '../origin';
import type { Random } from '../random';
import type { Answer } from '../results/answer';
import type { AppState } from '../state/app';
import type { Switches } from '../switches';
import type { ClientAction, ClientReply, TargetResult } from './action';
import { type ClientCall, toCommand } from './command';

/** The part of the simulator that a client app meets. */
export interface ClientSide {
	readonly app: AppState;
	readonly switches: Switches;
	readonly random: Random;
	readonly clock: SimulatorClock;
	/** Undefined without a webhook. */
	readonly courier: Courier | undefined;
}

/** Carries out what an account does with a client app; the webhook may have a say in it. */
export async function act(action: ClientAction, side: ClientSide): Promise<ClientReply> {
	const { account, platform = 'Android', clientIp = LOCAL_IP } = action;
	const origin = { kind: 'client', account, platform, clientIp } as const;
	const cause = { sdkAppId: side.app.sdkAppId, origin };
	const call = toCommand(action, side.random);

	const ruling = await ask(call, cause, side);
	const answer = call.command.handle(toEndpointCall(call, cause, { side, ruling }));
	return toReply(action, ruling, answer);
}

async function ask(call: ClientCall, cause: Cause, side: ClientSide): Promise<Ruling | undefined> {
	const { courier } = side;
	if (!courier) return undefined;

	const question = call.command.before?.(toEndpointCall(call, cause, { side, ruling: undefined }));
	return question && courier.ask(question, cause);
}

/** No rate limit, no fault and no other write is in a client's way: those are the server API's. */
function toEndpointCall(
	{ body }: ClientCall,
	cause: Cause,
	{ side, ruling }: { readonly side: ClientSide; readonly ruling: Ruling | undefined },
): EndpointCall {
	const { app, switches, random, clock, courier } = side;
	const nowMs = clock.now();

	return {
		body,
		app,
		switches,
		maxItems: Infinity,
		origin: cause.origin,
		nowSeconds: Math.floor(nowMs / 1000),
		nowMs,
		isConflicting: false,
		random,
		faultFor: () => undefined,
		tell: courier && ((callback) => courier.tell(callback, cause)),
		ruling,
	};
}

function toReply(
	{ action, account }: ClientAction,
	ruling: Ruling | undefined,
	answer: Answer,
): ClientReply {
	const fields = answer.kind === 'done' ? answer.fields : {};
	const { ResultItem: items, Status: status, MsgKey: messageKey, MsgSeq: sequence } = fields;

	return {
		action,
		account,
		webhook: ruling?.kind ?? 'notAsked',
		errorCode: answer.code,
		errorInfo: answer.code === 0 ? '' : answer.info,
		results: Array.isArray(items) ? items.filter(isJsonObject).map(toResult) : [],
		...(typeof status === 'string' && { status }),
		...(typeof messageKey === 'string' && { messageKey }),
		...(typeof sequence === 'number' && { messageSequence: sequence }),
	};
}

function toResult({ To_Account, ResultCode, ResultInfo }: JsonObject): TargetResult {
	return {
		to: String(To_Account),
		resultCode: Number(ResultCode),
		resultInfo: String(ResultInfo),
	};
}
