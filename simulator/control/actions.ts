import type { SimulatedCall } from '../call';
import type { JsonObject } from '../json';
import type { Simulator } from '../simulator';
import { setUpAccounts } from './accountInput';
import { appOf } from './appOf';
import { readFault } from './faultInput';
import { MAX_WAIT_MS, readNumber, readObject, refuseOthers } from './input';
import { describeAccount, describeApp } from './stateView';

/** Adds a fault behind the ones that there are. */
export function addFault({ faults }: Simulator, { body }: SimulatedCall): JsonObject {
	faults.add(readFault(readObject(body)));
	return { faults: faults.list() };
}

/** Takes all faults out. */
export function clearFaults({ faults }: Simulator): JsonObject {
	faults.clear();
	return { faults: [] };
}

/** Forgets the calls. */
export function clearCalls({ log }: Simulator): JsonObject {
	log.clear();
	return { totals: log.totals() };
}

/** What an app holds, or one of its accounts. */
export function showState(simulator: Simulator, { query }: SimulatedCall): JsonObject {
	const { sdkappid, account } = query;
	const app = appOf(simulator, sdkappid === undefined ? undefined : Number(sdkappid));
	return account === undefined ? describeApp(app) : describeAccount(app, account);
}

/** Imports accounts and sets them up. */
export function addAccounts(simulator: Simulator, { body }: SimulatedCall): JsonObject {
	const json = readObject(body);
	refuseOthers(json, ['sdkappid', 'accounts'], 'The body');

	const app = appOf(simulator, json.sdkappid);
	setUpAccounts(app, json.accounts);
	return describeApp(app);
}

/** Sets how long each answer takes. */
export function setLatency(simulator: Simulator, { body }: SimulatedCall): JsonObject {
	const json = readObject(body);
	refuseOthers(json, ['ms'], 'The body');

	const ms = readNumber(json.ms, 'ms', [0, MAX_WAIT_MS]);
	simulator.setLatency(ms);
	return { ms };
}

/** Starts anew. */
export function reset(simulator: Simulator): JsonObject {
	simulator.reset();
	return { apps: [...simulator.apps.values()].map(describeApp) };
}
