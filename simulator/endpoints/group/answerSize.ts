import type { JsonObject } from '../../json';
import { byteLength } from '../../limits';
import { type Answer, refuse, succeed } from '../../results/answer';

/** The largest answer of the group service in bytes. Source: Tencent's page of codes about 10018. */
const MAX_BYTES = 1024 * 1024;

/** The answer, or the refusal of a question that asks for too much at once. */
export function succeedIfSmall(fields: JsonObject, itemCodes: readonly number[] = []): Answer {
	return byteLength(JSON.stringify(fields)) > MAX_BYTES
		? refuse(10018)
		: succeed(fields, itemCodes);
}
