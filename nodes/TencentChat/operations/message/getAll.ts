import { problem, type Checked } from '../../api/problem';
import { readCode, readId, readText } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import type { Cursor, ListQuery } from '../../bulk/lists';
import type { ParameterValues } from '../../bulk/parameters';
import type { ResultData } from '../../bulk/settleCall';
import { checkFlag, checkUserId } from '../../checks';
import { limitField, returnAllField, simplifyField } from '../fields';
import { checkListQuery, readEntries } from '../list';
import type { PagedRead } from '../operation';
import { USER_ID } from '../reader';
import { checkTime, TIMEZONE } from '../times';
import { peerField, viewerField } from './accounts';
import { PEER_ACCOUNT } from './peerAccount';
import { describeElements } from './readElements';

/** Messages on a page; Tencent gives fewer where they are long. Source: https://www.tencentcloud.com/document/product/1047/35478 */
const PAGE_SIZE = 100;

/** Bit of `MsgFlagBits`: the message was recalled. */
const RECALLED = 8;

/** Beyond now, so that no clock that is ahead of this one hides the newest messages. */
const AHEAD_SECONDS = 86_400;

/** Reads the messages between two accounts, the newest first. */
export const getMessages: PagedRead = {
	kind: 'pagedRead',
	resource: 'message',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many messages',
	description: 'Read the messages between two users as one of them sees them, the newest first',
	endpoint: ENDPOINTS.getMsgs,
	owner: USER_ID,
	properties: [
		viewerField,
		peerField,
		{
			displayName: 'After',
			name: 'after',
			type: 'dateTime',
			default: '',
			description:
				'Read messages from this time on. Tencent Chat keeps messages for 7 days unless the plan says otherwise.',
		},
		{
			displayName: 'Before',
			name: 'before',
			type: 'dateTime',
			default: '',
			description: 'Read messages up to this time',
		},
		returnAllField,
		limitField,
		simplifyField,
	],
	parameters: [
		...[USER_ID.name, PEER_ACCOUNT.name, 'after', 'before'],
		...[returnAllField.name, limitField.name, simplifyField.name, TIMEZONE],
	],
	toQuery,
	buildBody: ({ owner, body }, cursor) => ({ Operator_Account: owner, ...body, ...toPage(cursor) }),
	readPage: (body, query) => ({
		entries: readEntries(body, 'MsgList')
			.map((message) => toEntry(message, query))
			.reverse(),
		next: readCode(body.Complete) === 0 ? toCursor(body) : undefined,
	}),
};

function toQuery(values: ParameterValues): Checked<ListQuery> {
	const peer = checkUserId(values[PEER_ACCOUNT.name], PEER_ACCOUNT.label);
	if ('problem' in peer) return peer;
	const after = checkTime(values.after, 'After', values[TIMEZONE]);
	if ('problem' in after) return after;
	const before = checkTime(values.before, 'Before', values[TIMEZONE]);
	if ('problem' in before) return before;
	const simplify = checkFlag(values.simplify, simplifyField.displayName, true);
	if ('problem' in simplify) return simplify;
	const { value: from = 0 } = after;
	const { value: until = Math.floor(Date.now() / 1000) + AHEAD_SECONDS } = before;
	if (from > until) return problem('After is later than Before', 'Swap the two times.');
	const body = {
		Peer_Account: peer.value,
		MaxCnt: PAGE_SIZE,
		MinTime: from,
		MaxTime: until,
	};
	return checkListQuery(values, { body, of: USER_ID, isSimplified: simplify.value });
}

/** The next page is asked for by the time and the key of the last message; both in one text. */
function toCursor({ LastMsgTime, LastMsgKey }: Readonly<Record<string, unknown>>): unknown {
	const time = readCode(LastMsgTime);
	return time === undefined ? null : `${time} ${readId(LastMsgKey) ?? ''}`;
}

function toPage(cursor: Cursor | undefined): Readonly<Record<string, unknown>> {
	if (cursor === undefined) return {};
	const [time = '', ...key] = String(cursor).split(' ');
	return { MaxTime: Number(time), LastMsgKey: key.join(' ') };
}

function toEntry(
	message: Readonly<Record<string, unknown>>,
	{ body, isSimplified }: ListQuery,
): ResultData {
	const peerAccount = body.Peer_Account;
	if (!isSimplified) return { peerAccount, message };
	const { From_Account, To_Account, MsgKey, MsgSeq, MsgTimeStamp, MsgBody } = message;
	return {
		peerAccount,
		fromAccount: readId(From_Account) ?? '',
		toAccount: readId(To_Account) ?? '',
		...describeElements(MsgBody),
		messageKey: readId(MsgKey) ?? '',
		messageSeq: MsgSeq ?? null,
		messageTime: MsgTimeStamp ?? null,
		isRecalled: ((readCode(message.MsgFlagBits) ?? 0) & RECALLED) !== 0,
		isPeerRead: readCode(message.IsPeerRead) === 1,
		cloudCustomData: readText(message.CloudCustomData),
		elements: MsgBody ?? [],
	};
}
