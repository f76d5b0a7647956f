import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { type Answer, isRefusal, refuse, succeed } from '../../results/answer';
import { deleteFriend, readDeleteType } from './deleteType';
import { type EndpointCall, ownerWrite } from '../endpoint';
import { findOwner } from '../owner';
import { SNS } from '../serviceCodes';

/**
 * `friend_delete_all`: deletes every friend of `From_Account`; its friend lists stay, empty. No webhook
 * hears of it. Source: 269/1645 (2025-12-15).
 */
export const friendDeleteAll = ownerWrite(ENDPOINTS.friendDeleteAll, deleteAllFriends);

function deleteAllFriends(call: EndpointCall): Answer {
	const deleteType = readDeleteType(call.body);
	if (isRefusal(deleteType)) return deleteType;

	const owner = findOwner(call, SNS);
	if (isRefusal(owner)) return owner;
	if (call.isConflicting) return refuse(30008);

	for (const name of [...owner.friends.keys()]) {
		deleteFriend(owner, call.app.existing(name), deleteType);
	}
	return succeed();
}
