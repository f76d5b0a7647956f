import type { SimulatedCall } from '../call';
import type { JsonObject } from '../json';
import type { Simulator } from '../simulator';
import { setUpAccounts } from './accountInput';
import { appOf } from './appOf';
import { readFault } from './faultInput';
import { ControlInputError, MAX_WAIT_MS, readNumber, readObject, refuseOthers } from './input';
import { describeAccount, describeApp } from './stateView';
import {
	actAsClient,
	clearCallbacks,
	removeWebhook,
	sendCallback,
	setWebhook,
	showCallbacks,
} from './webhookActions';

/** What the control address says. */
export interface ControlReply {
	readonly status: number;
	readonly body: JsonObject;
}

type ControlAction = (
	simulator: Simulator,
	call: SimulatedCall,
) => JsonObject | Promise<JsonObject>;

/** What can be done by HTTP that Tencent itself does not offer. */
const ACTIONS: ReadonlyMap<string, ControlAction> = new Map<string, ControlAction>([
	['GET /control/faults', ({ faults }) => ({ faults: faults.list() })],
	['POST /control/faults', addFault],
	['DELETE /control/faults', clearFaults],
	['GET /control/calls', ({ log }) => ({ totals: log.totals(), calls: log.calls() })],
	['DELETE /control/calls', clearCalls],
	['GET /control/callbacks', showCallbacks],
	['POST /control/callbacks', sendCallback],
	['DELETE /control/callbacks', clearCallbacks],
	['POST /control/webhook', setWebhook],
	['DELETE /control/webhook', removeWebhook],
	['GET /control/state', showState],
	['POST /control/client', actAsClient],
	['POST /control/accounts', addAccounts],
	['POST /control/latency', setLatency],
	['POST /control/reset', reset],
]);

/** Carries out a control call. */
export async function control(simulator: Simulator, call: SimulatedCall): Promise<ControlReply> {
	const action = ACTIONS.get(`${call.method} ${call.path}`);
	if (!action) {
		const known = [...ACTIONS.keys()].join(', ');
		return { status: 404, body: { error: `There is no such control call. There are: ${known}` } };
	}

	try {
		return { status: 200, body: await action(simulator, call) };
	} catch (error: unknown) {
		if (!(error instanceof ControlInputError)) throw error;
		return { status: 400, body: { error: error.message } };
	}
}

function addFault({ faults }: Simulator, { body }: SimulatedCall): JsonObject {
	faults.add(readFault(readObject(body)));
	return { faults: faults.list() };
}

function clearFaults({ faults }: Simulator): JsonObject {
	faults.clear();
	return { faults: [] };
}

function clearCalls({ log }: Simulator): JsonObject {
	log.clear();
	return { totals: log.totals() };
}

function showState(simulator: Simulator, { query }: SimulatedCall): JsonObject {
	const { sdkappid, account } = query;
	const app = appOf(simulator, sdkappid === undefined ? undefined : Number(sdkappid));
	return account === undefined ? describeApp(app) : describeAccount(app, account);
}

function addAccounts(simulator: Simulator, { body }: SimulatedCall): JsonObject {
	const json = readObject(body);
	refuseOthers(json, ['sdkappid', 'accounts'], 'The body');

	const app = appOf(simulator, json.sdkappid);
	setUpAccounts(app, json.accounts);
	return describeApp(app);
}

function setLatency(simulator: Simulator, { body }: SimulatedCall): JsonObject {
	const json = readObject(body);
	refuseOthers(json, ['ms'], 'The body');

	const ms = readNumber(json.ms, 'ms', [0, MAX_WAIT_MS]);
	simulator.setLatency(ms);
	return { ms };
}

function reset(simulator: Simulator): JsonObject {
	simulator.reset();
	return { apps: [...simulator.apps.values()].map(describeApp) };
}
