import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { type Answer, isRefusal, succeed } from '../../results/answer';
import { fieldOf } from '../../results/fieldRefusal';
import { codesOf, itself, judgeItems } from '../../results/itemResults';
import { ACCOUNTS } from '../../results/verdicts/accounts';
import { type EndpointCall, freeCommand } from '../endpoint';
import { readNames } from '../lists';
import { OPENIM } from '../serviceCodes';
import { BAD_RECEIVER, readPerson } from './people';

/** `get_c2c_unread_msg_num`: how many messages an account has not read, in all or from some peers. */
export const getUnreadMsgNum = freeCommand(ENDPOINTS.getUnread, countUnread);

/** The command's page has no code for a wrong list. */
const PEERS = { ...OPENIM, noList: 90001, tooMany: 90001 };

function countUnread(call: EndpointCall): Answer {
	const { app, body } = call;
	const reader = readPerson(call, fieldOf(body, 'To_Account'), BAD_RECEIVER);
	if (isRefusal(reader)) return reader;

	const { messages } = app;
	const { userId } = reader;
	if (body.Peer_Account === undefined) {
		return succeed({ AllC2CUnreadMsgNum: messages.unreadOf(userId) });
	}

	const peers = readNames(call, fieldOf(body, 'Peer_Account'), PEERS);
	if (isRefusal(peers)) return peers;
	const outcomes = judgeItems(call, peers, {
		nameOf: itself,
		verdicts: ACCOUNTS,
		judge: (peer) => {
			if (!app.account(peer)) return ACCOUNTS.accountMissing;
			return { fields: { C2CUnreadMsgNum: messages.between(userId, peer)?.unreadOf(userId) ?? 0 } };
		},
	});
	if (isRefusal(outcomes)) return outcomes;

	const known = outcomes.filter(({ code }) => code === 0);
	const failed = outcomes.filter(({ code }) => code !== 0);
	return succeed(
		{
			...(known.length > 0 && {
				C2CUnreadMsgNumList: known.map(({ name, fields }) => ({ Peer_Account: name, ...fields })),
			}),
			...(failed.length > 0 && {
				ErrorList: failed.map(({ name, code }) => ({ Peer_Account: name, ErrorCode: code })),
			}),
		},
		codesOf(outcomes),
	);
}
