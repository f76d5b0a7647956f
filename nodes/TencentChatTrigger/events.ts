/** Before: Tencent Chat waits for an answer that decides. After: it only tells. */
export type Phase = 'before' | 'after';

/** Something that Tencent Chat can call back for. Source: https://www.tencentcloud.com/document/product/1047/34355 */
export interface CallbackEvent {
	/** `CallbackCommand`; what workflows store. */
	readonly command: string;
	/** As shown under Trigger On. */
	readonly name: string;
	readonly phase: Phase;
	readonly group: string;
	/** Where the body may have an entry for each friend, the likelier first; none where there is one subject. */
	readonly friendLists: readonly string[];
	/** Whether the body repeats the command of the URL. */
	readonly isNamedInBody: boolean;
	/** Whether it is about a message on its way, whose content the body has. */
	readonly isMessage: boolean;
}

type Entry = Pick<CallbackEvent, 'command' | 'name' | 'phase' | 'friendLists'> &
	Partial<Pick<CallbackEvent, 'isNamedInBody' | 'isMessage'>>;

interface Group {
	readonly group: string;
	readonly events: readonly Entry[];
}

/** The callbacks of Tencent Chat by group. Source: https://www.tencentcloud.com/document/product/1047/34355 */
const GROUPS: readonly Group[] = [
	{
		group: 'Relationship',
		events: [
			after('Sns.CallbackFriendAdd', 'Friend Added', 'PairList'),
			after('Sns.CallbackFriendDelete', 'Friend Deleted', 'PairList'),
			before('Sns.CallbackPrevFriendAdd', 'Before Friend Request', 'FriendItem'),
			before(
				'Sns.CallbackPrevFriendResponse',
				'Before Answer to Friend Request',
				'ResponseFriendItem',
			),
			after('Sns.CallbackBlackListAdd', 'Account Blocked', 'PairList'),
			after('Sns.CallbackBlackListDelete', 'Account Unblocked', 'PairList'),
			after('Follow.CallbackAfterFollowAdd', 'Account Followed', 'FollowList', 'To_Account'),
			// A list of plain UserIDs; pages of before had the other one.
			after('Follow.CallbackAfterFollowDelete', 'Account Unfollowed', 'To_Account', 'FollowList'),
		],
	},
	{ group: 'Profile', events: [after('Profile.CallbackPortraitSet', 'Profile Changed')] },
	{ group: 'State', events: [after('State.StateChange', 'Online Status Changed')] },
	{
		group: 'One-to-One Message',
		events: [
			ofMessage(before('C2C.CallbackBeforeSendMsg', 'Before One-to-One Message')),
			ofMessage(after('C2C.CallbackAfterSendMsg', 'One-to-One Message Sent')),
			after('C2C.CallbackAfterMsgReport', 'One-to-One Message Read'),
			after('C2C.CallbackAfterMsgWithDraw', 'One-to-One Message Recalled'),
		],
	},
	{
		group: 'Group',
		events: [
			before('Group.CallbackBeforeCreateGroup', 'Before Group Creation'),
			after('Group.CallbackAfterCreateGroup', 'Group Created'),
			before('Group.CallbackBeforeApplyJoinGroup', 'Before Request to Join Group'),
			before('Group.CallbackBeforeInviteJoinGroup', 'Before Invitation to Group'),
			after('Group.CallbackAfterNewMemberJoin', 'Group Joined'),
			after('Group.CallbackAfterMemberExit', 'Group Left'),
			ofMessage(before('Group.CallbackBeforeSendMsg', 'Before Group Message')),
			ofMessage(after('Group.CallbackAfterSendMsg', 'Group Message Sent')),
			ofMessage(after('Group.CallbackSendMsgException', 'Group Message Not Sent')),
			after('Group.CallbackAfterRecallMsg', 'Group Message Recalled'),
			after('Group.CallbackAfterReadReceipt', 'Group Message Read'),
			after('Group.CallbackAfterGroupFull', 'Group Full'),
			after('Group.CallbackAfterGroupDestroyed', 'Group Disbanded'),
			after('Group.CallbackAfterGroupInfoChanged', 'Group Profile Changed'),
			after('Group.CallbackAfterGroupAttrChanged', 'Group Attributes Changed'),
			after('Group.CallbackAfterChangeGroupOwner', 'Group Owner Changed'),
			after('Group.CallbackAfterMemberFieldChanged', 'Group Member Changed'),
			after('Group.CallbackOnMemberStateChange', 'Group Member Online Status Changed'),
			after('Group.CallbackOnDailyGroupQuotaAlarm', 'Daily Group Quota Nearly Used'),
			before('Group.CallbackBeforeCreateTopic', 'Before Topic Creation'),
			after('Group.CallbackAfterCreateTopic', 'Topic Created'),
			after('Group.CallbackAfterTopicDestroyed', 'Topic Deleted'),
			after('Group.CallbackAfterTopicInfoChanged', 'Topic Profile Changed'),
		],
	},
	{
		group: 'Bot',
		events: [
			ofMessage(after('Bot.OnC2CMessage', 'One-to-One Message to Bot')),
			ofMessage(after('Bot.OnGroupMessage', 'Group Message to Bot')),
			after('Chatbot.OnC2CSignalMessage', 'One-to-One Signal to Bot'),
		],
	},
	{
		group: 'Moderation',
		events: [
			{ ...after('ContentCallback.ResultNotify', 'Content Moderated'), isNamedInBody: false },
		],
	},
	{
		group: 'Official Account',
		events: [
			before(
				'OfficialAccount.CallbackBeforeCreateOfficialAccount',
				'Before Official Account Creation',
			),
			after('OfficialAccount.CallbackAfterCreateOfficialAccount', 'Official Account Created'),
			after('OfficialAccount.CallbackAfterOfficialAccountInfoChanged', 'Official Account Changed'),
			after('OfficialAccount.CallbackAfterOfficialAccountDestroyed', 'Official Account Deleted'),
			after('OfficialAccount.CallbackAfterOfficialAccountFull', 'Official Account Full'),
			before('OfficialAccount.CallbackBeforeAddSubscriber', 'Before Subscription'),
			after('OfficialAccount.CallbackAfterAddSubscriber', 'Subscribed'),
			after('OfficialAccount.CallbackAfterDeleteSubscriber', 'Unsubscribed'),
			ofMessage(before('OfficialAccount.CallbackBeforeSendMsg', 'Before Official Account Message')),
			ofMessage(after('OfficialAccount.CallbackAfterSendMsg', 'Official Account Message Sent')),
			after('OfficialAccount.CallbackAfterMsgWithDraw', 'Official Account Message Recalled'),
		],
	},
	{
		group: 'Push',
		events: [
			after('Push.OfflinePush', 'Offline Push'),
			after('Push.AllMemberPush', 'Push to All Members'),
		],
	},
	{ group: 'Alert', events: [after('Alert.RequestOverLimit', 'Call Limit Nearly Reached')] },
];

function before(command: string, name: string, ...friendLists: readonly string[]): Entry {
	return { command, name, phase: 'before', friendLists };
}

function after(command: string, name: string, ...friendLists: readonly string[]): Entry {
	return { command, name, phase: 'after', friendLists };
}

function ofMessage(entry: Entry): Entry {
	return { ...entry, isMessage: true };
}

/** All events, relationships first, by group. */
export const EVENTS: readonly CallbackEvent[] = GROUPS.flatMap(({ group, events }) =>
	events.map((event) => ({ isNamedInBody: true, isMessage: false, ...event, group })),
);

const BY_COMMAND: ReadonlyMap<string, CallbackEvent> = new Map(
	EVENTS.map((event) => [event.command, event]),
);

/** The event of a command; undefined for a command that is not in the catalogue. */
export function findEvent(command: string): CallbackEvent | undefined {
	return BY_COMMAND.get(command);
}
