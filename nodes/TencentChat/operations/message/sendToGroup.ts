import { readCode, readText } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import type { Repeat } from '../../bulk/repeat';
import type { ItemResult } from '../../bulk/settleCall';
import { GROUP_ID, groupIdField } from '../group/groupId';
import { done, oneResult } from '../oneResult';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT } from '../reader';
import { senderField } from './accounts';
import { checkOwnMessage, MESSAGE_PARAMETERS, messageFields } from './message';
import { SENT_TO_GROUP } from './words';

/**
 * `Random` and content are remembered for so long.
 * Source: https://cloud.tencent.com/document/product/269/1629, 2026-02-04
 */
const REMEMBERED: Repeat = { kind: 'deduplicated', windowMs: 300_000 };

/** Sends messages to groups, in the order of the items. */
export const sendToGroup: BulkOperation = {
	kind: 'bulk',
	resource: 'message',
	value: 'sendToGroup',
	name: 'Send to Group',
	action: 'Send messages to groups',
	description: 'Send a message to a group, in the order of the items',
	endpoint: ENDPOINTS.sendGroupMsg,
	isSerialized: true,
	sendsRepeats: true,
	repeatOf: () => REMEMBERED,
	outputKeys: { owner: 'fromAccount', subject: 'groupId' },
	properties: [groupIdField, senderField, ...messageFields('group')],
	reader: createReader({
		owner: FROM_ACCOUNT,
		isOwnerOptional: true,
		subject: GROUP_ID,
		toLane: (_sender, groupId) => groupId,
		lanesBy: GROUP_ID,
		parameters: MESSAGE_PARAMETERS,
		check: (values) => checkOwnMessage(values, 'group'),
		toEntry: (groupId, message) => ({ GroupId: groupId, ...message }),
	}),
	wireFormat: {
		buildBody: (owner, _common, [message], { random }) => ({
			...(owner !== '' && { From_Account: owner }),
			...(message as object),
			Random: random,
		}),
		...oneResult(readResult),
	},
	vocabulary: SENT_TO_GROUP,
};

/** Tencent answers OK for a message that it has dropped. */
function readResult({
	MsgDropReason,
	MsgSeq,
	MsgTime,
}: Readonly<Record<string, unknown>>): ItemResult {
	const isDropped = MsgDropReason !== undefined && MsgDropReason !== null && MsgDropReason !== '';
	if (isDropped) return { unexplained: describeDrop(readText(MsgDropReason)) };
	return done({ messageSeq: readCode(MsgSeq) ?? null, messageTime: MsgTime ?? null });
}

function describeDrop(reason: string): string {
	const said = reason === '' ? '' : ` (${reason})`;
	return `Tencent Chat took the message and dropped it${said}: the group gets more than 40 messages a second`;
}
