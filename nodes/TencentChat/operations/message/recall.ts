import { ENDPOINTS } from '../../api/endpoints';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT } from '../reader';
import { ANSWERED_AS_A_WHOLE } from '../wireFormats';
import { messageKeyField, originalReceiverField, originalSenderField } from './accounts';
import { conversationOf } from './conversation';
import { checkMessageKey } from './messageKey';

/** The message does not exist, or not any more. */
const NOT_FOUND = 20022;

/** It was recalled before. */
const RECALLED = 20023;

/** Takes messages back on both sides. */
export const recallMessages: BulkOperation = {
	kind: 'bulk',
	resource: 'message',
	value: 'recall',
	name: 'Recall',
	action: 'Recall messages',
	description: 'Take back messages of any age on both sides; this cannot be undone',
	endpoint: ENDPOINTS.withdrawMsg,
	isSerialized: true,
	outputKeys: { owner: 'fromAccount', subject: 'toAccount' },
	properties: [originalSenderField, originalReceiverField, messageKeyField],
	reader: createReader({
		owner: FROM_ACCOUNT,
		subject: TO_ACCOUNT,
		toLane: conversationOf,
		parameters: ['messageKey'],
		check: ({ messageKey }) => {
			const key = checkMessageKey(messageKey);
			return 'problem' in key ? key : { value: { common: {}, details: { MsgKey: key.value } } };
		},
		toEntry: (userId, details) => ({ To_Account: userId, ...details }),
	}),
	wireFormat: {
		buildBody: (owner, _common, [message]) => ({ From_Account: owner, ...(message as object) }),
		...ANSWERED_AS_A_WHOLE,
	},
	vocabulary: {
		success: 'deleted',
		noun: 'message',
		again: 'Messages already recalled stay recalled.',
		alreadyDone: ['notFound'],
		interpret: (code) => (code === NOT_FOUND || code === RECALLED ? 'notFound' : undefined),
	},
	extraOptions: ['nothingToDo'],
};
