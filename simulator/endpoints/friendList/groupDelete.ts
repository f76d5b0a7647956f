import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { type Answer, isRefusal, refuse, succeed } from '../../results/answer';
import { fieldOf } from '../../results/fieldRefusal';
import { deleteFriendList } from '../../state/friendLists';
import { type EndpointCall, ownerWrite } from '../endpoint';
import { readGroupNames } from './groupNames';
import { findOwner } from '../owner';
import { SNS } from '../serviceCodes';

/** `group_delete`: deletes friend lists, whose members stay friends. */
export const groupDelete = ownerWrite(ENDPOINTS.groupDelete, deleteFriendLists);

function deleteFriendLists(call: EndpointCall): Answer {
	const lists = readGroupNames(fieldOf(call.body, 'GroupName'));
	if (isRefusal(lists)) return lists;

	const owner = findOwner(call, SNS);
	if (isRefusal(owner)) return owner;
	if (call.isConflicting) return refuse(30008);

	for (const list of lists) deleteFriendList(owner, list);
	// The documentation's sample of a success has this text.
	return { ...succeed({ CurrentSequence: owner.friendListSequence }), info: '0' };
}
