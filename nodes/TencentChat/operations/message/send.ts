import { readId } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import type { Repeat } from '../../bulk/repeat';
import type { WireFormat } from '../../bulk/send';
import type { ParameterValues } from '../../bulk/parameters';
import { isInvalid, type Entry } from '../../bulk/request';
import { toTrimmedText } from '../../checks';
import type { BulkOperation } from '../operation';
import { done, oneResult } from '../oneResult';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT } from '../reader';
import { receiverField, senderField } from './accounts';
import { conversationOf } from './conversation';
import { checkOwnMessage, MESSAGE_PARAMETERS, messageFields } from './message';
import { readReply } from './reply';
import { sendToGroup } from './sendToGroup';
import { SENT } from './words';

/**
 * Sender, `MsgSeq`, `MsgRandom` and content are remembered for so long.
 * Source: https://cloud.tencent.com/document/product/269/2282, 2026-02-04
 */
const REMEMBERED: Repeat = { kind: 'deduplicated', windowMs: 120_000 };

const wireFormat: WireFormat = {
	buildBody: (owner, _common, [message], { seq, random }) => ({
		...(owner !== '' && { From_Account: owner }),
		...(message as object),
		MsgSeq: seq,
		MsgRandom: random,
	}),
	...oneResult(({ MsgKey, MsgTime, MsgId }) =>
		done({
			messageKey: readId(MsgKey) ?? '',
			messageTime: MsgTime ?? null,
			...(MsgId !== undefined && { messageId: MsgId }),
		}),
	),
};

const READER = createReader({
	owner: FROM_ACCOUNT,
	isOwnerOptional: true,
	subject: TO_ACCOUNT,
	toLane: conversationOf,
	parameters: MESSAGE_PARAMETERS,
	check: (values) => checkOwnMessage(values, 'one'),
	toEntry: (userId, message) => ({ To_Account: userId, ...message }),
});

/** Sends each receiver a message of its own, in the order of the items. */
export const sendMessages: BulkOperation = {
	kind: 'bulk',
	resource: 'message',
	value: 'send',
	name: 'Send',
	action: 'Send messages',
	description: 'Send a message to a user, or to each of several, in the order of the items',
	endpoint: ENDPOINTS.sendMsg,
	isSerialized: true,
	sendsRepeats: true,
	repeatOf: () => REMEMBERED,
	outputKeys: { owner: 'fromAccount', subject: 'toAccount' },
	properties: [senderField, receiverField, ...messageFields('one')],
	reader: { ...READER, toEntries },
	wireFormat,
	vocabulary: SENT,
	elsewhere: sendToGroup,
};

function toEntries(values: ParameterValues, itemIndex: number): Iterable<Entry> {
	const { toAccount, fromAccount } = values;
	const reply = readReply(toAccount);
	if (reply === undefined) return READER.toEntries(values, itemIndex);
	if ('problem' in reply) return [READER.toUnreadable(values, reply.problem)];
	const { from, groupId, to } = reply.value;
	const sender = toTrimmedText(fromAccount) === '' ? from : fromAccount;
	if (groupId === undefined) {
		return READER.toEntries({ ...values, fromAccount: sender, toAccount: [to] }, itemIndex);
	}
	const inGroup = { ...values, fromAccount: sender, groupId };
	return [...sendToGroup.reader.toEntries(inGroup, itemIndex)].map((entry) =>
		isInvalid(entry) ? entry : { ...entry, isElsewhere: true },
	);
}
