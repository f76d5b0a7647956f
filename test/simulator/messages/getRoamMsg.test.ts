import { SAMPLE_APP } from '../../../simulator/options';
import type { Simulator } from '../../../simulator/simulator';
import {
	aCall,
	type ApiAnswer,
	aQuery,
	aSimulator,
	PATHS,
	send,
	userSigOf,
} from '../support/calls';
import { askWith, aText, keyOf, sendOne, textIn, textOf } from '../support/messages';
import { TestClock } from '../support/testClock';

const ALL = { MaxCnt: 100, MinTime: 0, MaxTime: 4_000_000_000 };

function read(simulator: Simulator, fields: object = {}): Promise<ApiAnswer> {
	const body = { Operator_Account: 'bob', Peer_Account: 'ann', ...ALL, ...fields };
	return askWith(simulator, 'getRoamMsg', body);
}

function textsIn({ MsgList: list }: ApiAnswer): unknown[] {
	return (list as { MsgBody: unknown }[]).map(({ MsgBody }) => textIn(MsgBody));
}

/** Sends so many messages, one in each second. */
async function sendInTurn(simulator: Simulator, clock: TestClock, count: number): Promise<void> {
	for (let sent = 0; sent < count; sent += 1) {
		await sendOne(simulator, { MsgRandom: sent, MsgBody: [aText(`m${sent}`)] });
		await clock.advance(1000);
	}
}

describe('admin_getroammsg', () => {
	it('shows a message as documented', async () => {
		const clock = new TestClock();
		const simulator = aSimulator({ clock });
		const time = Math.floor(clock.now() / 1000);
		await sendOne(simulator, { MsgSeq: 41021, CloudCustomData: 'crm-42' });

		expect(textOf(await read(simulator))).toBe(
			'{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,"Complete":1,"MsgCnt":1,' +
				`"LastMsgTime":${time},"LastMsgKey":"41021_77001_${time}",` +
				'"MsgList":[{"From_Account":"ann","To_Account":"bob","MsgSeq":41021,"MsgRandom":77001,' +
				`"MsgTimeStamp":${time},"MsgFlagBits":0,"IsPeerRead":0,"MsgKey":"41021_77001_${time}",` +
				'"MsgBody":[{"MsgType":"TIMTextElem","MsgContent":{"Text":"hi"}}],' +
				'"CloudCustomData":"crm-42"}]}',
		);
	});

	it('is empty for two who have not talked', async () => {
		expect(await read(aSimulator())).toMatchObject({ Complete: 1, MsgCnt: 0, MsgList: [] });
	});

	it('holds both directions, and can be read by both', async () => {
		const simulator = aSimulator();
		await sendOne(simulator, { MsgSeq: 1, MsgBody: [aText('1')] });
		await sendOne(simulator, {
			From_Account: 'bob',
			To_Account: 'ann',
			MsgSeq: 2,
			MsgBody: [aText('2')],
		});
		await sendOne(simulator, { To_Account: 'cid' });

		expect(textsIn(await read(simulator))).toEqual(['1', '2']);
		const byAnn = await read(simulator, { Operator_Account: 'ann', Peer_Account: 'bob' });
		expect(textsIn(byAnn)).toEqual(['1', '2']);
	});

	it('comes page by page from new to old, each page from old to new', async () => {
		const clock = new TestClock();
		const simulator = aSimulator({ clock });
		await sendInTurn(simulator, clock, 5);

		const pages: unknown[][] = [];
		let next: object = {};
		for (let isMore = true; isMore;) {
			const page = await read(simulator, { MaxCnt: 2, ...next });
			pages.push(textsIn(page));
			next = { MaxTime: page.LastMsgTime, LastMsgKey: page.LastMsgKey };
			isMore = page.Complete === 0;
		}

		expect(pages).toEqual([['m3', 'm4'], ['m1', 'm2'], ['m0']]);
	});

	it('goes on inside a second, in which MsgSeq decides the order', async () => {
		const simulator = aSimulator({ clock: new TestClock() });
		for (const MsgSeq of [3, 1, 2])
			await sendOne(simulator, { MsgSeq, MsgBody: [aText(`${MsgSeq}`)] });

		const first = await read(simulator, { MaxCnt: 2 });
		const { LastMsgTime: MaxTime, LastMsgKey } = first;
		const second = await read(simulator, { MaxCnt: 2, MaxTime, LastMsgKey });

		expect([textsIn(first), textsIn(second)]).toEqual([['2', '3'], ['1']]);
		expect([first.Complete, second.Complete]).toEqual([0, 1]);
	});

	it('stops a page at about 13 KB', async () => {
		const clock = new TestClock();
		const simulator = aSimulator({ clock });
		for (let sent = 0; sent < 4; sent += 1) {
			await sendOne(simulator, { MsgSeq: sent, MsgBody: [aText('x'.repeat(6000))] });
		}

		const page = await read(simulator);
		simulator.setSwitches({ historyPageBytes: 1 });
		const small = await read(simulator);

		expect(page).toMatchObject({ Complete: 0, MsgCnt: 3 });
		expect(small).toMatchObject({ Complete: 0, MsgCnt: 1 });
	});

	it('keeps to its range of time, whose ends belong to it', async () => {
		const clock = new TestClock();
		const simulator = aSimulator({ clock });
		const start = Math.floor(clock.now() / 1000);
		await sendInTurn(simulator, clock, 4);

		const page = await read(simulator, { MinTime: start + 1, MaxTime: start + 2 });

		expect(textsIn(page)).toEqual(['m1', 'm2']);
	});

	it('reaches back as many days as are set', async () => {
		const clock = new TestClock();
		const simulator = aSimulator({ clock });
		const query = aQuery({ usersig: userSigOf('administrator', SAMPLE_APP, 9 * 86_400) });
		const body = { Operator_Account: 'bob', Peer_Account: 'ann', ...ALL };
		const readLate = () => send(simulator, aCall(PATHS.getRoamMsg, body, { query }));
		await sendInTurn(simulator, clock, 2);

		await clock.advance(7 * 86_400_000 - 1000);
		const week = await readLate();
		simulator.setSwitches({ historyDays: 30 });
		const month = await readLate();

		expect([textsIn(week), textsIn(month)]).toEqual([['m1'], ['m0', 'm1']]);
	});

	it('is without the copy that a sender did not want', async () => {
		const simulator = aSimulator();
		await sendOne(simulator, { SyncOtherMachine: 2 });

		const byAnn = await read(simulator, { Operator_Account: 'ann', Peer_Account: 'bob' });

		expect(byAnn.MsgCnt).toBe(0);
		expect((await read(simulator)).MsgCnt).toBe(1);
	});

	it.each([
		['flagged', [8]],
		['gone', []],
	] as const)('has a recalled message %s', async (recalledInHistory, flags) => {
		const simulator = aSimulator({ switches: { recalledInHistory } });
		const key = keyOf(await sendOne(simulator));
		await askWith(simulator, 'msgWithdraw', {
			From_Account: 'ann',
			To_Account: 'bob',
			MsgKey: key,
		});

		const { MsgList: list } = await read(simulator);

		expect((list as { MsgFlagBits: number }[]).map(({ MsgFlagBits }) => MsgFlagBits)).toEqual(
			flags,
		);
	});

	it('shows a modified message as it is now', async () => {
		const simulator = aSimulator();
		const key = keyOf(await sendOne(simulator));
		await askWith(simulator, 'modifyMsg', {
			From_Account: 'ann',
			To_Account: 'bob',
			MsgKey: key,
			MsgBody: [aText('ho')],
		});

		expect(textsIn(await read(simulator))).toEqual(['ho']);
	});

	it.each([
		['no operator', { Operator_Account: undefined }, 90008],
		['an operator that was never imported', { Operator_Account: 'nobody' }, 90008],
		['a peer that was never imported', { Peer_Account: 'nobody' }, 90003],
		['no MaxCnt', { MaxCnt: undefined }, 90001],
		['a MaxCnt of 0', { MaxCnt: 0 }, 90001],
		['a time that is a text', { MinTime: '0' }, 90001],
		['a range that ends before it starts', { MinTime: 5, MaxTime: 4 }, 90001],
		['a LastMsgKey of another form', { LastMsgKey: 'x' }, 90001],
	])('refuses %s', async (_what, fields, code) => {
		expect(await read(aSimulator(), fields)).toMatchObject({
			ActionStatus: 'FAIL',
			ErrorCode: code,
		});
	});

	it('is struck by faults of its operator and of its peer', async () => {
		const simulator = aSimulator();
		simulator.faults.add({ on: { account: 'bob' }, effect: { errorCode: 91000 } });
		simulator.faults.add({ on: { account: 'ann' }, effect: { errorCode: 91001 } });

		const codes = [await read(simulator), await read(simulator), await read(simulator)];

		expect(codes.map(({ ErrorCode }) => ErrorCode)).toEqual([91000, 91001, 0]);
	});
});
