import { askGroupCreation, tellGroupCreated } from '../../callbacks/group/groupCallbacks';
import { refusalOfGroupAction } from '../../callbacks/group/groupRuling';
import type { Callback } from '../../callbacks/callback';
import { type Answer, isRefusal, refuse, type Refusal, succeed } from '../../results/answer';
import { fieldOf, refuseField } from '../../results/fieldRefusal';
import { emptyProfile, type GroupProfile, type NewGroup } from '../../state/groups/group';
import { GROUP_TYPES, type GroupType, toGroupType } from '../../state/groups/groupType';
import { type EndpointCall, freeCommand } from '../endpoint';
import { GROUP } from '../serviceCodes';
import { findOptional } from './accounts';
import { announceChange } from './announce';
import { readFirstMembers, refuseCrowd } from './createGroup/firstMembers';
import { refuseGroupId } from './createGroup/groupId';
import { CUSTOM_OF_GROUP, readCustomFields } from './customFields';
import { GROUP_COMMANDS } from './facts';
import { maxMembersOf, profileIn, refuseBadProfile } from './profileFields';

/** `create_group`: creates a group, with an id of its own or a new one, and with its first members. */
export const createGroup = freeCommand(GROUP_COMMANDS.createGroup, create, askBeforeCreating);

/** Groups that an app of the trial edition can have. Source: 269/9346, 2025-11-04. */
const TRIAL_GROUPS = 100;

function create(call: EndpointCall): Answer {
	const { app, nowSeconds, ruling } = call;
	const wanted = readGroup(call);
	if (isRefusal(wanted)) return wanted;

	const refused = refusalOfGroupAction(ruling);
	if (refused) return refused;

	const { groupId = app.groups.newId(wanted.type) } = wanted;
	const group = { ...wanted, groupId };
	announceChange(call, app.groups.create(group, nowSeconds));
	tellGroupCreated(call, group);
	return succeed({ GroupId: groupId });
}

function askBeforeCreating(call: EndpointCall): Callback | undefined {
	const group = readGroup(call);
	if (isRefusal(group)) return undefined;

	const { owner } = group;
	const others = owner === undefined ? [] : call.app.groups.of(owner);
	return askGroupCreation(call, group, others.filter((other) => other.owner === owner).length);
}

type WantedGroup = Omit<NewGroup, 'groupId'> & { readonly groupId: string | undefined };

function readGroup(call: EndpointCall): WantedGroup | Refusal {
	const { body, switches } = call;
	const type = toGroupType(body.Type);
	if (!type) return refuseField(GROUP.badParameter, fieldOf(body, 'Type'), GROUP_TYPES.join(', '));
	if (type === 'Community' && switches.communities === 'off') return refuse(11000);

	const refused = refuseFields(call, type);
	if (refused) return refused;

	const owner = findOptional(call, 'Owner_Account');
	if (isRefusal(owner)) return owner;
	const custom = readCustomFields(call, fieldOf(body, 'AppDefinedData'), CUSTOM_OF_GROUP);
	if (isRefusal(custom)) return custom;
	const members = readFirstMembers(call, type);
	if (isRefusal(members)) return members;

	const profile = newProfile(call, type);
	const everybody = owner.userId === undefined ? members : [{ userId: owner.userId }, ...members];
	const crowded = refuseCrowd(call, everybody, { type, max: profile.maxMemberNum });
	if (crowded) return crowded;

	const { GroupId: groupId } = body;
	const id = typeof groupId === 'string' ? groupId : undefined;
	return { groupId: id, type, owner: owner.userId, profile, custom, members };
}

function refuseFields(call: EndpointCall, type: GroupType): Refusal | undefined {
	const { body, switches } = call;
	if (body.Name === undefined || body.Name === '') {
		return refuseField(GROUP.badParameter, fieldOf(body, 'Name'), 'a text that is not empty');
	}
	return (
		refuseBadProfile(body, type, { maxField: 'MaxMemberCount', switches }) ??
		refuseGroupId(call, type) ??
		refuseGrowth(call)
	);
}

function refuseGrowth({ app, switches, nowSeconds }: EndpointCall): Refusal | undefined {
	if (switches.edition === 'trial' && app.groups.size >= TRIAL_GROUPS) return refuse(10058);
	return app.groups.growth.until(nowSeconds) >= switches.groupsPerDay ? refuse(10006) : undefined;
}

function newProfile({ body, switches }: EndpointCall, type: GroupType): GroupProfile {
	const usual = emptyProfile(maxMembersOf(type, switches));
	return { ...usual, ...profileIn(body, 'MaxMemberCount'), isAllMuted: false };
}
