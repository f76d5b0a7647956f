import type { SimulatedCall } from '../call';
import type { JsonObject } from '../json';
import type { Simulator } from '../simulator';
import { appOf } from './appOf';
import { readWholeText, refuseOthers } from './input';

/** The messages that have arrived, in the order of their arrival. */
export function showMessages(simulator: Simulator, { query }: SimulatedCall): JsonObject {
	refuseOthers(query, ['sdkappid', 'from', 'to', 'after', 'limit'], 'The address');
	const { sdkappid, from, to } = query;
	const { messages } = appOf(simulator, sdkappid === undefined ? undefined : Number(sdkappid));

	const after = readWholeText(query.after, 'after');
	const filter = { from, to, after, limit: readWholeText(query.limit, 'limit') };
	return { total: messages.total, messages: messages.list(filter) };
}
