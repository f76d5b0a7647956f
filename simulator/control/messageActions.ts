import { z } from 'zod/v4';

import type { JsonObject } from '../json';
import type { Simulator } from '../simulator';
import { appOf } from './appOf';
import { fields, wholeText } from './kinds';

/** What `GET /control/messages` can be asked for. */
export const MESSAGES_QUERY = fields(
	{
		sdkappid: wholeText.optional(),
		from: z.string().optional(),
		to: z.string().optional(),
		after: wholeText.optional(),
		limit: wholeText.optional(),
	},
	'The address',
);

/** The messages that have arrived, in the order of their arrival. */
export function showMessages(
	simulator: Simulator,
	{ sdkappid, ...filter }: z.output<typeof MESSAGES_QUERY>,
): JsonObject {
	const { messages } = appOf(simulator, sdkappid);
	return { total: messages.total, messages: messages.list(filter) };
}
