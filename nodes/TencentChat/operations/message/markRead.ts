import { ENDPOINTS } from '../../api/endpoints';
import type { BulkOperation } from '../operation';
import { createReader, USER_ID } from '../reader';
import { outcomeWords } from '../vocabulary';
import { ANSWERED_AS_A_WHOLE } from '../wireFormats';
import { peerField, viewerField } from './accounts';
import { PEER_ACCOUNT } from './peerAccount';

/** Says that accounts have read their conversations up to now. */
export const markRead: BulkOperation = {
	kind: 'bulk',
	resource: 'message',
	value: 'markRead',
	name: 'Mark as Read',
	action: 'Mark conversations as read',
	description: 'Set the unread counter of a conversation to zero for one side',
	endpoint: ENDPOINTS.setMsgRead,
	isSerialized: false,
	outputKeys: { owner: 'userId', subject: 'peerAccount' },
	properties: [viewerField, peerField],
	reader: createReader({ owner: USER_ID, subject: PEER_ACCOUNT }),
	wireFormat: {
		buildBody: (userId, _common, [peer]) => ({ Report_Account: userId, Peer_Account: peer }),
		...ANSWERED_AS_A_WHOLE,
	},
	vocabulary: outcomeWords('updated', 'item'),
};
