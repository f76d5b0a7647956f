import type { Group } from '../../state/groups/group';
import { traitsOf } from '../../state/groups/groupType';
import type { EndpointCall } from '../endpoint';

/** Notes that a group changed: what its members see of it takes a number as a message does. */
export function announceChange({ switches, nowSeconds }: EndpointCall, group: Group): void {
	group.lastInfoTime = nowSeconds;
	if (switches.groupChangesNumbered === 'yes') group.history.takeSequence();
}

/** The same for those who came or went, which some types of group do not announce. */
export function announceMembers(call: EndpointCall, group: Group): void {
	const isSilent = call.body.Silence === 1 || !traitsOf(group.type).notices;
	if (isSilent) group.lastInfoTime = call.nowSeconds;
	else announceChange(call, group);
}
