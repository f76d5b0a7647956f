import type { JsonObject } from '../../json';
import { operatorOf } from '../../origin';
import type { Group } from '../../state/groups/group';
import { type Callback, newCallback } from '../callback';
import { type Maker, tellOf, toMemberList } from './groupCallbacks';

/** Asks whether accounts may be put into a group. */
export function askInvitation(
	{ nowMs, origin }: Maker,
	{ groupId, type }: Group,
	userIds: readonly string[],
): Callback {
	return newCallback('Group.CallbackBeforeInviteJoinGroup', {
		GroupId: groupId,
		Type: type,
		Operator_Account: operatorOf(origin),
		DestinationMembers: toMemberList(userIds),
		EventTime: nowMs,
	});
}

/** Tells who has joined a group, if anybody has, and whether it is full now. */
export function tellJoined(maker: Maker, group: Group, userIds: readonly string[]): void {
	if (userIds.length === 0) return;

	const { groupId, type, members, profile } = group;
	// Its page has no EventTime.
	maker.tell?.(
		newCallback('Group.CallbackAfterNewMemberJoin', {
			GroupId: groupId,
			Type: type,
			JoinType: 'Invited',
			Operator_Account: operatorOf(maker.origin),
			NewMemberList: toMemberList(userIds),
		}),
	);
	if (members.size < profile.maxMemberNum) return;
	maker.tell?.(
		newCallback('Group.CallbackAfterGroupFull', { GroupId: groupId, EventTime: maker.nowMs }),
	);
}

/** Tells who was removed from a group, if anybody was. */
export function tellRemoved(maker: Maker, group: Group, userIds: readonly string[]): void {
	if (userIds.length === 0) return;
	tellOf(maker, 'Group.CallbackAfterMemberExit', group, {
		ExitType: 'Kicked',
		Operator_Account: operatorOf(maker.origin),
		ExitMemberList: toMemberList(userIds),
	});
}

/** Tells what was changed about a member. */
export function tellMemberChanged(maker: Maker, group: Group, userId: string, to: JsonObject) {
	tellOf(maker, 'Group.CallbackAfterMemberFieldChanged', group, {
		Operator_Account: operatorOf(maker.origin),
		Modified_Account: userId,
		...to,
	});
}
