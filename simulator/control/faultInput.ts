import { z } from 'zod/v4';

import { isJsonObject } from '../json';
import { fields, kindOf, milliseconds, number, oneOf, text, whole } from './kinds';

const beforeOrAfter = oneOf(['before', 'after']);
const unheardChange = oneOf(['before', 'never']).optional();

/** What a fault can do, by the field that says so. */
const EFFECTS = {
	errorCode: fields({ errorCode: whole(1), errorInfo: text.optional() }),
	resultCode: fields({
		resultCode: whole(1),
		resultInfo: text.optional(),
		change: unheardChange,
	}),
	httpStatus: fields({ httpStatus: number(400, 599), change: unheardChange }),
	drop: fields({ drop: beforeOrAfter }),
	stallMs: fields({ stallMs: milliseconds, change: beforeOrAfter.optional() }),
	garble: fields({ garble: z.literal(true, 'must be true') }),
	omit: fields({ omit: z.literal(true, 'must be true') }),
};

const EXAMPLES =
	'must be one of {"errorCode": 30006}, {"resultCode": 30008}, {"httpStatus": 502}, ' +
	'{"drop": "before"}, {"stallMs": 1000}, {"garble": true} or {"omit": true}';

/** Refuses what is none of the effects by its name. */
const misspelt = fields(EFFECTS);

const effect = kindOf(Object.values(EFFECTS), (value) => {
	if (!isJsonObject(value)) return EXAMPLES;
	const [meant, another] = Object.entries(EFFECTS).filter(([name]) => name in value);
	if (meant) return another ? EXAMPLES : meant[1];
	return Object.keys(value).length > 0 ? misspelt : EXAMPLES;
});

/** A fault that calls will meet. */
export const FAULT = fields(
	{
		on: fields({
			path: text.optional(),
			account: text.optional(),
			nth: whole(1).optional(),
		}).optional(),
		effect,
		times: z
			.union([whole(1), z.literal('always')], 'must be a whole number of at least 1, or "always"')
			.optional(),
		probability: number(0, 1).optional(),
	},
	'A fault',
);
