import type { JsonObject } from '../../json';
import { type Group, roleOf, unreadOf } from './group';
import { type GroupMessage, receiversOf } from './groupMessage';
import type { Groups } from './groups';

/** Somebody in a group, for whoever looks on. */
export interface MemberView {
	readonly userId: string;
	readonly role: string;
	readonly joinTime: number;
	readonly nameCard: string;
	readonly messageFlag: string;
	/** Until when it may not write, in seconds since the epoch; 0 when it may. */
	readonly mutedUntil: number;
	readonly unread: number;
	readonly custom: Readonly<Record<string, string>>;
}

/** One delivery of a message into a group. */
export interface DeliveryView {
	readonly sequence: number;
	readonly from: string;
	readonly random: number;
	/** Seconds since the epoch. */
	readonly time: number;
	readonly body: readonly JsonObject[];
	readonly customData: string;
	readonly isOnlineOnly: boolean;
	readonly isRecalled: boolean;
	/** Who received it. */
	readonly receivers: readonly string[];
}

/** A group with all that is in it. */
export interface GroupView {
	readonly groupId: string;
	readonly type: string;
	readonly name: string;
	readonly owner: string | undefined;
	readonly createTime: number;
	readonly members: readonly MemberView[];
	/** How many messages were delivered in all, whether they are shown or not. */
	readonly delivered: number;
	/** Each delivery separately, in the order of their delivery; a repeated message is here twice. */
	readonly messages: readonly DeliveryView[];
	/** What `send_group_system_notification` said to whom. */
	readonly notices: readonly JsonObject[];
}

/** Which groups are shown, and which of their messages. */
export interface GroupChoice {
	readonly groupId?: string;
	/** Only groups that this account is in, and what was delivered to it. */
	readonly member?: string;
	/** Only messages behind this one of their group. */
	readonly after?: number;
	/** @default all that are kept */
	readonly limit?: number;
}

/** The groups of an app. */
export function viewGroups(groups: Groups, choice: GroupChoice = {}): GroupView[] {
	const { groupId, member } = choice;
	return groups
		.list()
		.filter((group) => groupId === undefined || group.groupId === groupId)
		.filter((group) => member === undefined || group.members.has(member))
		.map((group) => viewGroup(group, choice));
}

function viewGroup(group: Group, choice: GroupChoice): GroupView {
	const { groupId, type, owner, createTime, profile, notices } = group;

	return {
		groupId,
		type,
		name: profile.name,
		owner,
		createTime,
		members: viewMembers(group),
		delivered: group.history.delivered,
		messages: chooseMessages(group, choice).map(viewDelivery),
		notices: notices.list().map((notice) => ({ ...notice })),
	};
}

function chooseMessages({ history }: Group, choice: GroupChoice): GroupMessage[] {
	const { member, after = 0, limit = Infinity } = choice;
	return history
		.list()
		.filter((message) => message.sequence > after)
		.filter((message) => member === undefined || receiversOf(message).includes(member))
		.slice(0, limit);
}

function viewMembers(group: Group): MemberView[] {
	return group.members.values().map((member) => ({
		userId: member.userId,
		role: roleOf(group, member.userId),
		joinTime: member.joinTime,
		nameCard: member.nameCard,
		messageFlag: member.messageFlag,
		mutedUntil: group.mutedUntil.get(member.userId) ?? 0,
		unread: unreadOf(group, member),
		custom: Object.fromEntries(member.custom),
	}));
}

function viewDelivery(message: GroupMessage): DeliveryView {
	const { sequence, from, random, time, body, customData, isOnlineOnly, isRecalled } = message;
	const receivers = receiversOf(message);
	return { sequence, from, random, time, body, customData, isOnlineOnly, isRecalled, receivers };
}
