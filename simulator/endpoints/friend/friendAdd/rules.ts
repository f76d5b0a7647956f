import type { Pair } from '../../../callbacks/relationCallbacks';
import { ACCOUNT_LIMITS } from '../../../limits';
import type { Verdict } from '../../../results/verdict';
import { FRIEND_ADD } from '../../../results/verdicts/friends';
import type { Account } from '../../../state/account';
import type { AppState } from '../../../state/app';
import { hasRoomForLists } from '../../../state/friendLists';
import type { Switches } from '../../../switches';
import type { FriendFields } from '../friendFields';
import type { FriendAddRequest } from './request';

/** One friend of a call, with all that its judgement depends on. */
export interface FriendCase {
	readonly app: AppState;
	readonly switches: Switches;
	readonly request: FriendAddRequest;
	readonly owner: Account;
	readonly item: FriendFields;
	/** Where it is written down who was added to whose list, if somebody is to be told. */
	readonly added: Pair[] | undefined;
}

/** A friend whose account was found. */
export interface TargetCase extends FriendCase {
	readonly target: Account;
}

/** Whether something between the two accounts forbids the friendship. */
export function judgeRelation(friendCase: TargetCase): Verdict | undefined {
	const { owner, target, switches } = friendCase;
	const isOverridden = overridesEverything(friendCase);

	if (!isOverridden && isBannedFromSending(owner)) return FRIEND_ADD.forbiddenByAdmin;
	// Only the owner's own list decides: a one-way friend is not completed by a two-way add.
	if (owner.friends.has(target.userId)) return friendExist(switches);
	if (!isOverridden && owner.blocklist.has(target.userId)) return FRIEND_ADD.targetBlocked;
	if (!isOverridden && target.blocklist.has(owner.userId)) return FRIEND_ADD.blockedByTarget;
	return undefined;
}

/** Whether one of the lists that would grow is full. */
export function judgeLimits(friendCase: TargetCase): Verdict | undefined {
	const { owner, target, request, item } = friendCase;
	if (overridesEverything(friendCase)) return undefined;

	if (owner.friends.size >= ACCOUNT_LIMITS.friends) return FRIEND_ADD.ownListFull;
	if (request.addType === 'Add_Type_Both' && !hasRoomFor(target, owner.userId)) {
		return FRIEND_ADD.peerListFull;
	}
	return hasRoomForLists(owner, item.groupNames) ? undefined : FRIEND_ADD.groupsFull;
}

/** What the target's own setting says to the request. */
export function judgeConsent(friendCase: TargetCase): Verdict | undefined {
	const { app, target, request, switches } = friendCase;
	const isAsked = request.addType === 'Add_Type_Both' || switches.singleAddConsent === 'ask';
	if (!isAsked || overridesEverything(friendCase)) return undefined;

	const allowType = app.allowTypeOf(target);
	if (allowType === 'AllowType_Type_DenyAny') return FRIEND_ADD.denied;
	if (allowType === 'AllowType_Type_AllowAny' || request.isForced) return undefined;
	return judgePending(friendCase);
}

function judgePending({ owner, target, switches }: TargetCase): Verdict {
	if (target.pendingReceived.has(owner.userId)) {
		return switches.repeatedPending === 'pending' ? FRIEND_ADD.pending : FRIEND_ADD.tooFrequent;
	}

	const waiting = switches.pendingLimitOf === 'target' ? target.pendingReceived : owner.pendingSent;
	return waiting.size >= ACCOUNT_LIMITS.pendingRequests
		? FRIEND_ADD.pendingFull
		: FRIEND_ADD.pending;
}

function overridesEverything({ request, switches }: FriendCase): boolean {
	return request.isForced && switches.forceAddOverrides === 'everything';
}

function isBannedFromSending(owner: Account): boolean {
	return owner.profile.get('Tag_Profile_IM_AdminForbidType') === 'AdminForbid_Type_SendOut';
}

function friendExist({ friendExistCode }: Switches): Verdict {
	return friendExistCode === 30520 ? FRIEND_ADD.friendExistUntil2018 : FRIEND_ADD.friendExist;
}

function hasRoomFor(account: Account, friend: string): boolean {
	return account.friends.has(friend) || account.friends.size < ACCOUNT_LIMITS.friends;
}
