import type { z } from 'zod/v4';

import { newCallback } from '../callbacks/callback';
import type { JsonObject } from '../json';
import type { Simulator } from '../simulator';
import { appOf } from './appOf';
import { type CLIENT_ACTION, toClientAction } from './clientInput';
import { ControlInputError } from './input';
import type { CALLBACK, WEBHOOK } from './webhookInput';

/** What was sent, and what became of it. */
export function showCallbacks({ callbacks }: Simulator): JsonObject {
	return { totals: callbacks.totals(), callbacks: callbacks.list() };
}

/** Sends a callback that nothing has happened for. */
export async function sendCallback(
	simulator: Simulator,
	{ sdkappid, command, fields = {} }: z.output<typeof CALLBACK>,
): Promise<JsonObject> {
	const app = appOf(simulator, sdkappid);
	const delivery = await simulator.sendCallback(newCallback(command, fields), app.sdkAppId);
	if (!delivery) throw new ControlInputError('Set a webhook with POST /control/webhook first');
	return { ...delivery };
}

/** Forgets what was sent. */
export function clearCallbacks({ callbacks }: Simulator): JsonObject {
	callbacks.clear();
	return { totals: callbacks.totals() };
}

/** Sends callbacks to another webhook from now on. */
export function setWebhook(simulator: Simulator, input: z.output<typeof WEBHOOK>): JsonObject {
	simulator.setWebhook(input);
	const { token, ...webhook } = input;
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
	input: z.output<typeof CLIENT_ACTION>,
): Promise<JsonObject> {
	const app = appOf(simulator, input.sdkappid);
	const { account } = input;
	if (!app.account(account)) {
		throw new ControlInputError(`There is no account "${account}"; add it with /control/accounts`);
	}
	const reply = await simulator.act(toClientAction(input), app.sdkAppId);
	return { ...reply };
}
