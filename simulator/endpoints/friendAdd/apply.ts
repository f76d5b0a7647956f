import { FRIEND_ADD, type Verdict } from '../../results/verdict';
import type { Account, Friend } from '../../state/account';
import { addFriend, leaveRequest, withdrawRequest } from '../../state/relations';
import {
	type FriendCase,
	judgeConsent,
	judgeFormat,
	judgeLimits,
	judgeRelation,
	type TargetCase,
} from './rules';

/** Judges one friend and makes the change; undefined means that the two are friends now. */
export function addOneFriend(friendCase: FriendCase, nowSeconds: number): Verdict | undefined {
	const badFormat = judgeFormat(friendCase);
	if (badFormat) return badFormat;

	const target = friendCase.app.account(friendCase.item.toAccount);
	if (!target) return FRIEND_ADD.accountMissing;

	const targetCase = { ...friendCase, target };
	const verdict = judgeRelation(targetCase) ?? judgeLimits(targetCase) ?? judgeConsent(targetCase);

	if (!verdict) becomeFriends(targetCase, nowSeconds);
	if (verdict === FRIEND_ADD.pending) ask(targetCase, nowSeconds);
	return verdict;
}

function becomeFriends({ owner, target, item, request }: TargetCase, addTime: number): void {
	addFriend(owner, toFriend(item, addTime));
	withdrawRequest(owner, target);

	if (request.addType === 'Add_Type_Single') return;
	withdrawRequest(target, owner);
	if (!target.friends.has(owner.userId)) addFriend(target, toReverse(owner, item, addTime));
}

function ask({ owner, target, item, request }: TargetCase, addTime: number): void {
	leaveRequest(owner, target, {
		fromAccount: owner.userId,
		toAccount: target.userId,
		addType: request.addType,
		friend: toFriend(item, addTime),
	});
}

function toFriend(item: FriendCase['item'], addTime: number): Friend {
	const { toAccount, remark, groupName, addSource, addWording } = item;
	return {
		userId: toAccount,
		addTime,
		groupNames: groupName === undefined ? [] : [groupName],
		...(remark && { remark }),
		...(addSource && { addSource }),
		...(addWording && { addWording }),
	};
}

/** Remark and friend list are the owner's own notes, so the friend's side does not get them. */
function toReverse(owner: Account, item: FriendCase['item'], addTime: number): Friend {
	return toFriend(
		{ ...item, toAccount: owner.userId, remark: undefined, groupName: undefined },
		addTime,
	);
}
