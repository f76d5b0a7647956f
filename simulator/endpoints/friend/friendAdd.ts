import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { type Pair, tellFriendsAdded } from '../../callbacks/relationCallbacks';
import { refusalOf } from '../../callbacks/ruling';
import { type Answer, isRefusal } from '../../results/answer';
import { answerFriends } from '../../results/friendResults';
import { FRIEND_ADD } from '../../results/verdicts/friends';
import { type EndpointCall, ownerWrite } from '../endpoint';
import { addOneFriend } from './friendAdd/apply';
import { askBeforeAdding } from './friendAdd/question';
import { readFriendAdd } from './friendAdd/request';
import { refuseMissing } from '../lists';
import { findOwner } from '../owner';
import { SNS } from '../serviceCodes';

/** `friend_add`: adds friends to the list of `From_Account`, or asks them. */
export const friendAdd = ownerWrite(ENDPOINTS.friendAdd, addFriends, askBeforeAdding);

function addFriends(call: EndpointCall): Answer {
	const { app, switches, nowSeconds } = call;

	const request = readFriendAdd(call);
	if (isRefusal(request)) return request;

	const owner = findOwner(call, SNS);
	if (isRefusal(owner)) return owner;

	const missing = refuseMissing(
		call,
		request.items.map(({ toAccount }) => toAccount),
		SNS,
	);
	if (missing) return missing;

	const added: Pair[] | undefined = call.tell && [];
	const answer = answerFriends(call, request.items, {
		nameOf: ({ toAccount }) => toAccount,
		judge: (item) =>
			refusalOf(call.ruling, item.toAccount, switches) ??
			addOneFriend({ app, switches, request, owner, item, added }, nowSeconds),
		verdicts: FRIEND_ADD,
	});

	const { isForced } = request;
	const initiatorOf = () => owner.userId;
	if (added) tellFriendsAdded(call, added, { by: 'request', isForced, initiatorOf });
	return answer;
}
