import type { EndpointCall } from '../../endpoints/endpoint';
import type { JsonObject } from '../../json';
import { operatorOf } from '../../origin';
import type { Group, NewGroup } from '../../state/groups/group';
import { type Callback, newCallback } from '../callback';

/** What the callbacks need to know about the call that makes the change. */
export type Maker = Pick<EndpointCall, 'nowMs' | 'origin' | 'tell'>;

/** Asks whether a group may be created. */
export function askGroupCreation(
	{ nowMs, origin }: Maker,
	group: Omit<NewGroup, 'groupId'>,
	groupsOfOwner: number,
): Callback {
	return newCallback('Group.CallbackBeforeCreateGroup', {
		Operator_Account: operatorOf(origin),
		...creation(group),
		CreateGroupNum: groupsOfOwner,
		MemberList: group.members.map(({ userId }) => ({ Member_Account: userId })),
		EventTime: nowMs,
	});
}

/** Tells that a group was created. */
export function tellGroupCreated({ tell, nowMs, origin }: Maker, group: NewGroup): void {
	tell?.(
		newCallback('Group.CallbackAfterCreateGroup', {
			GroupId: group.groupId,
			Operator_Account: operatorOf(origin),
			...creation(group),
			MemberList: group.members.map(({ userId }) => ({ Member_Account: userId })),
			UserDefinedDataList: [...group.custom].map(([Key, Value]) => ({ Key, Value })),
			EventTime: nowMs,
		}),
	);
}

/** Tells that a group was disbanded, and who was in it. */
export function tellGroupDestroyed({ tell, nowMs }: Maker, group: Group): void {
	tell?.(
		newCallback('Group.CallbackAfterGroupDestroyed', {
			...identity(group),
			Owner_Account: group.owner ?? '',
			Name: group.profile.name,
			MemberList: toMemberList(group.members.names()),
			EventTime: nowMs,
		}),
	);
}

/** Tells which parts of a group's profile were changed, and to what. */
export function tellGroupChanged(maker: Maker, group: Group, operator: string, to: JsonObject) {
	tellOf(maker, 'Group.CallbackAfterGroupInfoChanged', group, {
		Operator_Account: operator,
		...to,
	});
}

/** Tells that a group has another owner. */
export function tellOwnerChanged(
	maker: Maker,
	group: Group,
	{ operator, oldOwner }: { readonly operator: string; readonly oldOwner: string | undefined },
): void {
	tellOf(maker, 'Group.CallbackAfterChangeGroupOwner', group, {
		Operator_Account: operator,
		OldOwner_Account: oldOwner ?? '',
		NewOwner_Account: group.owner,
	});
}

/** Tells something about a group, with the time of the event. */
export function tellOf(
	{ tell, nowMs }: Maker,
	command: string,
	group: Group,
	fields: JsonObject,
): void {
	tell?.(newCallback(command, { ...identity(group), ...fields, EventTime: nowMs }));
}

/** How callbacks list members. */
export function toMemberList(userIds: readonly string[]): JsonObject[] {
	return userIds.map((Member_Account) => ({ Member_Account }));
}

function identity({ groupId, type }: Group): JsonObject {
	return { GroupId: groupId, Type: type };
}

function creation({ owner, type, profile }: Omit<NewGroup, 'groupId'>): JsonObject {
	return { Owner_Account: owner ?? '', Type: type, Name: profile.name };
}
