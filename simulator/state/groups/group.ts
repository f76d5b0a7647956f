import { History } from './history';
import { type GroupType, traitsOf } from './groupType';
import { type Member, Members, type NewMember } from './member';
import { Pace } from './pace';
import { RecentSends } from './recentSends';
import { Notices } from './notices';

/** How somebody who asks gets into a group. */
export const APPLY_JOIN_OPTIONS = ['FreeAccess', 'NeedPermission', 'DisableApply'] as const;

/** How somebody who is invited gets into a group. */
export const INVITE_JOIN_OPTIONS = ['FreeAccess', 'NeedPermission', 'DisableInvite'] as const;

/** What a group says about itself, and how one gets in. */
export interface GroupProfile {
	name: string;
	introduction: string;
	notification: string;
	faceUrl: string;
	maxMemberNum: number;
	applyJoinOption: (typeof APPLY_JOIN_OPTIONS)[number];
	inviteJoinOption: (typeof INVITE_JOIN_OPTIONS)[number];
	isAllMuted: boolean;
}

/** The profile of a group of which nothing is said. */
export function emptyProfile(maxMemberNum: number): GroupProfile {
	return {
		name: '',
		introduction: '',
		notification: '',
		faceUrl: '',
		maxMemberNum,
		applyJoinOption: 'NeedPermission',
		inviteJoinOption: 'FreeAccess',
		isAllMuted: false,
	};
}

/** A group. Only `Groups` changes who is in it. */
export interface Group {
	readonly groupId: string;
	readonly type: GroupType;
	/** Its place among the groups that the app has ever had. */
	readonly ordinal: number;
	/** Seconds since the epoch. */
	readonly createTime: number;
	readonly profile: GroupProfile;
	/** Custom fields, by key. */
	readonly custom: Map<string, string>;
	readonly members: Members;
	/** Until when accounts may not write, in seconds since the epoch; it outlasts their leaving. */
	readonly mutedUntil: Map<string, number>;
	readonly history: History;
	readonly recentSends: RecentSends;
	readonly pace: Pace;
	readonly notices: Notices;
	/** Undefined in a group that nobody owns. */
	owner: string | undefined;
	/** When its profile or its members last changed, in seconds since the epoch. */
	lastInfoTime: number;
	/** When a message was last delivered, in seconds since the epoch; 0 when none was. */
	lastMessageTime: number;
}

/** What may be said about a group that is to be. */
export interface NewGroup {
	readonly groupId: string;
	readonly type: GroupType;
	readonly owner: string | undefined;
	readonly profile: GroupProfile;
	readonly custom: ReadonlyMap<string, string>;
	readonly members: readonly NewMember[];
}

/** The parts of a group that are empty at first. */
export function emptyParts() {
	return {
		members: new Members(),
		mutedUntil: new Map<string, number>(),
		history: new History(),
		recentSends: new RecentSends(),
		pace: new Pace(),
		notices: new Notices(),
	};
}

/** The role of somebody in a group, in Tencent's words. */
export function roleOf(
	{ owner, members }: Group,
	userId: string,
): 'Owner' | 'Admin' | 'Member' | 'NotMember' {
	const member = members.get(userId);
	if (owner === userId) return 'Owner';
	return member?.rank ?? 'NotMember';
}

/** Whether somebody may not write into a group at a moment. */
export function isMuted(group: Group, userId: string, nowSeconds: number): boolean {
	if ((group.mutedUntil.get(userId) ?? 0) > nowSeconds) return true;
	const isCommon = !['Owner', 'Admin'].includes(roleOf(group, userId));
	return group.profile.isAllMuted && isCommon;
}

/** How many messages of a group a member has not read. */
export function unreadOf({ history }: Group, member: Member): number {
	return history.counted - member.countedWhenRead - member.ownSinceRead;
}

/** Whether members see the group in their lists, or nobody has written into it yet. */
export function isActive({ type, lastMessageTime }: Group): boolean {
	return !traitsOf(type).hiddenAtFirst || lastMessageTime > 0;
}
