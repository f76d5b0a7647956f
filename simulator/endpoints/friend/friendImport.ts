import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { ACCOUNT_LIMITS } from '../../limits';
import { type Answer, isRefusal } from '../../results/answer';
import { fieldOf } from '../../results/fieldRefusal';
import { answerFriends } from '../../results/friendResults';
import type { Verdict } from '../../results/verdict';
import { FRIEND_IMPORT } from '../../results/verdicts/friends';
import type { Account } from '../../state/account';
import { hasRoomForLists } from '../../state/friendLists';
import { putFriend } from '../../state/relations';
import { type EndpointCall, ownerWrite } from '../endpoint';
import { type FriendFields, judgeFields, toFriend } from './friendFields';
import { type ImportedFriend, readFriendImport, toCustom } from './friendImport/request';
import { readEntries, refuseMissing } from '../lists';
import { findOwner } from '../owner';
import { SNS } from '../serviceCodes';

/** `friend_import`: puts friends into the list of `From_Account`, one way and without asking them. */
export const friendImport = ownerWrite(ENDPOINTS.friendImport, importFriends);

function importFriends(call: EndpointCall): Answer {
	const field = fieldOf(call.body, 'AddFriendItem');
	const items = readEntries(call, field, SNS, readFriendImport);
	if (isRefusal(items)) return items;

	const owner = findOwner(call, SNS);
	if (isRefusal(owner)) return owner;

	const missing = refuseMissing(
		call,
		items.map(({ toAccount }) => toAccount),
		SNS,
	);
	if (missing) return missing;

	return answerFriends(call, items, {
		nameOf: ({ toAccount }) => toAccount,
		judge: (item) => importOneFriend(call, owner, item),
		verdicts: FRIEND_IMPORT,
	});
}

function importOneFriend(
	{ app, switches, nowSeconds }: EndpointCall,
	owner: Account,
	item: ImportedFriend,
): Verdict | undefined {
	// Unlike friend_add, all pages of this command agree that AddSource has to be there.
	const badField = judgeFields(
		item,
		owner,
		{ ...switches, missingAddSource: 'refuse' },
		FRIEND_IMPORT,
	);
	if (badField) return badField;

	const custom = toCustom(item.customItems, switches);
	if (custom === 'bad') return FRIEND_IMPORT.badCustom;

	const target = app.account(item.toAccount);
	if (!target) return FRIEND_IMPORT.accountMissing;
	if (owner.friends.has(item.toAccount) && switches.importExisting === 'refuse') {
		return FRIEND_IMPORT.friendExist;
	}
	const full = judgeLimits(owner, item);
	if (full) return full;

	const { addTime = nowSeconds, remarkTime } = item;
	putFriend(owner, target, { ...toFriend(item, addTime), remarkTime, custom });
	return undefined;
}

function judgeLimits(owner: Account, item: FriendFields): Verdict | undefined {
	if (!owner.friends.has(item.toAccount) && owner.friends.size >= ACCOUNT_LIMITS.friends) {
		return FRIEND_IMPORT.ownListFull;
	}
	return hasRoomForLists(owner, item.groupNames) ? undefined : FRIEND_IMPORT.groupsFull;
}
