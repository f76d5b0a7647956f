import { type Answer, isRefusal, succeed } from '../../../results/answer';
import { fieldOf } from '../../../results/fieldRefusal';
import { mute, MUTE_TIME } from '../../../state/groups/mute';
import { type EndpointCall, freeCommand } from '../../endpoint';
import { refuseBadFields } from '../../fieldTypes';
import { readNames } from '../../lists';
import { GROUP } from '../../serviceCodes';
import { groupCodes } from '../accounts';
import { GROUP_COMMANDS } from '../facts';
import { findGroupWith } from '../findGroup';

/** `forbid_send_msg`: mutes up to 500 accounts in a group, or unmutes them. */
export const forbidSendMsg = freeCommand(GROUP_COMMANDS.forbidSendMsg, forbid);

function forbid(call: EndpointCall): Answer {
	const { body, switches, nowSeconds } = call;
	const group = findGroupWith(call, 'mute');
	if (isRefusal(group)) return group;
	const names = readNames(call, fieldOf(body, 'Members_Account'), groupCodes(switches));
	if (isRefusal(names)) return names;
	const refused = refuseBadFields(GROUP.badParameter, body, { MuteTime: MUTE_TIME });
	if (refused) return refused;

	// It outlasts leaving and joining again, so nobody has to be in the group for it.
	for (const userId of names) mute(group, userId, Number(body.MuteTime), nowSeconds);
	return succeed();
}
