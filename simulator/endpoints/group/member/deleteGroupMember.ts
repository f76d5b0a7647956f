import { tellRemoved } from '../../../callbacks/group/memberCallbacks';
import { type Answer, isRefusal, refuse, succeed } from '../../../results/answer';
import { fieldOf } from '../../../results/fieldRefusal';
import { type EndpointCall, freeCommand } from '../../endpoint';
import { oneOf, OPTIONAL_TEXT, refuseBadFields } from '../../fieldTypes';
import { readNames } from '../../lists';
import { GROUP } from '../../serviceCodes';
import { groupCodes } from '../accounts';
import { announceMembers } from '../announce';
import { GROUP_COMMANDS } from '../facts';
import { findGroupWith } from '../findGroup';

/** `delete_group_member`: removes up to 100 accounts from a group; who is not in it is no fault. */
export const deleteGroupMember = freeCommand(GROUP_COMMANDS.deleteGroupMember, remove);

const RULES = { Silence: oneOf([0, 1, undefined]), Reason: OPTIONAL_TEXT };

function remove(call: EndpointCall): Answer {
	const { app, body, switches } = call;
	// This command has another code than the others for a live group. Source: 269/1622, 2025-12-15.
	const group = findGroupWith(call, 'members', GROUP.badParameter);
	if (isRefusal(group)) return group;
	const names = readNames(call, fieldOf(body, 'MemberToDel_Account'), groupCodes(switches));
	if (isRefusal(names)) return names;
	const refused = refuseBadFields(GROUP.badParameter, body, RULES);
	if (refused) return refused;

	const { groupOwnerDeleted } = switches;
	const { owner } = group;
	const hitsOwner = owner !== undefined && names.includes(owner);
	if (hitsOwner && typeof groupOwnerDeleted === 'number') return refuse(groupOwnerDeleted);

	const leaving = groupOwnerDeleted === 'skip' ? names.filter((name) => name !== owner) : names;
	const removed = leaving.filter((userId) => app.groups.leave(group, userId));
	if (removed.length > 0) announceMembers(call, group);
	tellRemoved(call, group, removed);
	return succeed();
}
