import { problem, type Checked } from '../../api/problem';
import type { WireObject } from '../../bulk/request';

/**
 * A call with a message has to be shorter, in bytes of UTF-8. Tencent allows 12 KB and does not say what of
 * the call it counts. Source: https://www.tencentcloud.com/document/product/1047/34919
 */
export const MAX_MESSAGE_BYTES = 12_000;

/** What the accounts of one sender and one receiver, a group, and the numbers of the message take at most. */
const ENVELOPE_BYTES = 300;

/** Refuses a message that is too long with all that goes along with it. The receivers of many do not count. */
export function checkMessageSize(message: WireObject): Checked<WireObject> {
	const bytes = Buffer.byteLength(JSON.stringify(message), 'utf8') + ENVELOPE_BYTES;
	return bytes < MAX_MESSAGE_BYTES ? { value: message } : refuseSize(bytes);
}

/** Why a message of that many bytes is refused. */
export function refuseSize(bytes: number): ReturnType<typeof problem> {
	const reason = `The message takes ${bytes} bytes with all that goes along with it; less than ${MAX_MESSAGE_BYTES} bytes are allowed`;
	return problem(reason, HINT);
}

const HINT =
	'Shorten the message, Cloud Custom Data or the offline push settings, or send several messages. An English letter takes 1 byte, a Chinese character 3, an emoji 4 or more.';
