import { tellMemberChanged } from '../../../callbacks/group/memberCallbacks';
import { type Answer, isRefusal, refuse, type Refusal, succeed } from '../../../results/answer';
import { fieldOf, refuseField } from '../../../results/fieldRefusal';
import type { Group } from '../../../state/groups/group';
import { traitsOf } from '../../../state/groups/groupType';
import { type Member, MESSAGE_FLAGS } from '../../../state/groups/member';
import { mute, MUTE_TIME } from '../../../state/groups/mute';
import { type EndpointCall, freeCommand } from '../../endpoint';
import { oneOf, refuseBadFields } from '../../fieldTypes';
import { GROUP } from '../../serviceCodes';
import { readUserId, refuseStranger } from '../accounts';
import { CUSTOM_OF_MEMBER, readCustomFields, setCustomFields } from '../customFields';
import { GROUP_COMMANDS } from '../facts';
import { findGroupWith, NOT_ALLOWED } from '../findGroup';
import { refuseBadTexts } from '../texts';

/** `modify_group_member_info`: changes what a group holds about one member. */
export const modifyGroupMemberInfo = freeCommand(GROUP_COMMANDS.modifyGroupMemberInfo, modify);

const RULES = {
	Role: oneOf(['Admin', 'Member', undefined]),
	MsgFlag: oneOf([...MESSAGE_FLAGS, undefined]),
	MuteTime: {
		...MUTE_TIME,
		isGood: (value: unknown) => value === undefined || MUTE_TIME.isGood(value),
	},
};

function modify(call: EndpointCall): Answer {
	const { body } = call;
	const group = findGroupWith(call, 'members');
	if (isRefusal(group)) return group;
	const account = readUserId(fieldOf(body, 'Member_Account'));
	if (isRefusal(account)) return account;
	const member = group.members.get(account.userId);
	if (!member) return refuseStranger(call);

	const refused =
		refuseBadFields(GROUP.badParameter, body, RULES) ??
		refuseBadTexts(body, ['NameCard']) ??
		refuseByType(call, group, member);
	if (refused) return refused;
	const dataField = fieldOf(body, 'AppMemberDefinedData');
	const custom = readCustomFields(call, dataField, CUSTOM_OF_MEMBER);
	if (isRefusal(custom)) return custom;

	change(call, group, member);
	setCustomFields(member.custom, custom);
	tellChange(call, group, member);
	return succeed();
}

function refuseByType(
	{ body }: EndpointCall,
	{ type, owner }: Group,
	{ userId }: Member,
): Refusal | undefined {
	const { Role: role, MuteTime: muteTime } = body;
	const traits = traitsOf(type);
	if (role === 'Admin' && !traits.admins) return refuse(NOT_ALLOWED);
	if (muteTime !== undefined && !traits.mute) return refuse(NOT_ALLOWED);
	if (role === undefined || owner !== userId) return undefined;
	return refuseField(GROUP.badParameter, fieldOf(body, 'Role'), 'left out for the owner');
}

function change({ body, nowSeconds }: EndpointCall, group: Group, member: Member): void {
	const { Role: role, MsgFlag: messageFlag, NameCard: nameCard, MuteTime: muteTime } = body;
	if (role === 'Admin' || role === 'Member') member.rank = role;
	member.messageFlag = MESSAGE_FLAGS.find((flag) => flag === messageFlag) ?? member.messageFlag;
	if (typeof nameCard === 'string') member.nameCard = nameCard;
	if (typeof muteTime === 'number') mute(group, member.userId, muteTime, nowSeconds);
}

/** The callback knows the role and the name card only. */
function tellChange(call: EndpointCall, group: Group, member: Member): void {
	const { Role, NameCard } = call.body;
	if (Role === undefined && NameCard === undefined) return;

	tellMemberChanged(call, group, member.userId, {
		...(Role !== undefined && { Role }),
		...(NameCard !== undefined && { NameCard }),
	});
}
