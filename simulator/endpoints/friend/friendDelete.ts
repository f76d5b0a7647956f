import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { type Pair, tellFriendsDeleted } from '../../callbacks/relationCallbacks';
import { type Answer, isRefusal } from '../../results/answer';
import { answerFriends } from '../../results/friendResults';
import { itself } from '../../results/itemResults';
import type { Verdict } from '../../results/verdict';
import { FRIEND_DELETE } from '../../results/verdicts/friends';
import type { Account } from '../../state/account';
import { deleteFriend, type DeleteType, readDeleteType } from './deleteType';
import { type EndpointCall, ownerWrite } from '../endpoint';
import { readOwnerAndNames } from '../lists';
import { SNS } from '../serviceCodes';

/** `friend_delete`: deletes friends of `From_Account`, one way or both ways. */
export const friendDelete = ownerWrite(ENDPOINTS.friendDelete, deleteFriends);

function deleteFriends(call: EndpointCall): Answer {
	const request = readOwnerAndNames(call, SNS);
	if (isRefusal(request)) return request;

	const deleteType = readDeleteType(call.body);
	if (isRefusal(deleteType)) return deleteType;

	const { owner } = request;
	const deleted: Pair[] = [];
	const answer = answerFriends(call, request.names, {
		nameOf: itself,
		judge: (name) => deleteOne(call, name, { owner, deleteType, deleted }),
		verdicts: FRIEND_DELETE,
	});
	if (isRefusal(answer)) return answer;
	tellFriendsDeleted(call, owner.userId, deleted);

	// The documentation's sample of a full success has this text, the one with failures has none.
	const isFullSuccess = answer.itemCodes.every((code) => code === 0);
	return { ...answer, info: isFullSuccess ? '0' : '' };
}

interface Deletion {
	readonly owner: Account;
	readonly deleteType: DeleteType;
	/** Where it is written down who was deleted from whose list. */
	readonly deleted: Pair[];
}

function deleteOne(
	{ app, switches }: EndpointCall,
	name: string,
	{ owner, deleteType, deleted }: Deletion,
): Verdict | undefined {
	const target = app.account(name);
	if (!target) return FRIEND_DELETE.accountMissing;

	// Only the owner's own list decides, as in friend_add: a fan's entry does not make a friend.
	if (!owner.friends.has(name)) {
		return switches.notFriendCode === 30001
			? FRIEND_DELETE.notFriendInFaq
			: FRIEND_DELETE.notFriend;
	}
	deleted.push(...deleteFriend(owner, target, deleteType));
	return undefined;
}
