import { createHash } from 'node:crypto';

import type { IDataObject } from 'n8n-workflow';

import { SAMPLE_APP } from '../simulator/options';

/** What both sides of the callbacks know in the tests. */
export const SECRET = { sdkAppId: SAMPLE_APP.sdkAppId, token: 'only-for-these-tests' };

/** A moment of the tests, in seconds since 1970. */
export const NOW = 1_700_000_000;

export type Query = Record<string, unknown>;

/** A callback as Tencent Chat sends it. */
export interface SentCallback {
	readonly query: Query;
	readonly body: IDataObject;
}

/** The signature by Tencent's description, apart from the code under test. */
export function signAs(token: string, requestTime: number | string): string {
	return createHash('sha256').update(`${token}${requestTime}`, 'utf8').digest('hex');
}

/** The query of a callback, signed for a moment. */
export function aQuery(command: string, fields: Query = {}, now = NOW): Query {
	return {
		SdkAppid: String(SECRET.sdkAppId),
		CallbackCommand: command,
		contenttype: 'json',
		ClientIP: '203.0.113.7',
		OptPlatform: 'Android',
		Sign: signAs(SECRET.token, now),
		RequestTime: String(now),
		...fields,
	};
}

/** A callback with all that its command needs. */
export function aCallback(command: string, fields: IDataObject = {}, now = NOW): SentCallback {
	const body = { CallbackCommand: command, ...fields };
	return { query: aQuery(command, {}, now), body };
}

/** Friends of one account, added by REST. */
export function friendsAdded(...friends: string[]): SentCallback {
	return aCallback('Sns.CallbackFriendAdd', {
		PairList: friends.map((friend) => ({
			From_Account: 'owner',
			To_Account: friend,
			Initiator_Account: 'owner',
		})),
		ClientCmd: 'friend_add',
		Admin_Account: 'administrator',
		ForceFlag: 1,
	});
}

/** A client app asks to add friends. */
export function friendsRequested(...friends: string[]): SentCallback {
	return aCallback('Sns.CallbackPrevFriendAdd', {
		Requester_Account: 'owner',
		From_Account: 'owner',
		FriendItem: friends.map((friend) => ({
			To_Account: friend,
			Remark: '',
			GroupName: '',
			AddSource: 'AddSource_Type_Android',
			AddWording: 'hi',
		})),
		AddType: 'Add_Type_Both',
		ForceAddFlags: 0,
		EventTime: 1_700_000_000_123,
	});
}

/** A client app has sent a message to one account. */
export function messageSent(from: string, to: string, text: string): SentCallback {
	return aCallback('C2C.CallbackAfterSendMsg', {
		From_Account: from,
		To_Account: to,
		MsgSeq: 48374,
		MsgRandom: 2837,
		MsgTime: NOW,
		MsgKey: `48374_2837_${NOW}`,
		SendMsgResult: 0,
		MsgBody: aText(text),
	});
}

/** A client app has sent a message into a group. */
export function groupMessageSent(groupId: string, from: string, text: string): SentCallback {
	return aCallback('Group.CallbackAfterSendMsg', {
		GroupId: groupId,
		Type: 'Public',
		From_Account: from,
		Operator_Account: from,
		Random: 2837,
		MsgSeq: 7,
		MsgTime: NOW,
		MsgBody: aText(text),
	});
}

/** The elements of a text message. */
function aText(text: string): IDataObject[] {
	return [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }];
}

/** A client app sends a message. */
export function messageBefore(text = 'hi'): SentCallback {
	return aCallback('C2C.CallbackBeforeSendMsg', {
		From_Account: 'owner',
		To_Account: 'a',
		MsgSeq: 48374,
		MsgTime: NOW,
		MsgBody: aText(text),
	});
}
