import type { JsonObject } from '../../json';
import { type Group, roleOf } from '../../state/groups/group';
import type { Member } from '../../state/groups/member';

/** What an answer can say about a group itself, in the order of the documentation's samples. */
export function baseInfo(group: Group, sdkAppId: number): JsonObject {
	const { profile } = group;
	return {
		Type: group.type,
		Name: profile.name,
		Appid: sdkAppId,
		Introduction: profile.introduction,
		Notification: profile.notification,
		FaceUrl: profile.faceUrl,
		Owner_Account: group.owner ?? '',
		CreateTime: group.createTime,
		LastInfoTime: group.lastInfoTime,
		LastMsgTime: group.lastMessageTime,
		NextMsgSeq: group.history.nextSequence,
		MemberNum: group.members.size,
		MaxMemberNum: profile.maxMemberNum,
		ApplyJoinOption: profile.applyJoinOption,
		MuteAllMember: profile.isAllMuted ? 'On' : 'Off',
	};
}

/** What an answer can say about a member, beside its name. */
export function memberInfo(group: Group, member: Member): JsonObject {
	return {
		Role: roleOf(group, member.userId),
		JoinTime: member.joinTime,
		MsgSeq: member.readSequence,
		MsgFlag: member.messageFlag,
		LastSendMsgTime: member.lastSendTime,
		MuteUntil: group.mutedUntil.get(member.userId) ?? 0,
		NameCard: member.nameCard,
	};
}

/** The fields that a filter names; all of them when there is no filter. */
export function filtered(info: JsonObject, filter: readonly unknown[] | undefined): JsonObject {
	if (!filter) return info;
	return Object.fromEntries(Object.entries(info).filter(([name]) => filter.includes(name)));
}
