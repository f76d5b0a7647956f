import { emptyProfile, type NewGroup } from './group';
import { type GroupType, traitsOf } from './groupType';

/** What can be said about a group when it is set up without the API. */
export interface GroupSetup {
	/** @default 'Public' */
	readonly type?: GroupType;
	/** @default the id of the group, as far as it fits */
	readonly name?: string;
	readonly owner?: string;
	/** UserIDs that are in it beside the owner. */
	readonly members?: readonly string[];
	/** The same for members who are its administrators. */
	readonly admins?: readonly string[];
	/** @default 2000, or what the type allows */
	readonly maxMemberNum?: number;
}

const MAX_MEMBERS = 2000;
const MAX_NAME = 30;

/** The group that a set-up describes. */
export function newGroup(groupId: string, setup: GroupSetup): NewGroup {
	const { type = 'Public', name = groupId.slice(0, MAX_NAME), owner } = setup;
	const { members = [], admins = [], maxMemberNum } = setup;
	const usual = emptyProfile(maxMemberNum ?? traitsOf(type).maxMembers ?? MAX_MEMBERS);

	return {
		groupId,
		type,
		owner,
		profile: { ...usual, name },
		custom: new Map(),
		members: [
			...admins.map((userId) => ({ userId, rank: 'Admin' as const })),
			...members.map((userId) => ({ userId })),
		],
	};
}
