import { names } from '../support/calls';
import { aGroup, aText, membersOf, type WithGroup } from './support';

/** The texts that were delivered, in order. */
function texts({ view }: WithGroup): unknown[] {
	return view().messages.map(({ body }) => body[0]?.MsgContent);
}

const HISTORY = { ReqMsgNumber: 20 };

describe('send_group_msg', () => {
	it('answers with the time and the place of the message, and delivers it to the others', async () => {
		const group = await aGroup();
		const time = Math.floor(group.clock.now() / 1000);

		const answer = await group.say(7, { From_Account: 'ann', CloudCustomData: 'order 7' });

		expect(JSON.stringify(answer)).toBe(
			`{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,"MsgTime":${time},"MsgSeq":2}`,
		);
		expect(group.view().messages).toEqual([
			{
				sequence: 2,
				from: 'ann',
				random: 7,
				time,
				body: [aText('hi')],
				customData: 'order 7',
				isOnlineOnly: false,
				isRecalled: false,
				receivers: ['bob'],
			},
		]);
	});

	it('numbers the messages of a group one after the other, from 1 without the notices', async () => {
		const group = await aGroup({}, { switches: { groupChangesNumbered: 'no' } });

		const answers = [await group.say(1), await group.say(2), await group.say(3)];

		expect(answers.map(({ MsgSeq }) => MsgSeq)).toEqual([1, 2, 3]);
		expect(group.view().messages.map(({ random }) => random)).toEqual([1, 2, 3]);
	});

	it('is from the administrator, who need not be in the group, when it names nobody', async () => {
		const group = await aGroup();

		await group.say(1);
		await group.say(2, { From_Account: 'cid' });

		expect(group.view().messages).toMatchObject([
			{ from: 'administrator', receivers: ['ann', 'bob'] },
			{ from: 'cid', receivers: ['ann', 'bob'] },
		]);
	});

	it('is received by those who are in the group at that moment', async () => {
		const group = await aGroup();

		await group.say(1);
		await group.ask('add_group_member', { MemberList: membersOf('cid') });
		await group.say(2);

		expect(group.view().messages.map(({ receivers }) => receivers)).toEqual([
			['ann', 'bob'],
			['ann', 'bob', 'cid'],
		]);
		expect(group.simulator.groups({ member: 'cid' })[0]?.messages).toMatchObject([{ random: 2 }]);
		expect(group.simulator.groups({ member: 'dan' })).toEqual([]);
	});

	it('counts what a member has not read, without its own words', async () => {
		const group = await aGroup();
		const unread = () => group.view().members.map((member) => member.unread);

		await group.say(1, { From_Account: 'ann' });
		await group.say(2);
		await group.say(3, { SendMsgControl: ['NoUnread'] });
		await group.say(4, { To_Account: ['bob'] });
		await group.ask('add_group_member', { MemberList: membersOf('cid') });
		await group.say(5, { From_Account: 'cid' });

		expect(unread()).toEqual([2, 3, 0]);
	});

	it('counts nothing in a Meeting group, as Tencent does not by default', async () => {
		const group = await aGroup({ Type: 'ChatRoom' });

		await group.say(1);

		expect(group.view().members).toMatchObject([{ unread: 0 }, { unread: 0 }]);
	});

	it('goes to some members only, when it names them', async () => {
		const group = await aGroup({ MemberList: membersOf('bob', 'cid') });

		await group.say(1, { To_Account: ['cid', 'nobody'] });

		expect(group.view().messages).toMatchObject([{ receivers: ['cid'] }]);
	});

	it('goes to who is online and is kept for nobody, when it is for the moment', async () => {
		const group = await aGroup();
		group.simulator.app().setStatus('bob', 'Online');

		await group.say(1, { OnlineOnlyFlag: 1 });

		expect(group.view().messages).toMatchObject([{ isOnlineOnly: true, receivers: ['bob'] }]);
		expect((await group.ask('group_msg_get_simple', HISTORY)).RspMsgList).toEqual([]);
	});

	it.each([
		['an unknown group', { GroupId: 'g2' }, 10010],
		['no Random', { Random: undefined }, 10004],
		['a Random beyond 32 bits', { Random: 2 ** 32 }, 10004],
		['no MsgBody', { MsgBody: undefined }, 10004],
		['an empty MsgBody', { MsgBody: [] }, 10004],
		['an element of no known type', { MsgBody: [{ MsgType: 'X', MsgContent: {} }] }, 10004],
		[
			'a content that does not fit',
			{ MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: {} }] },
			10004,
		],
		['a message of 12 KB and some bytes', { MsgBody: [aText('x'.repeat(12 * 1024))] }, 80002],
		[
			'a message that is too long with what is attached',
			{ MsgBody: [aText('x'.repeat(6000))], CloudCustomData: 'x'.repeat(6300) },
			80002,
		],
		['a sender who was never imported', { From_Account: 'nobody' }, 10019],
		['a number as the sender', { From_Account: 7 }, 60015],
		['a priority that there is not', { MsgPriority: 'high' }, 10004],
		['a number as the attached text', { CloudCustomData: 7 }, 10004],
		['31 mentions', { GroupAtInfo: Array(31).fill({ GroupAtAllFlag: 1 }) }, 10053],
		['a word of control that there is not', { SendMsgControl: ['Quietly'] }, 10004],
		['a text as what is forbidden', { ForbidCallbackControl: 'All' }, 10004],
		['a push that is none', { OfflinePushInfo: { Title: 7 } }, 10004],
		['a push with another thing than an object', { OfflinePushInfo: 'x' }, 10004],
		['a push of Apple that is none', { OfflinePushInfo: { ApnsInfo: { BadgeMode: 2 } } }, 10004],
		['51 receivers', { To_Account: names(51) }, 10004],
		['counting for the moment only', { OnlineOnlyFlag: 1, SendMsgControl: ['NoUnread'] }, 10004],
	])('refuses %s and delivers nothing', async (_what, fields, code) => {
		const group = await aGroup();

		const answer = await group.say(7, fields);

		expect(answer).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: code });
		expect(answer.MsgSeq).toBeUndefined();
		expect(group.view().messages).toEqual([]);
	});

	it.each([
		['AVChatRoom', { OnlineOnlyFlag: 1 }],
		['AVChatRoom', { SendMsgControl: ['NoUnread'] }],
		['AVChatRoom', { To_Account: ['bob'] }],
		['AVChatRoom', { GroupAtInfo: [{ GroupAtAllFlag: 0, GroupAt_Account: 'bob' }] }],
		['Community', { To_Account: ['bob'] }],
		['Community', { GroupAtInfo: [{ GroupAtAllFlag: 1 }] }],
	])('refuses in a group of type %s what it does not have: %p', async (Type, fields) => {
		const GroupId = Type === 'Community' ? '@TGS#_g1' : 'g1';
		const MemberList = Type === 'AVChatRoom' ? undefined : membersOf('bob');
		const { simulator, say } = await aGroup({ Type, GroupId, MemberList });

		expect((await say(1, { GroupId, ...fields })).ErrorCode).toBe(10007);
		expect((await say(1, { GroupId })).ErrorCode).toBe(0);
		expect(simulator.groups()[0]?.messages).toHaveLength(1);
	});
});

describe('a read receipt', () => {
	const receipt = ({ say }: WithGroup, fields: object = {}) =>
		say(1, { NeedReadReceipt: 1, ...fields });

	it('can be asked for in a group of up to 200 members', async () => {
		const group = await aGroup();
		const app = group.simulator.app();
		const [g1] = app.groups.list();
		const join = (userId: string) => {
			app.addAccount(userId);
			if (g1) app.groups.join(g1, { userId }, 0);
		};
		for (const userId of names(198)) join(userId);

		expect((await receipt(group)).ErrorCode).toBe(0);
		join('one more');
		expect((await group.say(2, { NeedReadReceipt: 1 })).ErrorCode).toBe(10060);
		expect((await group.say(2)).ErrorCode).toBe(0);
	});

	it('is none for a message of the moment, in a trial, or in a community', async () => {
		const trial = await aGroup({}, { switches: { edition: 'trial' } });
		const GroupId = '@TGS#_g1';
		const community = await aGroup({ Type: 'Community', GroupId });

		expect((await receipt(await aGroup(), { OnlineOnlyFlag: 1 })).ErrorCode).toBe(10061);
		expect((await receipt(trial)).ErrorCode).toBe(10059);
		expect((await receipt(community, { GroupId })).ErrorCode).toBe(10007);
	});
});

describe('a message that is sent again', () => {
	it('is answered as the first time and delivered once, within five minutes', async () => {
		const group = await aGroup();

		const first = await group.say(7);
		await group.say(8);
		await group.clock.advance(299_999);
		const again = await group.say(7);

		expect(again).toEqual(first);
		expect(group.view().messages.map(({ random }) => random)).toEqual([7, 8]);
	});

	it('is a message of its own after five minutes', async () => {
		const group = await aGroup();

		const first = await group.say(7);
		await group.clock.advance(300_000);
		const again = await group.say(7);

		expect(again.MsgSeq).not.toBe(first.MsgSeq);
		expect(group.view().messages.map(({ random }) => random)).toEqual([7, 7]);
	});

	it('is known by its words: with others under the same number it is delivered', async () => {
		const group = await aGroup();

		await group.say(7, { MsgBody: [aText('one')] });
		await group.say(7, { MsgBody: [aText('two')] });
		await group.say(7, { MsgBody: [aText('one')], From_Account: 'bob' });

		expect(texts(group)).toEqual([{ Text: 'one' }, { Text: 'two' }]);
	});

	it('is known by its sender, if the switch says so', async () => {
		const group = await aGroup({}, { switches: { groupDuplicateKey: 'sender' } });

		await group.say(7, { MsgBody: [aText('one')] });
		await group.say(7, { MsgBody: [aText('two')] });
		await group.say(7, { MsgBody: [aText('three')], From_Account: 'bob' });

		expect(texts(group)).toEqual([{ Text: 'one' }, { Text: 'three' }]);
	});

	it('is none in another group', async () => {
		const group = await aGroup();
		await group.ask('create_group', { GroupId: 'g2', Type: 'Public', Name: 'Deal 2' });

		await group.say(7);
		await group.say(7, { GroupId: 'g2' });

		expect(group.simulator.groups().map(({ messages }) => messages.length)).toEqual([1, 1]);
	});

	it('is remembered as long as the switch says', async () => {
		const group = await aGroup({}, { switches: { groupDuplicateSeconds: 1 } });

		await group.say(7);
		await group.clock.advance(999);
		await group.say(7);
		await group.clock.advance(1);
		await group.say(7);

		expect(group.view().messages).toHaveLength(2);
	});

	it('is answered with another number, or refused, by a switch', async () => {
		const group = await aGroup();
		const first = await group.say(7);

		group.simulator.setSwitches({ groupDuplicateAnswer: 'new' });
		const other = await group.say(7);
		group.simulator.setSwitches({ groupDuplicateAnswer: 'refuse' });
		const refused = await group.say(7);

		expect(other).toMatchObject({ ErrorCode: 0 });
		expect(other.MsgSeq).not.toBe(first.MsgSeq);
		expect(refused.ErrorCode).toBe(10004);
		expect(group.view().messages).toHaveLength(1);
	});

	it('was delivered although its answer was lost, and is not delivered again', async () => {
		const group = await aGroup();
		const { faults } = group.simulator;
		const on = { path: 'send_group_msg', account: 'g1' };
		faults.add({ on, effect: { drop: 'after' } });
		faults.add({ on, effect: { httpStatus: 502, change: 'before' } });
		faults.add({ on, effect: { garble: true } });

		for (let attempt = 0; attempt < 3; attempt += 1) {
			await expect(group.say(7)).rejects.toThrow();
		}

		expect((await group.say(7)).MsgSeq).toBe(2);
		expect(group.view().messages).toHaveLength(1);
	});
});

describe('the messages of a trial in a day', () => {
	it.each([
		['apart', 'groups'],
		['together', 'messages'],
	] as const)(
		'are 1000, counted %s from those to accounts, without repeats',
		async (how, where) => {
			const switches = { messagesPerDay: 1000, dailyMessages: how } as const;
			const group = await aGroup({}, { switches });
			const app = group.simulator.app();
			for (let sent = 0; sent < 999; sent += 1) app[where].daily.note(group.clock.now());
			const other = where === 'groups' ? 'messages' : 'groups';
			for (let sent = 0; sent < 2000; sent += 1) app[other].daily.note(group.clock.now());

			expect((await group.say(1)).ErrorCode).toBe(0);
			expect((await group.say(1)).ErrorCode).toBe(0);
			expect((await group.say(2)).ErrorCode).toBe(60028);
			expect(group.view().messages).toHaveLength(1);
		},
	);
});

describe('the messages of a group in a second', () => {
	it('are 40: the next one is answered OK and goes nowhere, until the second is over', async () => {
		const group = await aGroup();
		for (let random = 1; random <= 40; random += 1) await group.say(random);

		const dropped = await group.say(41);
		const other = await group.say(41);
		await group.clock.advance(1000);
		const later = await group.say(41);

		expect(dropped).toMatchObject({ ErrorCode: 0, MsgDropReason: 'MsgFreqCtrl' });
		expect(other).toMatchObject({ ErrorCode: 0, MsgDropReason: 'MsgFreqCtrl' });
		expect(later.MsgDropReason).toBeUndefined();
		expect(group.view().messages).toHaveLength(41);
	});

	it('are counted for each group by itself', async () => {
		const group = await aGroup({}, { switches: { groupMessagesPerSecond: 1 } });
		await group.ask('create_group', { GroupId: 'g2', Type: 'Public', Name: 'Deal 2' });

		await group.say(1);

		expect((await group.say(1, { GroupId: 'g2' })).MsgDropReason).toBeUndefined();
		expect((await group.say(2)).MsgDropReason).toBe('MsgFreqCtrl');
	});

	it('are refused with 10023 beyond it, if the switch says so', async () => {
		const switches = { groupMessagesPerSecond: 1, groupMessageRate: 10023 } as const;
		const group = await aGroup({}, { switches });

		await group.say(1);

		expect((await group.say(2)).ErrorCode).toBe(10023);
		expect(group.view().messages).toHaveLength(1);
	});

	it('do not count a repeated one', async () => {
		const group = await aGroup({}, { switches: { groupMessagesPerSecond: 2 } });

		await group.say(1);
		await group.say(1);

		expect((await group.say(2)).MsgDropReason).toBeUndefined();
	});

	it('follow another number of the switch from the next message on', async () => {
		const group = await aGroup({}, { switches: { groupMessagesPerSecond: 1 } });
		await group.say(1);

		group.simulator.setSwitches({ groupMessagesPerSecond: 2, rateWindow: 'fixed' });

		expect((await group.say(2)).MsgDropReason).toBeUndefined();
		expect((await group.say(3)).MsgDropReason).toBeUndefined();
		expect((await group.say(4)).MsgDropReason).toBe('MsgFreqCtrl');
	});
});
