import type { IDataObject } from 'n8n-workflow';

import { readReply } from '../../../../../nodes/TencentChat/operations/message/reply';
import { readCallback } from '../../../../../nodes/TencentChatTrigger/callback';
import { findEvent } from '../../../../../nodes/TencentChatTrigger/events';
import { toItems } from '../../../../../nodes/TencentChatTrigger/items';
import {
	aCallback,
	groupMessageSent,
	messageSent,
	NOW,
	type SentCallback,
} from '../../../../../harness/callbacks';

/** What the trigger makes of a callback. */
function itemOf({ query, body }: SentCallback): IDataObject {
	const event = findEvent(String(query.CallbackCommand));
	if (!event) throw new Error('The callback has no event');
	const options = { splitPairs: true, initiatorOnly: false, includeRaw: false };
	return toItems(readCallback(event, { query, body }, NOW), options).items[0]?.json ?? {};
}

describe('where the answer to an item of the trigger goes', () => {
	it('is the sender of a one-to-one message, from whoever got it', () => {
		expect(readReply(itemOf(messageSent('customer', 'support', 'Hi')))).toEqual({
			value: { from: 'support', groupId: undefined, to: 'customer' },
		});
	});

	it('is the group of a group message', () => {
		expect(readReply(itemOf(groupMessageSent('deal_1', 'customer', 'Hi')))).toEqual({
			value: { from: '', groupId: 'deal_1', to: 'customer' },
		});
	});

	it('is the group in which bots were mentioned, and the first of them answers', () => {
		const mention = aCallback('Bot.OnGroupMessage', {
			GroupId: 'deal_1',
			From_Account: 'customer',
			AtRobots_Account: ['@RBT#001', '@RBT#002'],
			MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: '@@RBT#001 hello' } }],
		});

		expect(readReply(itemOf(mention))).toEqual({
			value: { from: '@RBT#001', groupId: 'deal_1', to: 'customer' },
		});
	});
});
