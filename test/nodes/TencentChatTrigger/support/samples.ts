import type { IDataObject } from 'n8n-workflow';

import { readCallback } from '../../../../nodes/TencentChatTrigger/callback';
import { findEvent } from '../../../../nodes/TencentChatTrigger/events';
import { toItems } from '../../../../nodes/TencentChatTrigger/items';
import { aCallback, type SentCallback } from '../../../../harness/callbacks';

/** 2026-01-31 08:00 UTC, in seconds since 1970. */
const SAMPLE_TIME = 1_769_846_400;

const TICKET = {
	id: '3f2b6c1e-8d4a-4f0b-9c57-1a2b3c4d5e6f',
	due: '2026-01-31T08:00:01.500Z',
	friends: ['customer_1001', 'customer_1002'],
};

/** What each example of the trigger has pinned to it: an event as Tencent Chat sends it. */
const EVENTS: ReadonlyMap<string, { readonly sent: SentCallback; readonly ticket?: IDataObject }> =
	new Map([
		[
			'welcome-new-friend',
			{
				sent: aSample('Sns.CallbackFriendAdd', {
					PairList: [
						aPair('sales_01', 'customer_1001', { Initiator_Account: 'sales_01' }),
						aPair('customer_1001', 'sales_01', { Initiator_Account: 'sales_01' }),
					],
					ClientCmd: 'FriendAdd',
					Admin_Account: '',
					ForceFlag: 0,
				}),
			},
		],
		[
			'mirror-unfriending',
			{
				sent: aSample('Sns.CallbackFriendDelete', {
					PairList: [aPair('sales_01', 'customer_1001')],
				}),
			},
		],
		[
			'moderate-friend-requests',
			{
				sent: aSample('Sns.CallbackPrevFriendAdd', {
					Requester_Account: 'sales_01',
					From_Account: 'sales_01',
					FriendItem: [
						aRequest('customer_1001', 'We met on Monday'),
						aRequest('customer_1002', 'Free money for you'),
					],
					AddType: 'Add_Type_Both',
					ForceAddFlags: 0,
					EventTime: SAMPLE_TIME * 1000,
				}),
				ticket: TICKET,
			},
		],
		['support-bot', { sent: aMessage('Do you have roses that like shade?') }],
		['hand-over', { sent: aMessage('May I talk to a person?') }],
	]);

/** The items that the trigger gives for the sample of an example. */
export function sampleItems(example: string): IDataObject[] {
	const { sent, ticket } = EVENTS.get(example) ?? {};
	const event = findEvent(String(sent?.query.CallbackCommand));
	if (!sent || !event) throw new Error(`There is no sample for ${example}`);
	const options = { splitPairs: true, initiatorOnly: false, includeRaw: false };
	return toItems(readCallback(event, sent, SAMPLE_TIME), options, ticket).items.map(
		({ json }) => json,
	);
}

function aSample(command: string, fields: IDataObject): SentCallback {
	return aCallback(command, fields, SAMPLE_TIME);
}

/** A customer has written to the bot. */
function aMessage(text: string): SentCallback {
	return aSample('C2C.CallbackAfterSendMsg', {
		From_Account: 'customer_5001',
		To_Account: 'support_bot',
		MsgSeq: 48374,
		MsgRandom: 2837,
		MsgTime: SAMPLE_TIME,
		MsgKey: `48374_2837_${SAMPLE_TIME}`,
		OnlineOnlyFlag: 0,
		SendMsgResult: 0,
		ErrorInfo: 'send msg succeed',
		UnreadMsgNum: 1,
		MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
		CloudCustomData: '',
	});
}

function aPair(from: string, to: string, fields: IDataObject = {}): IDataObject {
	return { From_Account: from, To_Account: to, ...fields };
}

function aRequest(to: string, wording: string): IDataObject {
	return {
		To_Account: to,
		Remark: '',
		GroupName: '',
		AddSource: 'AddSource_Type_Android',
		AddWording: wording,
	};
}
