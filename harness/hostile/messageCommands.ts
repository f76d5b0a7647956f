import { spell, type Asked, type Body } from './asked';
import { ANSWER_WHOLE, dataOf, readList, type Command, type Verdict } from './commands';

/** Messages of one account to another are known again for so long, in milliseconds. */
const ONE_TO_ONE_MS = 120_000;

/** Messages to a group are. */
const GROUP_MS = 300_000;

type Reader = (body: Body) => Asked;

/** A call about one thing, which `owner` and `subject` name. */
function readOne(owner: string, subject: string): Reader {
	return ({ [owner]: from = '', [subject]: to = '', MsgSeq: seq, MsgRandom, Random, ...rest }) => {
		const known = [seq, MsgRandom, Random];
		const isMessage = known.some((key) => key !== undefined);
		return {
			...{ owner: String(from), subject: String(to), said: spell(rest) },
			...(isMessage && { knownBy: known.join(' ') }),
		};
	};
}

const one =
	(read: Reader): Command['read'] =>
	(body) => [read(body)];

/** What a message that was sent is found by. */
const told = (verdicts: readonly Verdict[]): Body => ({
	MsgKey: dataOf(verdicts[0]?.asked.subject ?? ''),
	MsgTime: 1_700_000_000,
});

const CONVERSATION = one(readOne('From_Account', 'To_Account'));

/** One call for many receivers; its keys are no part of what it says. */
const readReceivers: Command['read'] = (body) => {
	const said = Object.entries(body).filter(([key]) => key !== 'MsgSeq' && key !== 'MsgRandom');
	return readList('To_Account')(Object.fromEntries(said));
};

const failures = (verdicts: readonly Verdict[], account: string) =>
	verdicts
		.filter(({ code }) => code !== 0)
		.map(({ asked, code }) => ({ [account]: asked.subject, ErrorCode: code }));

/** Commands for messages, by what stands behind `/v4/` in the address. */
export const MESSAGE_COMMANDS: Readonly<Record<string, Command>> = {
	'openim/sendmsg': {
		effect: { family: 'message', makes: true, delivers: { remembersMs: ONE_TO_ONE_MS } },
		read: CONVERSATION,
		lists: [],
		answer: told,
	},
	'openim/batchsendmsg': {
		effect: { family: 'message', makes: true, delivers: { remembersMs: 0 } },
		read: readReceivers,
		lists: [{ key: 'ErrorList', account: 'To_Account', names: 'failed' }],
		answer: (verdicts) => {
			const ErrorList = failures(verdicts, 'To_Account');
			return {
				MsgKey: 'of all of them',
				...(ErrorList.length > 0 && { ActionStatus: 'SomeError', ErrorList }),
			};
		},
	},
	'openim/admin_msgwithdraw': {
		effect: {
			...{ family: 'sent message', makes: false, isToMore: true },
			already: [
				[20022, ''],
				[20023, ''],
			],
		},
		read: CONVERSATION,
		...ANSWER_WHOLE,
	},
	'openim/modify_c2c_msg': {
		effect: { family: 'content', makes: true, isToMore: true },
		read: CONVERSATION,
		...ANSWER_WHOLE,
	},
	'openim/admin_set_msg_read': {
		effect: { family: 'read', makes: true },
		read: one(readOne('Report_Account', 'Peer_Account')),
		...ANSWER_WHOLE,
	},
	'openim/get_c2c_unread_msg_num': {
		effect: undefined,
		read: ({ To_Account: owner, Peer_Account: peers = [''] }) =>
			(peers as readonly unknown[]).map((peer) => ({
				...{ owner: String(owner), subject: String(peer), said: '' },
			})),
		lists: [
			{ key: 'C2CUnreadMsgNumList', account: 'Peer_Account', names: 'all' },
			{ key: 'ErrorList', account: 'Peer_Account', names: 'all' },
		],
		answer: (verdicts) => ({
			AllC2CUnreadMsgNum: 7,
			C2CUnreadMsgNumList: verdicts
				.filter(({ code, asked }) => code === 0 && asked.subject !== '')
				.map(({ asked }) => ({ Peer_Account: asked.subject, C2CUnreadMsgNum: 3 })),
			ErrorList: failures(verdicts, 'Peer_Account'),
		}),
	},
	'group_open_http_svc/send_group_msg': {
		effect: { family: 'message', makes: true, delivers: { remembersMs: GROUP_MS } },
		read: one(readOne('From_Account', 'GroupId')),
		lists: [],
		answer: () => ({ MsgSeq: 1, MsgTime: 1_700_000_000 }),
	},
	'group_open_http_svc/group_msg_recall': {
		effect: { family: 'sent message', makes: false, already: [[10030, '']] },
		read: ({ GroupId: owner, MsgSeqList: list }) =>
			(list as readonly Body[]).map(({ MsgSeq }) => ({
				...{ owner: String(owner), subject: String(MsgSeq), said: '' },
			})),
		lists: [{ key: 'RecallRetList', account: 'MsgSeq', names: 'all', code: 'RetCode' }],
		answer: (verdicts) => ({
			RecallRetList: verdicts.map(({ asked, code }) => ({
				MsgSeq: Number(asked.subject),
				RetCode: code,
			})),
		}),
	},
};
