import { isRecord, readId } from '../../api/answer';
import { problem, type Checked } from '../../api/problem';
import { showValue } from '../../checks';

/** Where the answer to a message goes. */
export interface Reply {
	/** The account that was written to; empty where the callback names none. */
	readonly from: string;
	/** The group that the message stood in; undefined for a one-to-one message. */
	readonly groupId: string | undefined;
	/** The account that wrote. */
	readonly to: string;
}

/** Commands of callbacks that bring a message. */
const MESSAGES = /^(?:C2C|Group)\.Callback(?:Before|After)SendMsg$|^Bot\.On(?:C2C|Group)Message$/;

/**
 * Where the answer goes when To Account holds an item of the Tencent Chat Trigger; undefined for anything
 * else. Sender and receiver change places.
 */
export function readReply(value: unknown): Checked<Reply> | undefined {
	if (!isRecord(value) || typeof value.event !== 'string') return undefined;
	const { event, fromAccount, toAccount, groupId } = value;
	if (!MESSAGES.test(event)) {
		const reason = `To Account is the item of an event that brings no message (${showValue(event)})`;
		return problem(
			reason,
			'Enter the UserID of the receiver, such as an account that the event names.',
		);
	}
	const to = readId(fromAccount) ?? '';
	if (!/Group/.test(event))
		return { value: { from: readId(toAccount) ?? '', groupId: undefined, to } };
	const group = readId(groupId) ?? '';
	if (group === '') return problem('The event that To Account holds names no group', NO_GROUP_HINT);
	return { value: { from: robotOf(value), groupId: group, to } };
}

/** The robot that a message mentions, the first of several; empty where it mentions none. */
function robotOf({ atRobotsAccount, atRobotAccount }: Readonly<Record<string, unknown>>): string {
	const [robot] = Array.isArray(atRobotsAccount)
		? (atRobotsAccount as readonly unknown[])
		: [atRobotsAccount ?? atRobotAccount];
	return readId(robot) ?? '';
}

const NO_GROUP_HINT = 'Give the item of the trigger as it came, or use Send to Group.';
