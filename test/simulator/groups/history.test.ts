import { aGroup, aText, type WithGroup } from './support';

const DAY_MS = 86_400_000;
const LIVE = { Type: 'AVChatRoom', MemberList: undefined };

/** A group whose messages are numbered from 1. */
function aNumberedGroup(fields: object = {}) {
	return aGroup(fields, { switches: { groupChangesNumbered: 'no' } });
}

async function read({ ask }: WithGroup, body: object = {}) {
	const answer = await ask('group_msg_get_simple', { ReqMsgNumber: 20, ...body });
	const list = answer.RspMsgList as Record<string, unknown>[] | undefined;
	return { answer, list, sequences: list?.map(({ MsgSeq }) => MsgSeq) };
}

function recall({ ask }: WithGroup, ...sequences: readonly number[]) {
	return ask('group_msg_recall', { MsgSeqList: sequences.map((MsgSeq) => ({ MsgSeq })) });
}

describe('group_msg_get_simple', () => {
	it('gives the newest first, page by page', async () => {
		const group = await aNumberedGroup();
		for (let random = 1; random <= 5; random += 1) await group.say(random);

		const first = await read(group, { ReqMsgNumber: 2 });
		const second = await read(group, { ReqMsgNumber: 2, ReqMsgSeq: 3 });
		const third = await read(group, { ReqMsgNumber: 2, ReqMsgSeq: 1 });

		expect([first, second, third].map(({ sequences }) => sequences)).toEqual([[5, 4], [3, 2], [1]]);
		expect([first, second, third].map(({ answer }) => answer.IsFinished)).toEqual([0, 0, 1]);
	});

	it('gives 20 at most, whatever it is asked for', async () => {
		const group = await aNumberedGroup();
		for (let random = 1; random <= 25; random += 1) await group.say(random);

		expect((await read(group, { ReqMsgNumber: 25 })).sequences).toHaveLength(20);
	});

	it('tells priority and what was attached', async () => {
		const group = await aNumberedGroup();

		await group.say(1, { MsgPriority: 'High', CloudCustomData: 'x' });
		await group.say(2, { MsgPriority: 'Low' });

		expect((await read(group)).list).toMatchObject([
			{ MsgPriority: 3 },
			{ MsgPriority: 1, CloudCustomData: 'x' },
		]);
	});

	it('leaves out what was recalled, or shows that it was', async () => {
		const group = await aNumberedGroup();
		await group.say(1);
		await group.say(2);
		await recall(group, 1);

		expect((await read(group)).sequences).toEqual([2]);
		expect((await read(group, { WithRecalledMsg: 1 })).list).toMatchObject([
			{ MsgSeq: 2, IsPlaceMsg: 0 },
			{ MsgSeq: 1, IsPlaceMsg: 2, MsgBody: [] },
		]);
	});

	it.each([
		['no number', { ReqMsgNumber: undefined }],
		['none', { ReqMsgNumber: 0 }],
		['a text as the place', { ReqMsgSeq: '1' }],
		['another flag than 0 and 1', { WithRecalledMsg: 2 }],
	])('refuses %s', async (_what, body) => {
		expect((await read(await aGroup(), body)).answer.ErrorCode).toBe(10004);
	});

	it('is not for live groups, which keep nothing', async () => {
		expect((await read(await aGroup(LIVE))).answer.ErrorCode).toBe(10044);
	});
});

describe('group_msg_recall', () => {
	it('takes messages back, and says of each what became of it', async () => {
		const group = await aNumberedGroup();
		await group.say(1);
		await group.say(2);

		const first = await recall(group, 1, 7);
		const again = await recall(group, 1);

		expect(first).toMatchObject({
			ErrorCode: 0,
			RecallRetList: [
				{ MsgSeq: 1, RetCode: 0 },
				{ MsgSeq: 7, RetCode: 10030 },
			],
		});
		expect(again.RecallRetList).toEqual([{ MsgSeq: 1, RetCode: 10032 }]);
		expect(group.view().messages.map(({ isRecalled }) => isRecalled)).toEqual([true, false]);
	});

	it.each([0, 10030] as const)('can answer a repeated recall with %d', async (code) => {
		const group = await aNumberedGroup();
		await group.say(1);
		await recall(group, 1);

		group.simulator.setSwitches({ groupRecalledAgain: code });

		expect((await recall(group, 1)).RecallRetList).toEqual([{ MsgSeq: 1, RetCode: code }]);
	});

	it('meets faults of one message', async () => {
		const group = await aNumberedGroup();
		await group.say(1);
		await group.say(2);
		group.simulator.faults.add({ on: { account: '1' }, effect: { resultCode: 10032 } });
		group.simulator.faults.add({ on: { account: '2' }, effect: { omit: true } });

		const answer = await recall(group, 1, 2);

		expect(answer.RecallRetList).toEqual([{ MsgSeq: 1, RetCode: 10032 }]);
		expect(group.view().messages.map(({ isRecalled }) => isRecalled)).toEqual([false, true]);
	});

	it('takes ten in a call and no more', async () => {
		const group = await aGroup();
		const ten = Array.from({ length: 10 }, (_unused, index) => index + 1);

		expect((await recall(group, ...ten)).ErrorCode).toBe(0);
		expect((await recall(group, ...ten, 11)).ErrorCode).toBe(10004);
	});

	it.each([
		['no list', { MsgSeqList: undefined }],
		['numbers in the place of objects', { MsgSeqList: [1] }],
		['a text as a number', { MsgSeqList: [{ MsgSeq: '1' }] }],
		['a reason of 101 bytes', { MsgSeqList: [{ MsgSeq: 1 }], Reason: 'x'.repeat(101) }],
	])('refuses %s', async (_what, body) => {
		const { ask } = await aGroup();

		expect((await ask('group_msg_recall', body)).ErrorCode).toBe(10004);
	});

	it('is not for live groups', async () => {
		expect((await recall(await aGroup(LIVE), 1)).ErrorCode).toBe(10033);
	});
});

describe('messages older than the server keeps them', () => {
	// A UserSig of the tests is good for a day, so history is shortened to one that is over before.
	it('can be neither read nor recalled', async () => {
		const group = await aGroup({}, { switches: { historyDays: 1, groupChangesNumbered: 'no' } });
		await group.say(1);
		await group.clock.advance(DAY_MS / 2);
		await group.say(2);
		const whole = await read(group);
		const app = group.simulator.app();
		const [first] = app.groups.get('g1')?.history.list() ?? [];

		expect(whole.answer.IsFinished).toBe(1);
		if (first) Object.assign(first, { time: first.time - DAY_MS / 2000 });

		const cut = await read(group);
		const gone = await read(group, { ReqMsgSeq: 1 });
		expect([cut.sequences, cut.answer.IsFinished]).toEqual([[2], 2]);
		expect([gone.sequences, gone.answer.IsFinished]).toEqual([[], 2]);
		expect((await recall(group, 1, 2)).RecallRetList).toMatchObject([
			{ RetCode: 10030 },
			{ RetCode: 0 },
		]);
	});
});

describe('a live group', () => {
	it('delivers messages and keeps them for the control address alone', async () => {
		const group = await aGroup(LIVE);

		await group.say(1, { MsgBody: [aText('live')] });

		expect(group.view().messages).toMatchObject([{ body: [aText('live')], receivers: [] }]);
	});
});
