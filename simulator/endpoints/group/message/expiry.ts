import type { Group } from '../../../state/groups/group';
import type { GroupMessage } from '../../../state/groups/groupMessage';
import type { EndpointCall } from '../../endpoint';

const DAY_SECONDS = 86_400;

/** The message of a number, if the server still has it. */
export function storedMessage(
	call: EndpointCall,
	{ history }: Group,
	sequence: number,
): GroupMessage | undefined {
	const message = history.get(sequence);
	return message && isStored(call, message) ? message : undefined;
}

/** Whether a message is kept by the server: not one for the moment only, and none that is too old. */
export function isStored(call: EndpointCall, message: GroupMessage): boolean {
	return !message.isOnlineOnly && !isExpired(call, message);
}

/** Whether a message is older than messages are kept. */
export function isExpired({ nowSeconds, switches }: EndpointCall, { time }: GroupMessage): boolean {
	return nowSeconds - time >= switches.historyDays * DAY_SECONDS;
}
