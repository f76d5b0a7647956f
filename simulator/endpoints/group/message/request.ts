import { operatorOf } from '../../../origin';
import { isRefusal, refuse, type Refusal } from '../../../results/answer';
import { fieldOf } from '../../../results/fieldRefusal';
import type { Group } from '../../../state/groups/group';
import type { WrittenMessage } from '../../../state/groups/groupMessage';
import { traitsOf } from '../../../state/groups/groupType';
import type { EndpointCall } from '../../endpoint';
import { refuseBadFields } from '../../fieldTypes';
import { UINT32 } from '../../message/messageFields';
import { messageBytes, readMsgBody } from '../../message/msgBody';
import { GROUP } from '../../serviceCodes';
import { findOperator } from '../accounts';
import { findGroup, NOT_ALLOWED } from '../findGroup';
import { GROUP_MSG_BODY } from './msgBodyCodes';
import { type DeliveryOptions, readOptions } from './options';

/** A message to a group, as it was asked for. */
export interface GroupMessageRequest {
	readonly group: Group;
	readonly message: WrittenMessage;
	/** The elements as one text, which tells a repeated message from another one. */
	readonly content: string;
	readonly bytes: number;
	readonly options: DeliveryOptions;
}

/** The longest message in bytes. Source: 269/1629, 2026-02-04: 12 KB. */
const MAX_BYTES = 12 * 1024;
const TOO_LONG = 80002;

/** What `send_group_msg` is asked to deliver, or the refusal of the whole call. */
export function readGroupMessage(call: EndpointCall): GroupMessageRequest | Refusal {
	const { body, origin } = call;
	const group = findGroup(call);
	if (isRefusal(group)) return group;

	const { Random: random, CloudCustomData: data } = body;
	const bad = refuseBadFields(GROUP.badParameter, body, { Random: UINT32 });
	if (bad) return bad;
	const elements = readMsgBody(fieldOf(body, 'MsgBody'), GROUP_MSG_BODY);
	if (isRefusal(elements)) return elements;
	const sender = findOperator(call, operatorOf(origin));
	if (isRefusal(sender)) return sender;
	const options = readOptions(call, group);
	if (isRefusal(options)) return options;

	const customData = typeof data === 'string' ? data : '';
	const content = JSON.stringify(elements);
	const bytes = messageBytes(content, customData);
	if (bytes > MAX_BYTES) return refuse(TOO_LONG);

	const { priority, isOnlineOnly } = options;
	const from = sender.operator;
	const message = {
		from,
		random: Number(random),
		body: elements,
		customData,
		priority,
		isOnlineOnly,
	};
	return refuseOutsider(call, group, from) ?? { group, message, content, bytes, options };
}

/** The server API may write into a group in the name of anybody; a client has to be in it. */
function refuseOutsider({ origin }: EndpointCall, group: Group, from: string): Refusal | undefined {
	const isOutside = traitsOf(group.type).members && !group.members.has(from);
	return origin.kind === 'client' && isOutside ? refuse(NOT_ALLOWED) : undefined;
}
