import type { JsonObject } from '../../json';
import { refuse, type Refusal } from '../../results/answer';
import { fieldOf, refuseField } from '../../results/fieldRefusal';
import {
	APPLY_JOIN_OPTIONS,
	type GroupProfile,
	INVITE_JOIN_OPTIONS,
} from '../../state/groups/group';
import { type GroupType, traitsOf } from '../../state/groups/groupType';
import type { Switches } from '../../switches';
import { isIndex, oneOf, refuseBadFields } from '../fieldTypes';
import { GROUP } from '../serviceCodes';
import { refuseBadTexts } from './texts';

const JOIN_OPTIONS = {
	ApplyJoinOption: oneOf([...APPLY_JOIN_OPTIONS, undefined]),
	InviteJoinOption: oneOf([...INVITE_JOIN_OPTIONS, undefined]),
};

/** More members than the app's edition lets a group have. */
const TOO_MANY_MEMBERS = 10038;

/** Where a body gives the most members: the two commands that set it call it by different names. */
export type MaxMembersField = 'MaxMemberCount' | 'MaxMemberNum';

/** The refusal of a body in which the profile of a group is wrong; everything may be left out. */
export function refuseBadProfile(
	body: JsonObject,
	type: GroupType,
	{ maxField, switches }: { readonly maxField: MaxMembersField; readonly switches: Switches },
): Refusal | undefined {
	const { [maxField]: max, ApplyJoinOption: apply, InviteJoinOption: invite } = body;
	const refused =
		refuseBadTexts(body, ['Name', 'Introduction', 'Notification', 'FaceUrl']) ??
		refuseBadFields(GROUP.badParameter, body, JOIN_OPTIONS);
	if (refused) return refused;

	const refuseOption = (name: string) =>
		refuseField(GROUP.badParameter, fieldOf(body, name), `left out in a group of type ${type}`);
	if (apply !== undefined && type === 'Community') return refuseOption('ApplyJoinOption');
	if (invite !== undefined && type === 'AVChatRoom') return refuseOption('InviteJoinOption');
	if (max === undefined) return undefined;

	if (!isIndex(max) || max === 0) {
		return refuseField(GROUP.badParameter, fieldOf(body, maxField), 'a whole number from 1');
	}
	return max > maxMembersOf(type, switches) ? refuse(TOO_MANY_MEMBERS) : undefined;
}

/** The most members that a group of a type can have. */
export function maxMembersOf(
	type: GroupType,
	{ groupMembers }: Pick<Switches, 'groupMembers'>,
): number {
	return traitsOf(type).maxMembers ?? groupMembers;
}

/** The parts of a profile that a body gives, which has been found good. */
export function profileIn(body: JsonObject, maxField: MaxMembersField): Partial<GroupProfile> {
	const { Name, Introduction, Notification, FaceUrl, ApplyJoinOption, InviteJoinOption } = body;
	const { [maxField]: max, MuteAllMember } = body;
	const apply = APPLY_JOIN_OPTIONS.find((option) => option === ApplyJoinOption);
	const invite = INVITE_JOIN_OPTIONS.find((option) => option === InviteJoinOption);

	return {
		...(typeof Name === 'string' && { name: Name }),
		...(typeof Introduction === 'string' && { introduction: Introduction }),
		...(typeof Notification === 'string' && { notification: Notification }),
		...(typeof FaceUrl === 'string' && { faceUrl: FaceUrl }),
		...(typeof max === 'number' && { maxMemberNum: max }),
		...(apply && { applyJoinOption: apply }),
		...(invite && { inviteJoinOption: invite }),
		...(MuteAllMember !== undefined && { isAllMuted: MuteAllMember === 'On' }),
	};
}
