import { type Answer, isRefusal, succeed } from '../../../results/answer';
import { fieldOf } from '../../../results/fieldRefusal';
import { itself, judgeItems } from '../../../results/itemResults';
import { roleOf } from '../../../state/groups/group';
import { type EndpointCall, freeCommand } from '../../endpoint';
import { readNames } from '../../lists';
import { groupCodes } from '../accounts';
import { GROUP_COMMANDS } from '../facts';
import { findGroupWith } from '../findGroup';

/** `get_role_in_group`: the roles of up to 500 accounts in a group. */
export const getRoleInGroup = freeCommand(GROUP_COMMANDS.getRoleInGroup, getRoles);

function getRoles(call: EndpointCall): Answer {
	const group = findGroupWith(call, 'members');
	if (isRefusal(group)) return group;
	const codes = groupCodes(call.switches);
	const names = readNames(call, fieldOf(call.body, 'User_Account'), codes);
	if (isRefusal(names)) return names;

	const outcomes = judgeItems(call, names, {
		nameOf: itself,
		judge: (userId) => ({ fields: { Role: roleOf(group, userId) } }),
		verdicts: {},
	});
	if (isRefusal(outcomes)) return outcomes;

	// An account has no code here, so one that a fault strikes is left out of the answer.
	const known = outcomes.filter(({ code }) => code === 0);
	return succeed({
		UserIdList: known.map(({ name, fields }) => ({ Member_Account: name, ...fields })),
	});
}
