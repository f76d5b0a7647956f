import { getMessages } from '../../../../../nodes/TencentChat/operations/message/getAll';
import { pageBody, pageIn, reasonIn } from '../support/calls';

const ASKED = {
	...{ userId: 'shop', peerAccount: 'a', limit: 50, $timezone: 'Asia/Shanghai' },
	...{ after: '2026-01-31T09:00:00', before: '2026-01-31T10:00:00' },
};

const MESSAGE = {
	...{ From_Account: 'shop', To_Account: 'a', MsgKey: '1_2_3', MsgSeq: 1, MsgTimeStamp: 3 },
	...{ MsgFlagBits: 8, IsPeerRead: 1, CloudCustomData: 'crm-42' },
	MsgBody: [
		{ MsgType: 'TIMTextElem', MsgContent: { Text: 'wel' } },
		{ MsgType: 'TIMTextElem', MsgContent: { Text: 'come' } },
	],
};

describe('reading messages', () => {
	it('asks for a time in the zone of the workflow', () => {
		expect(pageBody(getMessages, ASKED)).toEqual({
			...{ Operator_Account: 'shop', Peer_Account: 'a', MaxCnt: 100 },
			...{ MinTime: 1_769_821_200, MaxTime: 1_769_824_800 },
		});
	});

	it('reaches from the first message to the latest when no time is given', () => {
		const { MinTime, MaxTime } = pageBody(getMessages, { ...ASKED, after: '', before: null });

		expect(MinTime).toBe(0);
		expect(MaxTime).toBeGreaterThan(Date.now() / 1000);
	});

	it.each([
		[{ peerAccount: '' }, 'Peer Account is empty'],
		[{ userId: '' }, 'User ID is empty'],
		[{ simplify: 'no' }, 'Simplify is "no", which is neither true nor false'],
		[{ after: ASKED.before, before: ASKED.after }, 'After is later than Before'],
	])('is refused for %j', (values, reason) => {
		expect(reasonIn(getMessages.toQuery({ ...ASKED, ...values }))).toBe(reason);
	});

	it('goes on where the last page ended', () => {
		const answer = { Complete: 0, LastMsgTime: 1_769_823_000, LastMsgKey: '5_6_7', MsgList: [] };
		const { next } = pageIn(getMessages, answer, { body: { Peer_Account: 'a' } });

		expect(pageBody(getMessages, ASKED, next as string)).toMatchObject({
			...{ MinTime: 1_769_821_200, MaxTime: 1_769_823_000, LastMsgKey: '5_6_7' },
		});
		expect(pageIn(getMessages, { ...answer, Complete: 1 }).next).toBeUndefined();
	});

	it('gives the newest first, with what they say at a glance', () => {
		const older = { ...MESSAGE, MsgKey: '0_0_0' };
		const { entries } = pageIn(
			getMessages,
			{ Complete: 1, MsgList: [older, MESSAGE] },
			{ body: { Peer_Account: 'a' } },
		);

		expect(entries.map(({ messageKey }) => messageKey)).toEqual(['1_2_3', '0_0_0']);
		expect(entries[0]).toEqual({
			...{ peerAccount: 'a', fromAccount: 'shop', toAccount: 'a', text: 'welcome' },
			...{ messageType: 'elements', messageKey: '1_2_3', messageSeq: 1, messageTime: 3 },
			...{ isRecalled: true, isPeerRead: true, cloudCustomData: 'crm-42' },
			elements: MESSAGE.MsgBody,
		});
	});

	it('hands a message on as it came when it is not to be simplified', () => {
		const { entries } = pageIn(
			getMessages,
			{ Complete: 1, MsgList: [MESSAGE] },
			{ body: { Peer_Account: 'a' }, isSimplified: false },
		);

		expect(entries).toEqual([{ peerAccount: 'a', message: MESSAGE }]);
	});

	it('reads an entry of any shape', () => {
		const odd = [null, 'text', {}, { MsgBody: 'x' }, { MsgBody: [null, { MsgContent: 1 }] }];

		expect(pageIn(getMessages, { Complete: 1, MsgList: odd }).entries).toHaveLength(3);
	});
});
