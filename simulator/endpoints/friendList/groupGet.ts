import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { type Answer, isRefusal, type Refusal, succeed } from '../../results/answer';
import { type Field, fieldOf } from '../../results/fieldRefusal';
import type { Account } from '../../state/account';
import { type EndpointCall, freeCommand } from '../endpoint';
import { OPTIONAL_TEXT, refuseBadFields } from '../fieldTypes';
import { readGroupNames } from './groupNames';
import { findOwner } from '../owner';
import { SNS } from '../serviceCodes';

/** `group_get`: an account's friend lists, with their members when asked for. */
export const groupGet = freeCommand(ENDPOINTS.groupGet, getFriendLists);

function getFriendLists(call: EndpointCall): Answer {
	const bad = refuseBadFields(SNS.badParameter, call.body, { NeedFriend: OPTIONAL_TEXT });
	if (bad) return bad;

	const names = readNames(fieldOf(call.body, 'GroupName'));
	if (isRefusal(names)) return names;

	const owner = findOwner(call, SNS);
	if (isRefusal(owner)) return owner;

	const isWithMembers = call.body.NeedFriend === 'Need_Friend_Type_Yes';
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

/** No names are all names. */
function readNames(field: Field): readonly string[] | Refusal {
	const { value: list } = field;
	const isLeftOut = list === undefined || (Array.isArray(list) && list.length === 0);
	return isLeftOut ? [] : readGroupNames(field);
}

function selectLists(owner: Account, names: readonly string[]): [string, Set<string>][] {
	const lists = [...owner.friendLists];
	return names.length === 0 ? lists : lists.filter(([name]) => names.includes(name));
}
