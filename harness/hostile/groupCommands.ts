import { spell, type Body } from './asked';
import { ANSWER_WHOLE, dataOf, readList, type Command } from './commands';

/** What the answer says of one that was to become a member; whoever failed has no code. */
const MEMBER = { failed: 0, added: 1, alreadyMember: 2, asked: 3 } as const;

/** No such group, or not any more. */
const NO_GROUP = [10010, 10015] as const;

/** A group, or a member of one, to which nobody else may write meanwhile; no account has such a name. */
const lockOf = (...ids: readonly unknown[]): string => `group ${ids.join(' ')}`;

const LOCKS_GROUP: Pick<Command, 'locks'> = { locks: ({ GroupId }) => lockOf(GroupId) };

/** A call about a group as a whole; a new one may have no id of its own. */
const readGroup: Command['read'] = ({ GroupId: id = '', ...rest }) => [
	{ owner: '', subject: String(id), said: spell(rest) },
];

/** Members of a group, each named in a list. */
function readMembers(key: string, account?: string): Command['read'] {
	const read = readList(key, account);
	return ({ GroupId: owner, ...body }) => read({ ...body, From_Account: owner });
}

/** Whom a notification is for; all members where nobody is named. */
const readNotified: Command['read'] = (body) => {
	const { GroupId: owner, ToMembers_Account: members, ...rest } = body;
	if (Array.isArray(members)) return readMembers('ToMembers_Account')(body);
	return [{ owner: String(owner), subject: '', said: spell(rest) }];
};

const readOneMember: Command['read'] = ({ GroupId: owner, Member_Account: member, ...rest }) => [
	{ owner: String(owner), subject: String(member), said: spell(rest) },
];

function resultOf(code: number): number {
	if (code === 0) return MEMBER.added;
	return code === MEMBER.alreadyMember || code === MEMBER.asked ? code : MEMBER.failed;
}

/** Commands for groups and their members, by what stands behind `/v4/` in the address. */
export const GROUP_COMMANDS: Readonly<Record<string, Command>> = {
	'group_open_http_svc/create_group': {
		effect: {
			...{ family: 'group', makes: true },
			already: [
				[10021, ''],
				[10025, ''],
			],
			delivers: { remembersMs: 0, unlessNamed: true },
		},
		read: readGroup,
		lists: [],
		answer: ([verdict]): Body => {
			const subject = verdict?.asked.subject ?? '';
			return verdict?.code === 0 ? { GroupId: subject || dataOf(subject), Type: 'Public' } : {};
		},
	},
	'group_open_http_svc/destroy_group': {
		...LOCKS_GROUP,
		effect: {
			...{ family: 'group', makes: false },
			already: NO_GROUP.map((code) => [code, ''] as const),
		},
		read: readGroup,
		...ANSWER_WHOLE,
	},
	'group_open_http_svc/change_group_owner': {
		...LOCKS_GROUP,
		effect: { family: 'owner of group', makes: true },
		read: readGroup,
		...ANSWER_WHOLE,
	},
	'group_open_http_svc/modify_group_base_info': {
		...LOCKS_GROUP,
		effect: { family: 'profile of group', makes: true },
		read: readGroup,
		...ANSWER_WHOLE,
	},
	'group_open_http_svc/get_group_info': {
		effect: undefined,
		read: readList('GroupIdList'),
		refusals: NO_GROUP,
		lists: [{ key: 'GroupInfo', account: 'GroupId', names: 'all', code: 'ErrorCode' }],
		answer: (verdicts) => ({
			GroupInfo: verdicts.map(({ asked: { subject }, code, info }) => ({
				...{ GroupId: subject, ErrorCode: code, ErrorInfo: info },
				...(code === 0 && { Name: dataOf(subject) }),
			})),
		}),
	},
	'group_open_http_svc/send_group_system_notification': {
		...LOCKS_GROUP,
		effect: { family: 'notification', makes: true, delivers: { remembersMs: 0 } },
		read: readNotified,
		...ANSWER_WHOLE,
	},
	'group_open_http_svc/add_group_member': {
		...LOCKS_GROUP,
		effect: {
			...{ family: 'group member', makes: true },
			already: [[MEMBER.alreadyMember, '']],
			asksFirst: [MEMBER.asked, ''],
		},
		read: readMembers('MemberList', 'Member_Account'),
		lists: [
			{
				...{ key: 'MemberList', account: 'Member_Account', names: 'all' },
				...{ code: 'Result', done: MEMBER.added },
			},
		],
		answer: (verdicts) => ({
			MemberList: verdicts.map(({ asked, code }) => ({
				...{ Member_Account: asked.subject, Result: resultOf(code) },
			})),
		}),
	},
	'group_open_http_svc/delete_group_member': {
		...LOCKS_GROUP,
		effect: { family: 'group member', makes: false },
		read: readMembers('MemberToDel_Account'),
		...ANSWER_WHOLE,
	},
	'group_open_http_svc/modify_group_member_info': {
		locks: ({ GroupId, Member_Account }) => lockOf(GroupId, Member_Account),
		effect: { family: 'profile of member', makes: true },
		read: readOneMember,
		...ANSWER_WHOLE,
	},
	'group_open_http_svc/forbid_send_msg': {
		...LOCKS_GROUP,
		effect: { family: 'mute', makes: true },
		read: readMembers('Members_Account'),
		...ANSWER_WHOLE,
	},
};
