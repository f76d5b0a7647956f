import { z } from 'zod/v4';

import type { JsonObject } from '../json';
import type { Simulator } from '../simulator';
import { type ACCOUNTS, setUpAccounts } from './accountInput';
import { appOf } from './appOf';
import type { FAULT } from './faultInput';
import { fields, milliseconds, wholeText } from './kinds';
import { describeAccount, describeApp } from './stateView';

/** Adds a fault behind the ones that there are. */
export function addFault({ faults }: Simulator, fault: z.output<typeof FAULT>): JsonObject {
	faults.add(fault);
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

/** What `GET /control/state` can be asked for. */
export const STATE_QUERY = fields(
	{ sdkappid: wholeText.optional(), account: z.string().optional() },
	'The address',
);

/** What an app holds, or one of its accounts. */
export function showState(
	simulator: Simulator,
	{ sdkappid, account }: z.output<typeof STATE_QUERY>,
): JsonObject {
	const app = appOf(simulator, sdkappid);
	return account === undefined ? describeApp(app) : describeAccount(app, account);
}

/** Imports accounts and sets them up. */
export function addAccounts(
	simulator: Simulator,
	{ sdkappid, accounts }: z.output<typeof ACCOUNTS>,
): JsonObject {
	const app = appOf(simulator, sdkappid);
	setUpAccounts(app, accounts);
	return describeApp(app);
}

/** How long each answer takes. */
export const LATENCY = fields({ ms: milliseconds }, 'The body');

/** Sets how long each answer takes. */
export function setLatency(simulator: Simulator, { ms }: z.output<typeof LATENCY>): JsonObject {
	simulator.setLatency(ms);
	return { ms };
}

/** Starts anew. */
export function reset(simulator: Simulator): JsonObject {
	simulator.reset();
	return { apps: [...simulator.apps.values()].map(describeApp) };
}
