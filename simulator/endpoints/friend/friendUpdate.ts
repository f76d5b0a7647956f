import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import type { JsonObject } from '../../json';
import { type Answer, isRefusal, type Refusal } from '../../results/answer';
import { fieldOf } from '../../results/fieldRefusal';
import { answerFriends } from '../../results/friendResults';
import type { Verdict } from '../../results/verdict';
import { FRIEND_UPDATE } from '../../results/verdicts/friends';
import type { Account } from '../../state/account';
import { hasRoomForLists } from '../../state/friendLists';
import { putFriend } from '../../state/relations';
import { type EndpointCall, ownerWrite } from '../endpoint';
import { applyChanges, readChanges } from './friendUpdate/changes';
import { readEntries, readName } from '../lists';
import { findOwner } from '../owner';
import { SNS } from '../serviceCodes';
import { readTagValues, type TagValue } from '../tagValues';

/** `friend_update`: changes what `From_Account` has noted about its friends. */
export const friendUpdate = ownerWrite(ENDPOINTS.friendUpdate, updateFriends);

interface UpdateItem {
	readonly toAccount: string;
	readonly fields: readonly TagValue[];
}

function updateFriends(call: EndpointCall): Answer {
	const items = readEntries(call, fieldOf(call.body, 'UpdateItem'), SNS, readItem);
	if (isRefusal(items)) return items;

	const owner = findOwner(call, SNS);
	if (isRefusal(owner)) return owner;

	return answerFriends(call, items, {
		nameOf: ({ toAccount }) => toAccount,
		judge: (item) => updateOneFriend(call, owner, item),
		verdicts: FRIEND_UPDATE,
	});
}

function readItem(entry: JsonObject, at: string): UpdateItem | Refusal {
	const toAccount = readName(fieldOf(entry, 'To_Account', at), SNS);
	if (typeof toAccount !== 'string') return toAccount;

	const fields = readTagValues(fieldOf(entry, 'SnsItem', at), SNS);
	return isRefusal(fields) ? fields : { toAccount, fields };
}

function updateOneFriend(
	{ app, switches }: EndpointCall,
	owner: Account,
	{ toAccount, fields }: UpdateItem,
): Verdict | undefined {
	const changes = readChanges(fields, switches);
	if ('code' in changes) return changes;

	const target = app.account(toAccount);
	if (!target) return FRIEND_UPDATE.accountMissing;

	const friend = owner.friends.get(toAccount);
	if (!friend) return FRIEND_UPDATE.notFriend;
	if (!hasRoomForLists(owner, changes.groupNames ?? [])) return FRIEND_UPDATE.groupsFull;

	putFriend(owner, target, applyChanges(friend, changes));
	return undefined;
}
