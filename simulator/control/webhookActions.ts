import type { SimulatedCall } from '../call';
import type { JsonObject } from '../json';
import type { Simulator } from '../simulator';
import { appOf } from './appOf';
import { readCallback } from './callbackInput';
import { readClientAction } from './clientInput';
import { ControlInputError, readObject } from './input';
import { readWebhook } from './webhookInput';

/** What was sent, and what became of it. */
export function showCallbacks({ callbacks }: Simulator): JsonObject {
	return { totals: callbacks.totals(), callbacks: callbacks.list() };
}

/** Sends a callback that nothing has happened for. */
export async function sendCallback(
	simulator: Simulator,
	{ body }: SimulatedCall,
): Promise<JsonObject> {
	const json = readObject(body);
	const app = appOf(simulator, json.sdkappid);
	const delivery = await simulator.sendCallback(readCallback(json), app.sdkAppId);
	if (!delivery) throw new ControlInputError('Set a webhook with POST /control/webhook first');
	return { ...delivery };
}

/** Forgets what was sent. */
export function clearCallbacks({ callbacks }: Simulator): JsonObject {
	callbacks.clear();
	return { totals: callbacks.totals() };
}

/** Sends callbacks to another webhook from now on. */
export function setWebhook(simulator: Simulator, { body }: SimulatedCall): JsonObject {
	const { token, ...webhook } = readWebhook(readObject(body));
	simulator.setWebhook({ ...webhook, token });
	return { webhook: { ...webhook, signed: token !== undefined } };
}

/** Sends no callbacks from now on. */
export function removeWebhook(simulator: Simulator): JsonObject {
	simulator.setWebhook(undefined);
	return { webhook: null };
}

/** Lets an account act with a client app. */
export async function actAsClient(
	simulator: Simulator,
	{ body }: SimulatedCall,
): Promise<JsonObject> {
	const json = readObject(body);
	const app = appOf(simulator, json.sdkappid);
	const reply = await simulator.act(readClientAction(json, app), app.sdkAppId);
	return { ...reply };
}
