import { tellOwnerChanged } from '../../callbacks/group/groupCallbacks';
import { operatorOf } from '../../origin';
import { type Answer, isRefusal, refuse, succeed } from '../../results/answer';
import { fieldOf } from '../../results/fieldRefusal';
import type { Group } from '../../state/groups/group';
import { type EndpointCall, freeCommand } from '../endpoint';
import { findOperator, readUserId, refuseStranger } from './accounts';
import { announceChange } from './announce';
import { GROUP_COMMANDS } from './facts';
import { findGroupWith } from './findGroup';

/** `change_group_owner`: gives a group to one of its members; the old owner becomes a member. */
export const changeGroupOwner = freeCommand(GROUP_COMMANDS.changeGroupOwner, change);

function change(call: EndpointCall): Answer {
	const { body, origin, switches } = call;
	const group = findGroupWith(call, 'members');
	if (isRefusal(group)) return group;
	const account = readUserId(fieldOf(body, 'NewOwner_Account'));
	if (isRefusal(account)) return account;
	const operator = findOperator(call, operatorOf(origin));
	if (isRefusal(operator)) return operator;

	const { userId } = account;
	const { owner: oldOwner } = group;
	if (!group.members.has(userId)) return refuseStranger(call);
	if (oldOwner === userId) {
		return switches.sameGroupOwner === 'accept' ? succeed() : refuse(switches.sameGroupOwner);
	}

	demote(group, oldOwner);
	group.owner = userId;
	announceChange(call, group);
	tellOwnerChanged(call, group, { ...operator, oldOwner });
	return succeed();
}

function demote({ members }: Group, oldOwner: string | undefined): void {
	const member = oldOwner === undefined ? undefined : members.get(oldOwner);
	if (member) member.rank = 'Member';
}
