import { aCall, ask, aSimulator, PATHS, send } from './support/calls';
import { TestClock } from './support/testClock';

const TEXT = { MsgType: 'TIMTextElem', MsgContent: { Text: 'hi' } };
const GOOD = { To_Account: 'bob', MsgRandom: 2574206, MsgBody: [TEXT] };

describe('sendmsg, a command that the node has no operation for', () => {
	it('answers with the time and the key of the message, and keeps it', async () => {
		const clock = new TestClock();
		const simulator = aSimulator({ clock });
		const time = Math.floor(clock.now() / 1000);

		const answer = await ask(simulator, 'sendMsg', GOOD);

		expect(JSON.stringify(answer)).toBe(
			'{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,' +
				`"MsgTime":${time},"MsgKey":"1_2574206_${time}"}`,
		);
		expect(simulator.app().messages.list()).toEqual([
			{
				from: 'ann',
				to: 'bob',
				body: [TEXT],
				customData: '',
				isOnlineOnly: false,
				sequence: 1,
				random: 2574206,
				time,
				key: `1_2574206_${time}`,
			},
		]);
	});

	it('can do without From_Account, because the administrator sends then', async () => {
		const simulator = aSimulator();

		await send(simulator, aCall(PATHS.sendMsg, GOOD));

		expect(simulator.app().messages.list()).toMatchObject([{ from: undefined, to: 'bob' }]);
	});

	it('keeps the last thousand messages, so that a long run does not fill the memory', async () => {
		const simulator = aSimulator({ callsPerSecond: 0 });

		for (let sent = 0; sent < 1001; sent += 1) await ask(simulator, 'sendMsg', GOOD);

		const kept = simulator.app().messages.list();
		expect(kept).toHaveLength(1000);
		expect(kept[0]?.key).toMatch(/^2_/);
	});

	it('counts its account as an item, so that faults find it', async () => {
		const simulator = aSimulator();
		simulator.faults.add({ on: { account: 'bob' }, effect: { errorCode: 20004 } });

		expect((await ask(simulator, 'sendMsg', GOOD)).ErrorCode).toBe(20004);
	});

	it.each([
		['no To_Account', { To_Account: undefined }, 90003],
		['a list as To_Account', { To_Account: ['bob'] }, 60015],
		['a To_Account that was never imported', { To_Account: 'nobody' }, 90003],
		['a From_Account that was never imported', { From_Account: 'nobody' }, 90008],
		['a number as From_Account', { From_Account: 7 }, 60015],
		['no MsgRandom', { MsgRandom: undefined }, 90005],
		['a MsgRandom beyond 32 bits', { MsgRandom: 2 ** 32 }, 90005],
		['a text as MsgBody', { MsgBody: 'hi' }, 90007],
		['an empty MsgBody', { MsgBody: [] }, 90002],
		['an element without MsgContent', { MsgBody: [{ MsgType: 'TIMTextElem' }] }, 90002],
	])('refuses %s and keeps nothing', async (_what, fields, code) => {
		const simulator = aSimulator();

		const answer = await ask(simulator, 'sendMsg', { ...GOOD, ...fields });

		expect(answer).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: code });
		expect(simulator.app().messages.list()).toEqual([]);
	});
});
