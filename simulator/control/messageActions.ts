import type { SimulatedCall } from '../call';
import type { JsonObject } from '../json';
import type { Simulator } from '../simulator';
import { appOf } from './appOf';
import { ControlInputError, refuseOthers } from './input';

/** The messages that have arrived, in the order of their arrival. */
export function showMessages(simulator: Simulator, { query }: SimulatedCall): JsonObject {
	refuseOthers(query, ['sdkappid', 'from', 'to', 'after', 'limit'], 'The address');
	const { sdkappid, from, to } = query;
	const { messages } = appOf(simulator, sdkappid === undefined ? undefined : Number(sdkappid));

	const filter = { from, to, after: wholeOf(query, 'after'), limit: wholeOf(query, 'limit') };
	return { total: messages.total, messages: messages.list(filter) };
}

function wholeOf(query: SimulatedCall['query'], name: string): number | undefined {
	const text = query[name];
	if (text === undefined) return undefined;
	if (!/^\d{1,15}$/.test(text)) throw new ControlInputError(`"${name}" must be a whole number`);
	return Number(text);
}
