import { amount, choice } from './switch';

/** What is open about groups and their members, or set by the app's edition or its console. */
export const GROUP_SWITCHES = {
	addGroupMemberLimit: amount(20, {
		question: 'Accounts in one call of `add_group_member`; more are refused with 10005.',
		evidence:
			'20 in 269/1621 (2026-02-06), 300 on the international pages of 2023 to 2026, 100 on the page of limits of 2023.',
	}),
	unknownGroupMember: choice(['item', 'call'], {
		question:
			'An account in `add_group_member` that was never imported: Result 0 for this account, or 10019 for the whole call with no change.',
		evidence: 'Both are documented, neither was observed.',
	}),
	unknownFirstMember: choice(['skip', 'refuse'], {
		question:
			'An account in the `MemberList` of `create_group` that was never imported: left out of the group, or 10019 for the whole call.',
		evidence: 'Not said. Even.',
	}),
	unknownGroupAccount: choice([10019, 10004], {
		question:
			'The code of a sender, an owner or a member to ask about that was never imported, in commands about groups.',
		evidence:
			'10019 is what the page of codes has for it; the pages of create_group and send_group_msg do not list it. About 70 %.',
	}),
	invitedMembers: choice(['join', 'wait'], {
		question:
			'`add_group_member` into a group whose `InviteJoinOption` is NeedPermission: everybody joins, or waits with Result 3.',
		evidence:
			"Result 3 is documented, its cause is not; an app's administrator has the rights of the owner. About 80 %.",
	}),
	groupOwnerDeleted: choice(['remove', 'skip', 10004], {
		question:
			'The owner in `delete_group_member`: leaves the group without an owner, stays in it, or is the reason to refuse the call.',
		evidence:
			'Not said; that a group outlasts the removal of everybody (269/1622, 2025-12-15) speaks for the first. About 60 %.',
	}),
	notGroupMemberCode: choice([10004, 10007], {
		question:
			'The code of somebody who is not in the group, in `change_group_owner` and `modify_group_member_info`.',
		evidence: 'Not said. Even.',
	}),
	sameGroupOwner: choice(['accept', 10004], {
		question: '`change_group_owner` to whoever is the owner already.',
		evidence: 'Not said. Even.',
	}),
	unknownGroupCode: choice([10010, 10015], {
		question: 'The code of a group that does not exist or was disbanded.',
		evidence: '10010 in samples; the newest page of codes has the same text for both. About 70 %.',
	}),
	disbandedGroupId: choice(['free', 'used'], {
		question:
			'The id of a disbanded group in `create_group`: free for another group, or used for ever (10021).',
		evidence: 'Not said. About 70 %.',
	}),
	tooManyGroupTargets: choice([10004, 10005], {
		question:
			'The code of too many accounts or groups in a call, outside of `create_group` and `add_group_member`.',
		evidence: 'The pages of those two list 10005, the others only 10004. About 60 %.',
	}),
	groupListTooOften: choice([10006, 60007], {
		question: 'The code of a second `get_appid_group_list` within a second.',
		evidence:
			'The page of create_group names these calls as a cause of 10006; 60007 is the code of every other command.',
	}),
	groupMembers: amount(2000, {
		question: 'Members that a group can have, and has as its `MaxMemberNum` unless told otherwise.',
		evidence:
			"20 in a trial, 500, 2000, 5000 or 6000 in the international editions; set by the app's edition.",
	}),
	groupsPerUser: amount(1000, {
		question: 'Groups that an account can be in (10037), AVChatRooms not counted.',
		evidence: "50 in a trial, 1000, 3000 or 5000 in other editions; set by the app's edition.",
	}),
	groupsPerDay: amount(10_000, {
		question: 'Groups by which an app can grow in a day (10006).',
		evidence: '10000, in the Chinese enterprise edition 50000 (269/9346, 2025-11-04).',
	}),
	communities: choice(['on', 'off'], {
		question: 'Whether the app has communities (11000).',
		evidence: 'A setting of the console, in the larger editions.',
	}),
	groupDuplicateSeconds: amount(300, {
		question: 'For how many seconds `send_group_msg` recognises a message that was sent already.',
		evidence: 'Five minutes on every page (269/1629, 2026-02-04). 95 %.',
	}),
	groupDuplicateKey: choice(['content', 'sender'], {
		question:
			'What a repeated message has in common with the first one beside its group and its `Random`: the `MsgBody`, or the sender.',
		evidence:
			'Random and content on 269/1629 (2026-02-04) and in SDKs; sender and Random on the page of limits of 2023. About 80 %.',
	}),
	groupDuplicateAnswer: choice(['first', 'new', 'refuse'], {
		question:
			'What a repeated message is answered with, which is delivered to nobody: OK with the `MsgSeq` of the first one, OK with another one, or a refusal with 10004.',
		evidence: 'Not said; the code is invented. About 60 % for the first.',
	}),
	dailyMessages: choice(['apart', 'together'], {
		question:
			'Whether the messages of a trial to groups have a count of their own, or one with those of `sendmsg`; only asked when `messagesPerDay` is 1000.',
		evidence: 'Both pages state the limit (269/2282 and 269/1629, 2026-02-04), neither says. Even.',
	}),
	groupMessagesPerSecond: amount(40, {
		question: 'Messages in a second that a group delivers.',
		evidence: '40 on the page about group messages (2023-02-02). 90 %.',
	}),
	groupMessageRate: choice(['drop', 10023], {
		question:
			'A message beyond that: OK with `MsgDropReason` and no delivery, or a refusal with 10023.',
		evidence:
			'Both are documented, the first with a sample. About 70 %. Which message goes by its priority is not simulated: the last one does.',
	}),
	groupRecalledAgain: choice([10032, 0, 10030], {
		question: 'The `RetCode` of a message that was recalled already.',
		evidence: 'Not said. About 50 % for the first.',
	}),
	groupChangesNumbered: choice(['yes', 'no'], {
		question:
			'Whether what is announced in a group takes a `MsgSeq` as a message does: its creation, members who come or go, changes of its profile. Such notices are not among the messages that can be read.',
		evidence: "Tencent's page about the group system says so. 90 %.",
	}),
} as const;
