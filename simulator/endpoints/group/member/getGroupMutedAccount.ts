import { type Answer, isRefusal, succeed } from '../../../results/answer';
import { mutedAt } from '../../../state/groups/mute';
import { type EndpointCall, freeCommand } from '../../endpoint';
import { GROUP_COMMANDS } from '../facts';
import { findGroup } from '../findGroup';

/** `get_group_muted_account`: who may not write into a group, and until when. */
export const getGroupMutedAccount = freeCommand(GROUP_COMMANDS.getGroupMutedAccount, getMuted);

function getMuted(call: EndpointCall): Answer {
	const group = findGroup(call);
	if (isRefusal(group)) return group;

	return succeed({
		GroupId: group.groupId,
		MutedAccountList: mutedAt(group, call.nowSeconds).map(([userId, until]) => ({
			Member_Account: userId,
			MutedUntil: until,
		})),
	});
}
