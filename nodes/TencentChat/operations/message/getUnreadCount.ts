import type { INodeProperties } from 'n8n-workflow';

import { readCode, readId } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import type { ItemResult } from '../../bulk/settleCall';
import { toTrimmedText } from '../../checks';
import { readEntries } from '../list';
import type { BulkOperation } from '../operation';
import { createReader, USER_ID } from '../reader';
import { outcomeWords } from '../vocabulary';
import { peerField, viewerField } from './accounts';
import { PEER_ACCOUNT } from './peerAccount';

const peersField: INodeProperties = {
	...peerField,
	required: false,
	placeholder: 'e.g. customer_01, customer_02',
	description:
		'UserID on the other side of the conversation: one, a comma-separated list, or an array from an expression. Leave empty for all one-to-one conversations together.',
};

/** Reads how many messages accounts have not read. */
export const getUnreadCount: BulkOperation = {
	kind: 'bulk',
	resource: 'message',
	value: 'getUnreadCount',
	name: 'Get Unread Count',
	action: 'Get unread counts',
	description: 'Read how many one-to-one messages a user has not read, in all or by conversation',
	endpoint: ENDPOINTS.getUnread,
	isSerialized: false,
	outputKeys: { owner: 'userId', subject: 'peerAccount' },
	properties: [viewerField, peersField],
	reader: createReader({
		owner: USER_ID,
		subject: PEER_ACCOUNT,
		isSubjectOptional: true,
		// The total and the counts of conversations are two questions, which share no call.
		check: ({ peerAccount }) => {
			const isTotal = toTrimmedText(peerAccount) === '';
			return { value: { common: { isTotal }, details: {} } };
		},
		toEntry: (peer) => peer,
	}),
	wireFormat: {
		buildBody: (userId, _common, peers) => {
			const named = peers.filter((peer) => peer !== '');
			return { To_Account: userId, ...(named.length > 0 && { Peer_Account: named }) };
		},
		readResults,
	},
	vocabulary: outcomeWords('found', 'item'),
};

function readResults(
	body: Readonly<Record<string, unknown>>,
	subjects: readonly string[],
): Map<string, ItemResult> {
	const results = new Map<string, ItemResult>();
	const total = readCode(body.AllC2CUnreadMsgNum);
	if (total !== undefined && subjects.includes('')) {
		results.set('', { code: 0, info: '', data: { unreadCount: total } });
	}
	for (const { Peer_Account, C2CUnreadMsgNum } of readEntries(body, 'C2CUnreadMsgNumList')) {
		const peer = readId(Peer_Account);
		const unreadCount = readCode(C2CUnreadMsgNum);
		if (peer === undefined || unreadCount === undefined) continue;
		results.set(peer, { code: 0, info: '', data: { unreadCount } });
	}
	for (const { Peer_Account, ErrorCode } of readEntries(body, 'ErrorList')) {
		const peer = readId(Peer_Account);
		const code = readCode(ErrorCode);
		if (peer !== undefined && code !== undefined && code !== 0)
			results.set(peer, { code, info: '' });
	}
	return results;
}
