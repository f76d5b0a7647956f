import { ENDPOINTS } from '../../nodes/TencentChat/api/endpoints';
import { type Answer, isRefusal, refuse, succeed } from '../results/answer';
import type { Account } from '../state/account';
import { type EndpointCall, freeCommand } from './endpoint';
import { findOwner } from './owner';
import { SNS } from './serviceCodes';

/** `group_get`: an account's friend lists, with their members when asked for. */
export const groupGet = freeCommand(ENDPOINTS.groupGet, getFriendLists);

function getFriendLists(call: EndpointCall): Answer {
	const { NeedFriend: needFriend, GroupName: names = [] } = call.body;
	if (needFriend !== undefined && typeof needFriend !== 'string') return refuse(30001);
	if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) {
		return refuse(30001);
	}

	const owner = findOwner(call, SNS);
	if (isRefusal(owner)) return owner;

	const isWithMembers = needFriend === 'Need_Friend_Type_Yes';
	const lists = selectLists(owner, names).map(([name, members]) => ({
		GroupName: name,
		FriendNumber: members.size,
		...(isWithMembers && { To_Account: [...members] }),
	}));

	return succeed({
		// Left out when empty, as friend_get does; no sample of an account without lists is known.
		...(lists.length > 0 && { ResultItem: lists }),
		CurrentSequence: owner.friendListSequence,
	});
}

function selectLists(owner: Account, names: readonly string[]): [string, Set<string>][] {
	const lists = [...owner.friendLists];
	return names.length === 0 ? lists : lists.filter(([name]) => names.includes(name));
}
