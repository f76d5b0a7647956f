import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import type { JsonObject } from '../../json';
import { type Answer, isRefusal, succeed } from '../../results/answer';
import type { Account, Friend } from '../../state/account';
import { customValues, standardValues } from '../../state/friendTags';
import { type EndpointCall, freeCommand } from '../endpoint';
import { INDEX, isIndex, OPTIONAL_INDEX, refuseBadFields } from '../fieldTypes';
import { findOwner } from '../owner';
import { SNS } from '../serviceCodes';

/** `friend_get`: one page of an account's friends with what it has noted about them. */
export const friendGet = freeCommand(ENDPOINTS.friendGet, getFriends);

const RULES = {
	StartIndex: INDEX,
	StandardSequence: OPTIONAL_INDEX,
	CustomSequence: OPTIONAL_INDEX,
};

function getFriends(call: EndpointCall): Answer {
	const bad = refuseBadFields(SNS.badParameter, call.body, RULES);
	if (bad) return bad;
	const start = isIndex(call.body.StartIndex) ? call.body.StartIndex : 0;

	const owner = findOwner(call, SNS);
	if (isRefusal(owner)) return owner;

	const end = start + call.switches.friendGetPageSize;
	const isComplete = end >= owner.friends.size;
	const page = describePage(call, owner, [...owner.friends.values()].slice(start, end));

	return succeed({
		...(page.length > 0 && { UserDataItem: page }),
		StandardSequence: owner.friendSequence,
		...(knowsCustomSequence(call) && { CustomSequence: owner.customSequence }),
		FriendNum: owner.friends.size,
		CompleteFlag: isComplete ? 1 : 0,
		NextStartIndex: isComplete ? 0 : end,
	});
}

/** The friends of a page with all that the caller does not have yet. */
function describePage(
	call: EndpointCall,
	owner: Account,
	friends: readonly Friend[],
): JsonObject[] {
	const { body, switches } = call;
	const isCompared = body.StartIndex === 0 || switches.sequenceWhilePaging === 'omit';
	const knowsStandard = isCompared && isKnown(body.StandardSequence, owner.friendSequence);
	const knowsCustom =
		isCompared && knowsCustomSequence(call) && isKnown(body.CustomSequence, owner.customSequence);

	return friends.flatMap((friend) => {
		const values = [
			...(knowsStandard ? [] : standardValues(friend)),
			...(knowsCustom ? [] : customValues(friend)),
		];
		if (values.length > 0) return { To_Account: friend.userId, ValueItem: values };
		return switches.friendGetUnchanged === 'nothing' ? [] : { To_Account: friend.userId };
	});
}

/** Without a sequence of its own there is nothing to compare custom data with, so all of it comes. */
function knowsCustomSequence({ switches }: EndpointCall): boolean {
	return switches.friendGetCustomSequence === 'send';
}

/** Whether a sequence is the server's present one; 0 asks for everything. */
function isKnown(sequence: unknown, current: number): boolean {
	return current > 0 && sequence === current;
}
