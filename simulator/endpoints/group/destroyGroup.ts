import { tellGroupDestroyed } from '../../callbacks/group/groupCallbacks';
import { type Answer, isRefusal, succeed } from '../../results/answer';
import { type EndpointCall, freeCommand } from '../endpoint';
import { GROUP_COMMANDS } from './facts';
import { findGroup } from './findGroup';

/** `destroy_group`: disbands a group for ever. */
export const destroyGroup = freeCommand(GROUP_COMMANDS.destroyGroup, destroy);

function destroy(call: EndpointCall): Answer {
	const group = findGroup(call);
	if (isRefusal(group)) return group;

	call.app.groups.destroy(group, call.nowSeconds);
	tellGroupDestroyed(call, group);
	return succeed();
}
