import { ENDPOINTS } from '../../nodes/TencentChat/api/endpoints';
import { type Answer, refuse } from '../results/answer';
import { answerFriends } from '../results/friendResults';
import { FRIEND_ADD } from '../results/verdict';
import type { Endpoint, EndpointCall } from './endpoint';
import { addOneFriend } from './friendAdd/apply';
import { readFriendAdd } from './friendAdd/request';
import { findOwner, isRefusal, SNS_OWNER_CODES } from './owner';

/** `friend_add`: adds friends to the list of `From_Account`, or asks them. */
export const friendAdd: Endpoint = {
	path: `/${ENDPOINTS.friendAdd.path}`,
	callsPerSecond: ENDPOINTS.friendAdd.callsPerSecond,
	holdsOwner: true,
	handle: addFriends,
};

function addFriends(call: EndpointCall): Answer {
	const { app, switches, nowSeconds } = call;

	const request = readFriendAdd(call.body);
	if (isRefusal(request)) return request;

	const owner = findOwner(call, SNS_OWNER_CODES);
	if (isRefusal(owner)) return owner;

	const isMissing = request.items.some(({ toAccount }) => !app.account(toAccount));
	if (isMissing && switches.missingFriendAccount === 'call') return refuse(30003);

	return answerFriends(call, request.items, {
		nameOf: (item) => item.toAccount,
		judge: (item) => addOneFriend({ app, switches, request, owner, item }, nowSeconds),
		verdicts: FRIEND_ADD,
	});
}
