import { ENDPOINTS } from '../../nodes/TencentChat/api/endpoints';
import type { JsonObject } from '../json';
import { type Answer, isRefusal, refuse, succeed } from '../results/answer';
import type { Account, Friend } from '../state/account';
import { customValues, standardValues } from '../state/friendTags';
import { type EndpointCall, freeCommand } from './endpoint';
import { isIndex } from './fieldTypes';
import { findOwner } from './owner';
import { SNS } from './serviceCodes';

/** `friend_get`: one page of an account's friends with what it has noted about them. */
export const friendGet = freeCommand(ENDPOINTS.friendGet, getFriends);

function getFriends(call: EndpointCall): Answer {
	const { StartIndex: start, StandardSequence: standard = 0 } = call.body;
	const { CustomSequence: custom = 0 } = call.body;
	if (!isIndex(start) || !isIndex(standard) || !isIndex(custom)) return refuse(30001);

	const owner = findOwner(call, SNS);
	if (isRefusal(owner)) return owner;

	const end = start + call.switches.friendGetPageSize;
	const isComplete = end >= owner.friends.size;
	const page = describePage(call, owner, [...owner.friends.values()].slice(start, end));

	return succeed({
		...(page.length > 0 && { UserDataItem: page }),
		StandardSequence: owner.friendSequence,
		CustomSequence: owner.customSequence,
		FriendNum: owner.friends.size,
		CompleteFlag: isComplete ? 1 : 0,
		NextStartIndex: isComplete ? 0 : end,
	});
}

/** The friends of a page with all that the caller does not have yet. */
function describePage(
	{ body, switches }: EndpointCall,
	owner: Account,
	friends: readonly Friend[],
): JsonObject[] {
	const knowsStandard = isKnown(body.StandardSequence, owner.friendSequence);
	const knowsCustom = isKnown(body.CustomSequence, owner.customSequence);

	return friends.flatMap((friend) => {
		const values = [
			...(knowsStandard ? [] : standardValues(friend)),
			...(knowsCustom ? [] : customValues(friend)),
		];
		if (values.length > 0) return { To_Account: friend.userId, ValueItem: values };
		return switches.friendGetUnchanged === 'nothing' ? [] : { To_Account: friend.userId };
	});
}

/** Whether a sequence is the server's present one; 0 asks for everything. */
function isKnown(sequence: unknown, current: number): boolean {
	return current > 0 && sequence === current;
}
