import { spell, type Asked, type Body } from './asked';
import {
	ANSWER_WHOLE,
	answerEach,
	answerFailed,
	LOCKS_OWNER,
	dataOf,
	readList,
	type Command,
	type Effect,
} from './commands';

import { CODES } from './codes';
import { GROUP_COMMANDS } from './groupCommands';
import { MESSAGE_COMMANDS } from './messageCommands';

const makes = (family: string, already?: Effect['already']): Effect => ({
	family,
	makes: true,
	already,
});

const ends = (family: string, already?: Effect['already']): Effect => ({
	family,
	makes: false,
	already,
});

const RESULTS = answerEach('ResultItem', 'To_Account');

const ACCOUNTS = answerEach('ResultItem', 'UserID');

/** A call about its owner, or about an account that the body names, as a whole. */
function readWhole(key: 'From_Account' | 'UserID', isSubject = key === 'UserID'): Command['read'] {
	return ({ [key]: id, ...rest }) => {
		const [owner, subject] = isSubject ? ['', String(id)] : [String(id), ''];
		return [{ owner, subject, said: spell(rest) }];
	};
}

/** Friends to be put into lists, and the lists themselves, which nobody names in the answer. */
function readListMembers(body: Body): readonly Asked[] {
	const { From_Account: owner, To_Account: friends, ...rest } = body;
	const lists = { owner: String(owner), subject: '', said: spell(rest) };
	if (!Array.isArray(friends)) return [lists];
	return [...readList('To_Account')(body), { ...lists, isImplied: true }];
}

const tags =
	(key: string, tag: string) =>
	({ subject }: Asked) => ({
		[key]: [{ Tag: tag, Value: dataOf(subject) }],
	});

/** By what stands behind `/v4/` in the address. */
export const COMMANDS: Readonly<Record<string, Command>> = {
	...GROUP_COMMANDS,
	...MESSAGE_COMMANDS,
	'sns/friend_add': {
		...LOCKS_OWNER,
		effect: {
			...makes('friend', [
				[30520, ''],
				[30001, 'Err_SNS_FriendAdd_Friend_Exist'],
			]),
			asksFirst: [CODES.requested, 'SNS_FriendAdd_Need_Confirm'],
		},
		read: readList('AddFriendItem', 'To_Account'),
		...RESULTS,
	},
	'sns/friend_import': {
		...LOCKS_OWNER,
		effect: makes('friend'),
		read: readList('AddFriendItem', 'To_Account'),
		...RESULTS,
	},
	'sns/friend_update': {
		...LOCKS_OWNER,
		effect: makes('note'),
		read: readList('UpdateItem', 'To_Account'),
		...RESULTS,
	},
	'sns/friend_delete': {
		...LOCKS_OWNER,
		effect: ends('friend', [
			[31704, ''],
			[30001, 'Err_SNS_FriendDelete_Not_Friend'],
		]),
		read: readList('To_Account'),
		...RESULTS,
	},
	'sns/friend_delete_all': {
		...LOCKS_OWNER,
		effect: ends('everybody'),
		read: readWhole('From_Account'),
		...ANSWER_WHOLE,
	},
	'sns/friend_check': {
		effect: undefined,
		read: readList('To_Account'),
		...answerEach('InfoItem', 'To_Account', ({ subject }) => ({ Relation: dataOf(subject) })),
	},
	'sns/friend_get_list': {
		effect: undefined,
		read: readList('To_Account'),
		...answerEach('InfoItem', 'To_Account', tags('SnsProfileItem', 'Tag_SNS_IM_Remark')),
	},
	'sns/group_add': { ...LOCKS_OWNER, effect: makes('member'), read: readListMembers, ...RESULTS },
	'sns/group_delete': {
		...LOCKS_OWNER,
		effect: ends('list'),
		read: readWhole('From_Account'),
		...ANSWER_WHOLE,
	},
	'sns/black_list_add': {
		...LOCKS_OWNER,
		effect: makes('blocked', [[31307, '']]),
		read: readList('To_Account'),
		...RESULTS,
	},
	'sns/black_list_delete': {
		...LOCKS_OWNER,
		effect: ends('blocked', [[31503, '']]),
		read: readList('To_Account'),
		...RESULTS,
	},
	'sns/black_list_check': {
		effect: undefined,
		read: readList('To_Account'),
		...answerEach('BlackListCheckItem', 'To_Account', ({ subject }) => ({
			Relation: dataOf(subject),
		})),
	},
	'follow/follow_add': {
		...LOCKS_OWNER,
		effect: makes('follow'),
		read: readList('FollowItem', 'To_Account'),
		...RESULTS,
	},
	'follow/follow_delete': {
		...LOCKS_OWNER,
		effect: ends('follow', [[30001, 'Err_SNS_FollowDelete_Not_Follow']]),
		read: readList('To_Account'),
		...RESULTS,
	},
	'follow/follow_check': {
		effect: undefined,
		read: readList('To_Account'),
		...answerEach('ResultItem', 'To_Account', () => ({ FollowType: 3 })),
	},
	'follow/follow_get_info': {
		effect: undefined,
		read: readList('To_Account'),
		...answerEach('FollowInfo', 'To_Account', ({ subject }) => ({
			FollowerCount: dataOf(subject),
		})),
	},
	'im_open_login_svc/multiaccount_import': {
		effect: makes('account'),
		read: readList('AccountList', 'UserID'),
		...answerFailed('FailAccounts'),
	},
	'im_open_login_svc/account_check': {
		effect: undefined,
		read: readList('CheckItem', 'UserID'),
		...answerEach('ResultItem', 'UserID', ({ subject }) => ({ AccountStatus: dataOf(subject) })),
	},
	'im_open_login_svc/account_delete': {
		effect: ends('account', [[70107, 'Err_Account_Not_Exist']]),
		read: readList('DeleteItem', 'UserID'),
		...ACCOUNTS,
	},
	'im_open_login_svc/kick': { effect: ends('login'), read: readWhole('UserID'), ...ANSWER_WHOLE },
	'openim/query_online_status': {
		effect: undefined,
		read: readList('To_Account'),
		lists: [
			{ key: 'QueryResult', account: 'To_Account', names: 'all' },
			{ key: 'ErrorList', account: 'To_Account', names: 'all' },
		],
		answer: (verdicts) => ({
			QueryResult: verdicts
				.filter(({ code }) => code === 0)
				.map(({ asked: { subject } }) => ({ To_Account: subject, Status: dataOf(subject) })),
			ErrorList: verdicts
				.filter(({ code }) => code !== 0)
				.map(({ asked, code }) => ({ To_Account: asked.subject, ErrorCode: code })),
		}),
	},
	'profile/portrait_set': {
		...LOCKS_OWNER,
		effect: makes('profile'),
		read: readWhole('From_Account', true),
		...ANSWER_WHOLE,
	},
	'profile/portrait_get': {
		effect: undefined,
		read: readList('To_Account'),
		...answerEach('UserProfileItem', 'To_Account', tags('ProfileItem', 'Tag_Profile_IM_Nick')),
	},
};

/** The command of an address, such as `/v4/sns/friend_add`. */
export function commandAt(path: string): Command | undefined {
	return COMMANDS[path.slice(path.indexOf('/v4/') + '/v4/'.length)];
}
