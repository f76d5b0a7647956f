import { isRefusal, refuse, type Refusal } from '../../results/answer';
import { fieldOf, refuseField } from '../../results/fieldRefusal';
import type { Group } from '../../state/groups/group';
import { type GroupTraits, traitsOf } from '../../state/groups/groupType';
import type { EndpointCall } from '../endpoint';
import { GROUP } from '../serviceCodes';

/** Tencent's code for what the type of a group does not allow. */
export const NOT_ALLOWED = 10007;

/** The group that `GroupId` names, or the refusal of the whole call. */
export function findGroup({ app, body, switches }: EndpointCall): Group | Refusal {
	const { GroupId: groupId } = body;
	if (typeof groupId !== 'string' || groupId === '') {
		return refuseField(GROUP.badParameter, fieldOf(body, 'GroupId'), 'the id of a group');
	}
	return app.groups.get(groupId) ?? refuse(switches.unknownGroupCode);
}

/** The same for a command that not every type of group has. */
export function findGroupWith(
	call: EndpointCall,
	feature: Exclude<keyof GroupTraits, 'maxMembers'>,
	code = NOT_ALLOWED,
): Group | Refusal {
	const group = findGroup(call);
	if (isRefusal(group)) return group;
	return traitsOf(group.type)[feature] ? group : refuse(code);
}
