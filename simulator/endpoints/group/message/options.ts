import type { JsonObject } from '../../../json';
import { isRefusal, refuse, type Refusal } from '../../../results/answer';
import { fieldOf, refuseField } from '../../../results/fieldRefusal';
import type { Group } from '../../../state/groups/group';
import { PRIORITIES } from '../../../state/groups/groupMessage';
import { traitsOf } from '../../../state/groups/groupType';
import type { EndpointCall } from '../../endpoint';
import { oneOf, OPTIONAL_TEXT, refuseBadFields } from '../../fieldTypes';
import { readNames } from '../../lists';
import { listOf } from '../../message/messageFields';
import { refuseOfflinePush } from '../../message/offlinePush';
import { GROUP } from '../../serviceCodes';
import { groupCodes } from '../accounts';
import { NOT_ALLOWED } from '../findGroup';

/** How a message is to be delivered, and counted. */
export interface DeliveryOptions {
	readonly priority: number;
	readonly isOnlineOnly: boolean;
	/** Undefined when it is for everybody. */
	readonly receivers: readonly string[] | undefined;
	readonly countsAsUnread: boolean;
	/** The callbacks that the sender does not want for this message. */
	readonly forbidden: readonly unknown[];
}

const RULES = {
	MsgPriority: oneOf([...PRIORITIES.keys(), undefined]),
	OnlineOnlyFlag: oneOf([0, 1, undefined]),
	NeedReadReceipt: oneOf([0, 1, undefined]),
	SupportMessageExtension: oneOf([0, 1, undefined]),
	CloudCustomData: OPTIONAL_TEXT,
	SendMsgControl: listOf(['NoUnread', 'NoLastMsg']),
	ForbidCallbackControl: listOf(['ForbidBeforeSendMsgCallback', 'ForbidAfterSendMsgCallback']),
};

/** The members that a message can be for when it is not for all. Source: 1047/34959. */
const MAX_RECEIVERS = 50;
const MAX_MENTIONS = 30;
const TOO_MANY_MENTIONS = 10053;
const MAX_RECEIPT_MEMBERS = 200;
const HIGHER_EDITION = 10059;
const TOO_BIG_FOR_RECEIPT = 10060;
const NO_RECEIPT_ONLINE = 10061;

/** How a message to a group is to be delivered, or the refusal of the whole call. */
export function readOptions(call: EndpointCall, group: Group): DeliveryOptions | Refusal {
	const { body } = call;
	const traits = traitsOf(group.type);
	const bad =
		refuseBadFields(GROUP.badParameter, body, RULES) ??
		refuseOfflinePush(fieldOf(body, 'OfflinePushInfo'), GROUP.badParameter) ??
		refuseMentions(body, traits) ??
		refuseReceipt(call, group);
	if (bad) return bad;

	const isOnlineOnly = body.OnlineOnlyFlag === 1;
	if (isOnlineOnly && !traits.history) return refuse(NOT_ALLOWED);

	const control = entriesOf(body, 'SendMsgControl');
	if (isOnlineOnly && control.length > 0) {
		const wanted = 'left out beside OnlineOnlyFlag 1';
		return refuseField(GROUP.badParameter, fieldOf(body, 'SendMsgControl'), wanted);
	}
	if (control.includes('NoUnread') && !traits.history) return refuse(NOT_ALLOWED);

	const receivers = readReceivers(call, traits);
	if (receivers && isRefusal(receivers)) return receivers;
	return {
		priority: PRIORITIES.get(body.MsgPriority ?? 'Normal') ?? 0,
		isOnlineOnly,
		receivers,
		countsAsUnread: traits.unread && !isOnlineOnly && !receivers && !control.includes('NoUnread'),
		forbidden: entriesOf(body, 'ForbidCallbackControl'),
	};
}

type Traits = ReturnType<typeof traitsOf>;

function readReceivers(
	call: EndpointCall,
	traits: Traits,
): readonly string[] | Refusal | undefined {
	const { body, switches } = call;
	if (body.To_Account === undefined) return undefined;
	if (!traits.someReceivers) return refuse(NOT_ALLOWED);
	return readNames({ maxItems: MAX_RECEIVERS }, fieldOf(body, 'To_Account'), groupCodes(switches));
}

/** Read receipts are for small groups and messages that are kept, in editions that have them. */
function refuseReceipt(
	{ body, switches }: EndpointCall,
	{ members, type }: Group,
): Refusal | undefined {
	if (body.NeedReadReceipt !== 1) return undefined;
	if (!traitsOf(type).someReceivers) return refuse(NOT_ALLOWED);
	if (switches.edition === 'trial') return refuse(HIGHER_EDITION);
	if (body.OnlineOnlyFlag === 1) return refuse(NO_RECEIPT_ONLINE);
	return members.size > MAX_RECEIPT_MEMBERS ? refuse(TOO_BIG_FOR_RECEIPT) : undefined;
}

function refuseMentions(body: JsonObject, traits: Traits): Refusal | undefined {
	const mentions = entriesOf(body, 'GroupAtInfo');
	if (mentions.length > MAX_MENTIONS) return refuse(TOO_MANY_MENTIONS);
	if (mentions.length > 0 && !traits.members) return refuse(NOT_ALLOWED);

	const isOfAll = (mention: unknown) =>
		typeof mention === 'object' && { GroupAtAllFlag: 0, ...mention }.GroupAtAllFlag === 1;
	return mentions.some(isOfAll) && !traits.mentionOfAll ? refuse(NOT_ALLOWED) : undefined;
}

function entriesOf(body: JsonObject, name: string): readonly unknown[] {
	const { [name]: list } = body;
	return Array.isArray(list) ? list : [];
}
