import { ENDPOINTS } from '../../nodes/TencentChat/api/endpoints';
import type { JsonObject } from '../json';
import { type Answer, refuse, succeed } from '../results/answer';
import type { Account, Friend } from '../state/account';
import type { Endpoint, EndpointCall } from './endpoint';
import { findOwner, isRefusal, SNS_OWNER_CODES } from './owner';

/** `friend_get`: one page of an account's friends with what it has noted about them. */
export const friendGet: Endpoint = {
	path: `/${ENDPOINTS.friendGet.path}`,
	callsPerSecond: ENDPOINTS.friendGet.callsPerSecond,
	holdsOwner: false,
	handle: getFriends,
};

function getFriends(call: EndpointCall): Answer {
	const { StartIndex: start, StandardSequence: sequence = 0 } = call.body;
	if (!isIndex(start) || !isIndex(sequence)) return refuse(30001);

	const owner = findOwner(call, SNS_OWNER_CODES);
	if (isRefusal(owner)) return owner;

	const end = start + call.switches.friendGetPageSize;
	const isComplete = end >= owner.friends.size;
	const page = describePage(call, owner, [...owner.friends.values()].slice(start, end));

	return succeed({
		...(page.length > 0 && { UserDataItem: page }),
		StandardSequence: owner.friendSequence,
		// Custom friend fields are not simulated, so their sequence never moves.
		CustomSequence: 0,
		FriendNum: owner.friends.size,
		CompleteFlag: isComplete ? 1 : 0,
		NextStartIndex: isComplete ? 0 : end,
	});
}

function describePage(
	{ body, switches }: EndpointCall,
	owner: Account,
	friends: readonly Friend[],
): JsonObject[] {
	const isUnchanged = owner.friendSequence > 0 && body.StandardSequence === owner.friendSequence;
	if (!isUnchanged) {
		return friends.map((friend) => ({ To_Account: friend.userId, ValueItem: valuesOf(friend) }));
	}
	return switches.friendGetUnchanged === 'nothing'
		? []
		: friends.map((friend) => ({ To_Account: friend.userId }));
}

function valuesOf(friend: Friend): JsonObject[] {
	const values = [
		{ Tag: 'Tag_SNS_IM_AddSource', Value: friend.addSource },
		{ Tag: 'Tag_SNS_IM_Remark', Value: friend.remark },
		{
			Tag: 'Tag_SNS_IM_Group',
			Value: friend.groupNames.length > 0 ? friend.groupNames : undefined,
		},
		{ Tag: 'Tag_SNS_IM_AddWording', Value: friend.addWording },
		{ Tag: 'Tag_SNS_IM_AddTime', Value: friend.addTime },
	];
	return values.filter(({ Value: value }) => value !== undefined);
}

function isIndex(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
