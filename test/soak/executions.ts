import { getEventListeners } from 'node:events';

import type { IDataObject } from 'n8n-workflow';

import type { Dice } from '../../harness/hostile/dice';
import { HostileServer } from '../../harness/hostile/hostileServer';
import { anyTemper } from '../../harness/hostile/temper';
import { processState } from '../../nodes/TencentChat/host/n8n/processState';
import { runOperation } from '../../nodes/TencentChat/host/runOperation';
import { BULK_OPERATIONS } from '../hostile/scenario';
import { anyItem } from '../hostile/values';
import {
	aCredential,
	aFakeContext,
	aNode,
	aResponse,
} from '../nodes/TencentChat/host/support/fakeContext';

/** Executions that run at once. */
const AT_ONCE = 20;

/** Limiters of apps that were used in the last half minute are kept, and as many again before idle ones go. */
const MOST_LIMITERS = 2000;

/** As many credentials as are remembered. */
const MOST_CREDENTIALS = 1000;

/** Runs executions of random operation, size and outcome; returns what they left behind. */
export async function soakExecutions(count: number, dice: Dice): Promise<readonly string[]> {
	const found: string[] = [];
	for (let done = 0; done < count; done += AT_ONCE) {
		const batch = Array.from({ length: Math.min(AT_ONCE, count - done) }, () => execute(dice));
		for (const left of await Promise.all(batch)) found.push(...left);
		const { locks, credentials, limiters, budgetLimiters } = processState.kept;
		if (locks > 0) found.push('locks of accounts are left over');
		if (credentials > MOST_CREDENTIALS) found.push('credentials pile up');
		if (Math.max(limiters, budgetLimiters) > MOST_LIMITERS) found.push('limiters pile up');
	}
	return found;
}

/** One execution whose signal outlives it, as that of a loop does. */
async function execute(dice: Dice): Promise<readonly string[]> {
	const operation = dice.pick(BULK_OPERATIONS);
	const server = new HostileServer({
		dice: dice.fork(),
		temper: { ...anyTemper(dice, ['silence']), thereMs: 1, workMs: 1, backMs: 1 },
		door: { newLimit: undefined },
		clock: { now: () => performance.now(), sleep: async () => await turn() },
	});
	const items = Array.from({ length: dice.pick([1, 5, 30, 100]) }, () => anyItem(operation, dice));
	const stop = new AbortController();
	const names = operation.reader.parameters.filter((name) => !name.startsWith('$'));
	const { context } = aFakeContext({
		parameters: {
			...Object.fromEntries(names.map((name) => [name, `=${name}`])),
			...{ resource: operation.resource, operation: operation.value },
			options: {
				maxAttempts: dice.whole(1, 2),
				whenAllFailed: 'continue',
				maxCallsPerSecond: 1000,
			},
		},
		evaluate: (expression, index) => items[index]?.[expression.slice(1)],
		// Changing credentials and apps, so that what is kept for each of them would pile up.
		credential: aCredential({
			sdkAppId: dice.chance(0.5) ? dice.whole(1_400_000_000, 1_499_999_999) : 1_400_000_000,
			secretKey: `key ${dice.whole(1, 1e9)}`,
			identifier: dice.pick(['administrator', 'other']),
		}),
		respond: async ({ options }) => {
			const { pathname } = new URL(options.url);
			const call = { client: 'one', path: pathname, body: String(options.body), userSig: '' };
			const reply = await server.receive(call, { isCut: false });
			if (reply.kind === 'answer') return aResponse(parse(reply.text), reply.status);
			const code = reply.kind === 'refused' ? 'ECONNREFUSED' : 'ECONNRESET';
			throw Object.assign(new Error('The connection broke'), { code });
		},
	});
	Object.assign(context, {
		continueOnFail: () => true,
		getInputData: () => items.map((json) => ({ json: json as IDataObject })),
		getExecutionCancelSignal: () => stop.signal,
		getNode: () => aNode(),
		addExecutionHints: () => {},
	});
	const timer = dice.chance(0.3) ? setTimeout(() => stop.abort(), dice.whole(0, 30)) : undefined;
	const outputs = await runOperation(context, operation);
	clearTimeout(timer);
	const found: string[] = [];
	const rows = new Set(outputs.flat().map(({ pairedItem }) => JSON.stringify(pairedItem)));
	if (rows.size !== items.length)
		found.push(`${items.length} items went in, ${rows.size} came out`);
	const listeners = getEventListeners(stop.signal, 'abort').length;
	if (listeners > 0) found.push(`${listeners} listeners are left on the signal`);
	return found;
}

async function turn(): Promise<void> {
	await new Promise((resolve) => setImmediate(resolve));
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
