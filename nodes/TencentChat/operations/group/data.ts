import { isRecord, readId, readText } from '../../api/answer';
import type { ResultData } from '../../bulk/settleCall';

type WireEntry = Readonly<Record<string, unknown>>;

/** What is read of a group, by its name in the commands and in output items. */
const GROUP_NAMES: ReadonlyArray<readonly [wire: string, name: string]> = [
	['Type', 'groupType'],
	['Name', 'name'],
	['Introduction', 'introduction'],
	['Notification', 'notification'],
	['FaceUrl', 'faceUrl'],
	['Owner_Account', 'ownerAccount'],
	['CreateTime', 'createTime'],
	['LastInfoTime', 'lastInfoTime'],
	['LastMsgTime', 'lastMessageTime'],
	['NextMsgSeq', 'nextMessageSeq'],
	['MemberNum', 'memberCount'],
	['MaxMemberNum', 'maxMemberCount'],
	['ApplyJoinOption', 'applyJoinOption'],
];

/** The same of a member; the documentation of some commands leaves out the last two. */
const MEMBER_NAMES: ReadonlyArray<readonly [wire: string, name: string]> = [
	['Role', 'role'],
	['JoinTime', 'joinTime'],
	['MsgSeq', 'messageSeq'],
	['MsgFlag', 'messageFlag'],
	['LastSendMsgTime', 'lastMessageTime'],
	['MuteUntil', 'muteUntil'],
	['NameCard', 'nameCard'],
];

/** What a member's own list of groups says about the member. */
const SELF_NAMES = MEMBER_NAMES.slice(0, 4);

/** What to ask for of a group. Without a filter a group comes with all of its members. */
export const GROUP_FILTER: readonly string[] = [...wireOf(GROUP_NAMES), 'MuteAllMember'];

/** What to ask for of a member. */
export const MEMBER_FILTER: readonly string[] = wireOf(MEMBER_NAMES);

/** What to ask for of somebody in each of the own groups. */
export const SELF_FILTER: readonly string[] = wireOf(SELF_NAMES);

/** The fields of a group in an output item; those that the answer has. */
export function toGroupData(entry: WireEntry): ResultData {
	const { MuteAllMember: mute } = entry;
	return {
		...rename(entry, GROUP_NAMES),
		...(mute !== undefined && { muteAllMembers: mute === 'On' }),
		...customFieldsOf(entry.AppDefinedData),
	};
}

/** The fields of a member in an output item; those that the answer has. */
export function toMemberData(entry: WireEntry): ResultData {
	return { ...rename(entry, MEMBER_NAMES), ...customFieldsOf(entry.AppMemberDefinedData) };
}

/** The fields of somebody in one of the own groups. */
export function toSelfData(entry: unknown): ResultData {
	return isRecord(entry) ? rename(entry, SELF_NAMES) : {};
}

/** The Group ID of an entry; empty when it has none. */
export function groupIdOf({ GroupId }: WireEntry): string {
	return readId(GroupId) ?? '';
}

/** Custom fields by name, where the answer has some. Names such as `__proto__` are fields like any other. */
function customFieldsOf(list: unknown): ResultData {
	if (!Array.isArray(list)) return {};
	const fields = (list as readonly unknown[])
		.filter(isRecord)
		.map(({ Key, Value }) => [readText(Key), Value] as const)
		.filter(([key]) => key !== '');
	return fields.length === 0 ? {} : { customFields: Object.fromEntries(fields) };
}

function rename(
	entry: WireEntry,
	names: ReadonlyArray<readonly [wire: string, name: string]>,
): ResultData {
	const known = names.filter(([wire]) => entry[wire] !== undefined);
	return Object.fromEntries(known.map(([wire, name]) => [name, entry[wire]]));
}

function wireOf(names: ReadonlyArray<readonly [wire: string, name: string]>): readonly string[] {
	return names.map(([wire]) => wire);
}
