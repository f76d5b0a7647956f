import { tellGroupChanged } from '../../callbacks/group/groupCallbacks';
import type { JsonObject } from '../../json';
import { operatorOf } from '../../origin';
import { type Answer, isRefusal, succeed } from '../../results/answer';
import { fieldOf } from '../../results/fieldRefusal';
import { type EndpointCall, freeCommand } from '../endpoint';
import { oneOf, refuseBadFields } from '../fieldTypes';
import { GROUP } from '../serviceCodes';
import { findOperator } from './accounts';
import { announceChange } from './announce';
import { CUSTOM_OF_GROUP, readCustomFields, setCustomFields } from './customFields';
import { GROUP_COMMANDS } from './facts';
import { findGroup } from './findGroup';
import { profileIn, refuseBadProfile } from './profileFields';

/** `modify_group_base_info`: changes what a group says about itself; what is left out stays. */
export const modifyGroupBaseInfo = freeCommand(GROUP_COMMANDS.modifyGroupBaseInfo, modify);

/** What the callback tells of. Source: 1047/34378. */
const TOLD = ['Name', 'Introduction', 'Notification', 'FaceUrl'] as const;

const RULES = { MuteAllMember: oneOf(['On', 'Off', undefined]) };

function modify(call: EndpointCall): Answer {
	const { body, switches, origin } = call;
	const group = findGroup(call);
	if (isRefusal(group)) return group;
	const refused =
		refuseBadFields(GROUP.badParameter, body, RULES) ??
		refuseBadProfile(body, group.type, { maxField: 'MaxMemberNum', switches });
	if (refused) return refused;
	const operator = findOperator(call, operatorOf(origin));
	if (isRefusal(operator)) return operator;
	const custom = readCustomFields(call, fieldOf(body, 'AppDefinedData'), CUSTOM_OF_GROUP);
	if (isRefusal(custom)) return custom;

	Object.assign(group.profile, profileIn(body, 'MaxMemberNum'));
	setCustomFields(group.custom, custom);
	announceChange(call, group);

	const told: JsonObject = Object.fromEntries(
		TOLD.filter((name) => body[name] !== undefined).map((name) => [name, body[name]]),
	);
	if (Object.keys(told).length > 0) tellGroupChanged(call, group, operator.operator, told);
	return succeed();
}
