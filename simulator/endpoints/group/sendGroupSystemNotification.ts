import { type Answer, isRefusal, refuse, type Refusal, succeed } from '../../results/answer';
import { fieldOf, refuseField } from '../../results/fieldRefusal';
import type { Group } from '../../state/groups/group';
import { traitsOf } from '../../state/groups/groupType';
import { type EndpointCall, freeCommand } from '../endpoint';
import { readNames } from '../lists';
import { GROUP } from '../serviceCodes';
import { groupCodes } from './accounts';
import { GROUP_COMMANDS } from './facts';
import { findGroup, NOT_ALLOWED } from './findGroup';
import { isOnline } from './message/deliver';

/** `send_group_system_notification`: tells members who are online something, all or some of them. */
export const sendGroupSystemNotification = freeCommand(
	GROUP_COMMANDS.sendGroupSystemNotification,
	notify,
);

function notify(call: EndpointCall): Answer {
	const { app, body, nowSeconds } = call;
	const group = findGroup(call);
	if (isRefusal(group)) return group;
	const { Content: content } = body;
	if (typeof content !== 'string' || content === '') {
		const wanted = 'a text that is not empty';
		return refuseField(GROUP.badParameter, fieldOf(body, 'Content'), wanted);
	}
	const members = readReceivers(call, group);
	if (isRefusal(members)) return members;

	const receivers = members.filter((userId) => isOnline(app, userId));
	group.notices.add({ content, time: nowSeconds, receivers });
	return succeed();
}

/** Nobody in particular is everybody. */
function readReceivers(call: EndpointCall, group: Group): readonly string[] | Refusal {
	const { ToMembers_Account: names } = call.body;
	if (names === undefined || (Array.isArray(names) && names.length === 0)) {
		return group.members.names();
	}
	if (!traitsOf(group.type).members) {
		return refuse(NOT_ALLOWED);
	}
	const chosen = readNames(
		call,
		fieldOf(call.body, 'ToMembers_Account'),
		groupCodes(call.switches),
	);
	return isRefusal(chosen) ? chosen : chosen.filter((userId) => group.members.has(userId));
}
