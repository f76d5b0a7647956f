import type { Verdict } from '../../../results/verdict';
import { FRIEND_ADD } from '../../../results/verdicts/friends';
import type { Account, Friend } from '../../../state/account';
import { leaveRequest, putFriend, withdrawRequest } from '../../../state/relations';
import { type FriendFields, judgeFields, toFriend } from '../friendFields';
import {
	type FriendCase,
	judgeConsent,
	judgeLimits,
	judgeRelation,
	type TargetCase,
} from './rules';

/** Judges one friend and makes the change; undefined means that the two are friends now. */
export function addOneFriend(friendCase: FriendCase, nowSeconds: number): Verdict | undefined {
	const { app, owner, item, switches } = friendCase;
	const badField = judgeFields(item, owner, switches, FRIEND_ADD);
	if (badField) return badField;

	const target = app.account(item.toAccount);
	if (!target) return FRIEND_ADD.accountMissing;

	const targetCase = { ...friendCase, target };
	const verdict = judgeRelation(targetCase) ?? judgeLimits(targetCase) ?? judgeConsent(targetCase);

	if (!verdict) becomeFriends(targetCase, nowSeconds);
	if (verdict === FRIEND_ADD.pending) ask(targetCase, nowSeconds);
	return verdict;
}

function becomeFriends(friendCase: TargetCase, addTime: number): void {
	const { owner, target, item, request, added } = friendCase;
	putFriend(owner, target, toFriend(item, addTime));
	withdrawRequest(owner, target);
	added?.push({ from: owner.userId, to: target.userId });

	if (request.addType === 'Add_Type_Single') return;
	withdrawRequest(target, owner);
	if (target.friends.has(owner.userId)) return;
	putFriend(target, owner, toReverse(owner, item, addTime));
	added?.push({ from: target.userId, to: owner.userId });
}

function ask({ owner, target, item, request }: TargetCase, addTime: number): void {
	leaveRequest(owner, target, {
		fromAccount: owner.userId,
		toAccount: target.userId,
		addType: request.addType,
		friend: toFriend(item, addTime),
	});
}

/** Remark and friend list are the owner's own notes, so the friend's side does not get them. */
function toReverse(owner: Account, item: FriendFields, addTime: number): Friend {
	return toFriend({ ...item, toAccount: owner.userId, remark: undefined, groupNames: [] }, addTime);
}
