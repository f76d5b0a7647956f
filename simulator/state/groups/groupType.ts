/** The types of groups by the names that samples and answers of the server API use. */
export const GROUP_TYPES = ['Private', 'Public', 'ChatRoom', 'AVChatRoom', 'Community'] as const;

/** One of {@link GROUP_TYPES}. */
export type GroupType = (typeof GROUP_TYPES)[number];

/** What the groups of a type can do. */
export interface GroupTraits {
	/** Whether the server keeps who is in the group. */
	readonly members: boolean;
	/** Whether messages are kept, so that they can be read and recalled later. */
	readonly history: boolean;
	readonly admins: boolean;
	/** Whether single members can be muted. */
	readonly mute: boolean;
	/** Whether members have a count of what they have not read. */
	readonly unread: boolean;
	/** Whether a message can be for some members only. */
	readonly someReceivers: boolean;
	/** Whether a message can address everybody by an @. */
	readonly mentionOfAll: boolean;
	/** Whether joining and leaving is announced in the group. */
	readonly notices: boolean;
	/** Whether it stays hidden from its members until somebody writes into it. */
	readonly hiddenAtFirst: boolean;
	/** The most members whatever the app's edition; undefined where the edition decides. */
	readonly maxMembers: number | undefined;
}

/** A live group has no limit; answers need a number all the same. */
const UNLIMITED = 1_000_000;

const USUAL: GroupTraits = {
	members: true,
	history: true,
	admins: true,
	mute: true,
	unread: true,
	someReceivers: true,
	mentionOfAll: true,
	notices: true,
	hiddenAtFirst: false,
	maxMembers: undefined,
};

const TRAITS: Readonly<Record<GroupType, GroupTraits>> = {
	Private: { ...USUAL, admins: false, mute: false, hiddenAtFirst: true },
	Public: USUAL,
	ChatRoom: { ...USUAL, unread: false, notices: false },
	AVChatRoom: {
		...USUAL,
		members: false,
		history: false,
		unread: false,
		someReceivers: false,
		mentionOfAll: false,
		notices: false,
		maxMembers: UNLIMITED,
	},
	Community: {
		...USUAL,
		someReceivers: false,
		mentionOfAll: false,
		notices: false,
		maxMembers: 100_000,
	},
};

/** What the groups of a type can do. Source: Tencent's page about the group system, 2023-03-29. */
export function traitsOf(type: GroupType): GroupTraits {
	return TRAITS[type];
}

/** The names of the client SDKs, which a table of the server API prints too. */
const SDK_NAMES: ReadonlyMap<unknown, GroupType> = new Map([
	['Work', 'Private'],
	['Meeting', 'ChatRoom'],
]);

/** The type that a value names, under either of its names. */
export function toGroupType(value: unknown): GroupType | undefined {
	return GROUP_TYPES.find((type) => type === value) ?? SDK_NAMES.get(value);
}
