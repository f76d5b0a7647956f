import { seededRandom } from '../../../simulator/random';
import type { Simulator } from '../../../simulator/simulator';
import { aSimulator, names } from '../support/calls';
import { askWith, sendOne, sendToMany, textOf } from '../support/messages';
import { TestClock } from '../support/testClock';
import { aSimulatorWithWebhook } from '../support/webhook';

function unread(simulator: Simulator, fields: object = {}) {
	return askWith(simulator, 'getUnreadMsgNum', { To_Account: 'bob', ...fields });
}

function markRead(simulator: Simulator, fields: object = {}) {
	const pair = { Report_Account: 'bob', Peer_Account: 'ann' };
	return askWith(simulator, 'setMsgRead', { ...pair, ...fields });
}

async function totalOf(simulator: Simulator, userId = 'bob'): Promise<unknown> {
	return (await unread(simulator, { To_Account: userId })).AllC2CUnreadMsgNum;
}

describe('get_c2c_unread_msg_num', () => {
	it('counts all that an account has not read', async () => {
		const simulator = aSimulator();
		await sendOne(simulator);
		await sendOne(simulator, { From_Account: 'cid' });
		await sendToMany(simulator);

		expect(textOf(await unread(simulator))).toBe(
			'{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,"AllC2CUnreadMsgNum":3}',
		);
		expect(await totalOf(simulator, 'ann')).toBe(0);
	});

	it('counts them peer by peer, and lists those that there are not', async () => {
		const simulator = aSimulator();
		await sendOne(simulator);
		await sendOne(simulator);

		const answer = await unread(simulator, { Peer_Account: ['ann', 'ghost', 'cid'] });

		expect(textOf(answer)).toBe(
			'{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,"C2CUnreadMsgNumList":' +
				'[{"Peer_Account":"ann","C2CUnreadMsgNum":2},{"Peer_Account":"cid","C2CUnreadMsgNum":0}],' +
				'"ErrorList":[{"Peer_Account":"ghost","ErrorCode":70107}]}',
		);
	});

	it('leaves out what its sender did not want to count, and what is not stored', async () => {
		const simulator = aSimulator();
		simulator.app().setStatus('bob', 'Online');
		await sendOne(simulator, { SendMsgControl: ['NoUnread'] });
		await sendOne(simulator, { OnlineOnlyFlag: 1 });

		expect(await totalOf(simulator)).toBe(0);
		expect(simulator.messages()).toHaveLength(2);
	});

	it.each([
		['no To_Account', { To_Account: undefined }, 90003],
		['a To_Account that was never imported', { To_Account: 'nobody' }, 90003],
		['a peer that is no list', { Peer_Account: 'ann' }, 90001],
		['no peers in a list', { Peer_Account: [] }, 90001],
		['11 peers', { Peer_Account: names(11) }, 90001],
		['a number among the peers', { Peer_Account: [7] }, 60015],
	])('refuses %s', async (_what, fields, code) => {
		expect(await unread(aSimulator(), fields)).toMatchObject({
			ActionStatus: 'FAIL',
			ErrorCode: code,
		});
	});

	it('is struck by faults of its reader, and of one peer', async () => {
		const simulator = aSimulator();
		simulator.faults.add({ on: { account: 'bob' }, effect: { errorCode: 91000 } });
		simulator.faults.add({ on: { account: 'cid' }, effect: { resultCode: 70169 } });
		const peers = { Peer_Account: ['ann', 'cid'] };

		const first = await unread(simulator, peers);
		const second = await unread(simulator, peers);

		expect(first.ErrorCode).toBe(91000);
		expect(second.ErrorList).toEqual([{ Peer_Account: 'cid', ErrorCode: 70169 }]);
	});
});

describe('admin_set_msg_read', () => {
	it('marks what one peer has sent as read', async () => {
		const simulator = aSimulator();
		await sendOne(simulator);
		await sendOne(simulator, { From_Account: 'cid' });
		await sendOne(simulator, { From_Account: 'bob', To_Account: 'ann' });

		const answer = await markRead(simulator);

		expect(textOf(answer)).toBe('{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}');
		expect([await totalOf(simulator), await totalOf(simulator, 'ann')]).toEqual([1, 1]);
	});

	it.each(['number', 'text'])('up to a second that is given as a %s', async (kind) => {
		const clock = new TestClock();
		const simulator = aSimulator({ clock });
		const start = Math.floor(clock.now() / 1000);
		for (let sent = 0; sent < 3; sent += 1) {
			await sendOne(simulator);
			await clock.advance(1000);
		}

		await markRead(simulator, { MsgReadTime: kind === 'text' ? `${start + 1}` : start + 1 });

		expect(await totalOf(simulator)).toBe(1);
	});

	it('calls back with what is left, also when there was nothing to read', async () => {
		const it = aSimulatorWithWebhook();
		await sendOne(it.simulator, { From_Account: 'cid' });

		await markRead(it.simulator, { MsgReadTime: 1_760_000_001 });

		expect(it.webhook.only('C2C.CallbackAfterMsgReport')).toEqual({
			Report_Account: 'bob',
			Peer_Account: 'ann',
			LastReadTime: 1_760_000_001,
			UnreadMsgNum: 1,
		});
	});

	it('leaves nothing to be read when a message is recalled afterwards', async () => {
		const simulator = aSimulator();
		const { MsgKey: key } = await sendOne(simulator);
		await markRead(simulator);

		await askWith(simulator, 'msgWithdraw', {
			From_Account: 'ann',
			To_Account: 'bob',
			MsgKey: key,
		});

		expect(await totalOf(simulator)).toBe(0);
	});

	it.each([
		['no Report_Account', { Report_Account: undefined }, 90008],
		['a Report_Account that was never imported', { Report_Account: 'nobody' }, 90008],
		['a peer that was never imported', { Peer_Account: 'nobody' }, 90003],
		['a MsgReadTime that is no time', { MsgReadTime: 'now' }, 90001],
	])('refuses %s and reads nothing', async (_what, fields, code) => {
		const simulator = aSimulator();
		await sendOne(simulator);

		expect(await markRead(simulator, fields)).toMatchObject({
			ActionStatus: 'FAIL',
			ErrorCode: code,
		});
		expect(await totalOf(simulator)).toBe(1);
	});
});

describe('what an account has not read', () => {
	it('is the same in all and peer by peer, whatever happens', async () => {
		const clock = new TestClock();
		const simulator = aSimulator({ clock, callsPerSecond: 0 });
		const people = ['ann', 'bob', 'cid'];
		const random = seededRandom(7);
		const pick = () => people[Math.floor(random() * people.length)] ?? 'ann';

		for (let step = 0; step < 300; step += 1) {
			const [one, other] = [pick(), pick()];
			const pair = { From_Account: one, To_Account: other };
			const sent = simulator.messages({ from: one, to: other });
			const { messageKey } = sent[Math.floor(random() * sent.length)] ?? {};

			const lot = random();
			if (lot < 0.5) await sendOne(simulator, pair);
			else if (lot < 0.75) {
				await askWith(simulator, 'msgWithdraw', { ...pair, MsgKey: messageKey });
			} else await markRead(simulator, { Report_Account: one, Peer_Account: other });
			await clock.advance(Math.floor(random() * 700));
		}

		for (const reader of people) {
			const open = simulator.messages({ to: reader }).filter(({ isUnread }) => isUnread);
			const byPeer = people.map((peer) => open.filter(({ from }) => from === peer).length);
			const { C2CUnreadMsgNumList: list } = await unread(simulator, {
				To_Account: reader,
				Peer_Account: people,
			});

			expect(await totalOf(simulator, reader)).toBe(open.length);
			expect((list as { C2CUnreadMsgNum: number }[]).map((entry) => entry.C2CUnreadMsgNum)).toEqual(
				byPeer,
			);
		}
	});
});
