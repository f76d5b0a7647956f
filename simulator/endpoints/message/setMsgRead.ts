import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { messagesRead } from '../../callbacks/messageCallbacks';
import { type Answer, isRefusal, succeed } from '../../results/answer';
import { type EndpointCall, freeCommand } from '../endpoint';
import { type FieldRule, isIndex, refuseBadFields } from '../fieldTypes';
import { OPENIM } from '../serviceCodes';
import { readPair } from './people';

/** `admin_set_msg_read`: marks what an account got from another one as read. */
export const setMsgRead = freeCommand(ENDPOINTS.setMsgRead, markRead);

/** A text in the field table, a number in SDKs. */
const READ_TIME: FieldRule = {
	isGood: (value) =>
		value === undefined ||
		isIndex(value) ||
		(typeof value === 'string' && /^\d{1,10}$/.test(value)),
	wanted: 'seconds since 1970, or left out',
};

function markRead(call: EndpointCall): Answer {
	const pair = readPair(call, 'Report_Account', 'Peer_Account');
	if (isRefusal(pair)) return pair;
	const { app, body, nowSeconds } = call;
	const bad = refuseBadFields(OPENIM.badParameter, body, { MsgReadTime: READ_TIME });
	if (bad) return bad;

	const { userId: reader } = pair.one;
	const { userId: peer } = pair.other;
	const until = Number(body.MsgReadTime ?? nowSeconds);
	app.messages.markRead(reader, peer, until);
	call.tell?.(messagesRead({ reader, peer, until }, app.messages.unreadOf(reader)));
	return succeed();
}
