import type { Checked } from '../../api/problem';
import { ENDPOINTS } from '../../api/endpoints';
import type { ParameterValues } from '../../bulk/parameters';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT, type Details } from '../reader';
import { outcomeWords } from '../vocabulary';
import { ANSWERED_AS_A_WHOLE } from '../wireFormats';
import { messageKeyField, originalReceiverField, originalSenderField } from './accounts';
import { conversationOf } from './conversation';
import { checkMessage, MESSAGE_PARAMETERS, messageFields } from './message';
import { checkMessageKey } from './messageKey';

/** Puts something else in the place of messages that were sent. */
export const updateMessages: BulkOperation = {
	kind: 'bulk',
	resource: 'message',
	value: 'update',
	name: 'Update',
	action: 'Update messages',
	description: 'Replace the content of messages that were sent, on both sides',
	endpoint: ENDPOINTS.modifyMsg,
	isSerialized: true,
	outputKeys: { owner: 'fromAccount', subject: 'toAccount' },
	properties: [
		originalSenderField,
		originalReceiverField,
		messageKeyField,
		...messageFields('update'),
	],
	reader: createReader({
		owner: FROM_ACCOUNT,
		subject: TO_ACCOUNT,
		toLane: conversationOf,
		parameters: ['messageKey', ...MESSAGE_PARAMETERS],
		check,
		toEntry: (userId, details) => ({ To_Account: userId, ...details }),
	}),
	wireFormat: {
		buildBody: (owner, _common, [message]) => ({ From_Account: owner, ...(message as object) }),
		...ANSWERED_AS_A_WHOLE,
	},
	vocabulary: outcomeWords('updated', 'message'),
};

function check(values: ParameterValues): Checked<Details> {
	const key = checkMessageKey(values.messageKey);
	if ('problem' in key) return key;
	const message = checkMessage(values, 'update');
	if ('problem' in message) return message;
	return { value: { common: {}, details: { MsgKey: key.value, ...message.value } } };
}
