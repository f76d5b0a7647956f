import { ENDPOINTS } from '../../nodes/TencentChat/api/endpoints';
import { type Answer, refuse, succeed } from '../results/answer';
import type { Account } from '../state/account';
import type { Endpoint, EndpointCall } from './endpoint';
import { findOwner, isRefusal, SNS_OWNER_CODES } from './owner';

/** `group_get`: an account's friend lists, with their members when asked for. */
export const groupGet: Endpoint = {
	path: `/${ENDPOINTS.groupGet.path}`,
	callsPerSecond: ENDPOINTS.groupGet.callsPerSecond,
	holdsOwner: false,
	handle: getFriendLists,
};

function getFriendLists(call: EndpointCall): Answer {
	const { NeedFriend: needFriend, GroupName: names = [] } = call.body;
	if (needFriend !== undefined && typeof needFriend !== 'string') return refuse(30001);
	if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) {
		return refuse(30001);
	}

	const owner = findOwner(call, SNS_OWNER_CODES);
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
