import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { type Answer, isRefusal, refuse, succeed } from '../../results/answer';
import { fieldOf } from '../../results/fieldRefusal';
import { answerFriends } from '../../results/friendResults';
import { itself } from '../../results/itemResults';
import type { Verdict } from '../../results/verdict';
import { GROUP_ADD } from '../../results/verdicts/friends';
import type { Account } from '../../state/account';
import { createFriendList, hasRoomForLists } from '../../state/friendLists';
import { putFriend } from '../../state/relations';
import { type EndpointCall, ownerWrite } from '../endpoint';
import { readGroupNames } from './groupNames';
import { readNames } from '../lists';
import { findOwner } from '../owner';
import { SNS } from '../serviceCodes';

/** `group_add`: creates friend lists and puts friends into all of them, if any are named. */
export const groupAdd = ownerWrite(ENDPOINTS.groupAdd, addFriendLists);

function addFriendLists(call: EndpointCall): Answer {
	const lists = readGroupNames(fieldOf(call.body, 'GroupName'));
	if (isRefusal(lists)) return lists;

	const names = readMembers(call);
	if (isRefusal(names)) return names;

	const owner = findOwner(call, SNS);
	if (isRefusal(owner)) return owner;

	// The lists belong to no friend, so a conflict has no item to be told with.
	if (call.isConflicting) return refuse(30008);
	if (!hasRoomForLists(owner, lists)) return refuse(30011);

	for (const list of lists) createFriendList(owner, list);
	const answer = names.length > 0 ? putIntoLists(call, owner, names, lists) : succeed();
	if (isRefusal(answer)) return answer;

	const sequence = { CurrentSequence: owner.friendListSequence };
	return { ...answer, fields: { ...answer.fields, ...sequence } };
}

function readMembers(call: EndpointCall) {
	const field = fieldOf(call.body, 'To_Account');
	const { value: list } = field;
	const isLeftOut = list === undefined || (Array.isArray(list) && list.length === 0);
	return isLeftOut ? [] : readNames(call, field, SNS);
}

function putIntoLists(
	call: EndpointCall,
	owner: Account,
	names: readonly string[],
	lists: readonly string[],
): Answer {
	return answerFriends(call, names, {
		nameOf: itself,
		judge: (name) => putOne(call, owner, name, lists),
		verdicts: GROUP_ADD,
	});
}

function putOne(
	{ app, switches }: EndpointCall,
	owner: Account,
	name: string,
	lists: readonly string[],
): Verdict | undefined {
	const target = app.account(name);
	if (!target) return GROUP_ADD.accountMissing;

	const friend = owner.friends.get(name);
	if (!friend) {
		return switches.groupNotFriendCode === 30001 ? GROUP_ADD.notFriendIn2020 : GROUP_ADD.notFriend;
	}
	const groupNames = [...new Set([...friend.groupNames, ...lists])];
	putFriend(owner, target, { ...friend, groupNames });
	return undefined;
}
