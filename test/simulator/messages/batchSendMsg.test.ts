import { aCall, aSimulator, names, PATHS, send } from '../support/calls';
import { aText, sendToMany, textOf } from '../support/messages';
import { TestClock } from '../support/testClock';
import { aSimulatorWithWebhook } from '../support/webhook';

const LONG = [aText('x'.repeat(12_288))];

describe('batchsendmsg', () => {
	it('answers with one key, under which everybody gets the message', async () => {
		const clock = new TestClock();
		const simulator = aSimulator({ clock });
		const time = Math.floor(clock.now() / 1000);

		const answer = await sendToMany(simulator, { MsgSeq: 41021, CloudCustomData: 'x' });

		expect(textOf(answer)).toMatch(
			new RegExp(
				'^\\{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,' +
					`"MsgKey":"41021_77001_${time}","MsgId":"144115\\d{12}-${time}-77001"\\}$`,
			),
		);
		const message = { from: 'ann', messageKey: `41021_77001_${time}`, customData: 'x' };
		expect(simulator.messages()).toMatchObject([
			{ ...message, number: 1, to: 'bob' },
			{ ...message, number: 2, to: 'cid' },
		]);
		expect(simulator.log.totals().byItemCode).toEqual({ 0: 2 });
	});

	it('lists whom it could not reach, and says SomeError', async () => {
		const simulator = aSimulator({ switches: { messageId: 'absent' } });

		const answer = await sendToMany(simulator, { MsgSeq: 1, To_Account: ['bob', 'user_c', 'cid'] });

		const { MsgKey: key } = answer;
		expect(textOf(answer)).toBe(
			'{"ActionStatus":"SomeError","ErrorInfo":"","ErrorCode":0,' +
				`"MsgKey":${JSON.stringify(key)},"ErrorList":[{"To_Account":"user_c","ErrorCode":70107}]}`,
		);
		expect(simulator.messages().map(({ to }) => to)).toEqual(['bob', 'cid']);
	});

	it('may keep quiet about whom it could not reach, as servers once did', async () => {
		const simulator = aSimulator({ switches: { batchPartial: 'plainOK' } });

		const answer = await sendToMany(simulator, { To_Account: ['bob', 'user_c'] });

		expect(answer.ActionStatus).toBe('OK');
		expect(answer).not.toHaveProperty('ErrorList');
	});

	it('fails without a list when nobody is known', async () => {
		const answer = await sendToMany(aSimulator(), { To_Account: ['user_c', 'user_d'] });

		expect(textOf(answer)).toBe(
			'{"ActionStatus":"FAIL","ErrorInfo":"invalid To_Account","ErrorCode":90012}',
		);
	});

	it.each([
		['a text as To_Account', { To_Account: 'bob' }, 90028],
		['no To_Account', { To_Account: undefined }, 90028],
		['no receivers', { To_Account: [] }, 90029],
		['501 receivers', { To_Account: names(501) }, 90011],
		['a number among the receivers', { To_Account: ['bob', 7] }, 60015],
		['an empty From_Account', { From_Account: '' }, 90008],
		['a From_Account that was never imported', { From_Account: 'nobody' }, 90008],
		['a MsgSeq that is no number', { MsgSeq: 'x' }, 90004],
		['no MsgRandom', { MsgRandom: undefined }, 90005],
		['a text as MsgBody', { MsgBody: 'hi' }, 90007],
		['an element without content', { MsgBody: [{ MsgType: 'TIMTextElem' }] }, 90002],
		[
			'a content of the wrong shape',
			{ MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: {} }] },
			90010,
		],
		['a MsgLifeTime of more than 7 days', { MsgLifeTime: 604_801 }, 90026],
		['more than 12 KB', { MsgBody: LONG }, 90055],
	])('refuses %s and delivers nothing', async (_what, fields, code) => {
		const simulator = aSimulator();

		expect(await sendToMany(simulator, fields)).toMatchObject({
			ActionStatus: 'FAIL',
			ErrorCode: code,
		});
		expect(simulator.messages()).toEqual([]);
	});

	it('has another code for more than 12 KB, if it is set so', async () => {
		const simulator = aSimulator({ switches: { batchTooLongCode: 93000 } });

		expect((await sendToMany(simulator, { MsgBody: LONG })).ErrorCode).toBe(93000);
	});

	it('calls no webhook', async () => {
		const it = aSimulatorWithWebhook();

		await sendToMany(it.simulator);

		expect(it.webhook.commands).toEqual([]);
	});

	it('reaches only those who are online with an online message', async () => {
		const simulator = aSimulator();
		simulator.app().setStatus('cid', 'Online');

		const answer = await sendToMany(simulator, { OnlineOnlyFlag: 1 });

		expect(answer.ActionStatus).toBe('OK');
		expect(simulator.messages().map(({ to }) => to)).toEqual(['cid']);
	});

	it('comes from the administrator without From_Account', async () => {
		const simulator = aSimulator();
		const body = { To_Account: ['bob'], MsgRandom: 1, MsgBody: [aText()] };

		await send(simulator, aCall(PATHS.batchSendMsg, body));

		expect(simulator.messages()).toMatchObject([{ from: 'administrator' }]);
	});
});

describe('the receivers of a minute', () => {
	const SMALL = { receiversPerMinute: 5 };
	const three = (random: number) => ({ To_Account: ['ann', 'bob', 'cid'], MsgRandom: random });
	const two = (random: number) => ({ To_Account: ['bob', 'cid'], MsgRandom: random });

	it('are 12000 by default', async () => {
		const simulator = aSimulator({ callsPerSecond: 0 });
		const codes: number[] = [];
		for (let call = 0; call < 25; call += 1) {
			const answer = await sendToMany(simulator, { To_Account: names(500), MsgRandom: call });
			codes.push(answer.ErrorCode);
		}

		expect(codes.slice(0, 24).every((code) => code === 90012)).toBe(true);
		expect(codes[24]).toBe(90057);
	});

	it('that are too many have the whole call refused, and what was refused does not count', async () => {
		const clock = new TestClock();
		const simulator = aSimulator({ clock, switches: SMALL });

		const first = await sendToMany(simulator, three(1));
		const tooMany = await sendToMany(simulator, three(2));
		const fits = await sendToMany(simulator, two(3));

		expect([first, tooMany, fits].map(({ ErrorCode }) => ErrorCode)).toEqual([0, 90057, 0]);
		expect(simulator.messages()).toHaveLength(5);
	});

	it('are counted in any stretch of 60 seconds', async () => {
		const clock = new TestClock();
		const simulator = aSimulator({ clock, switches: SMALL });

		await sendToMany(simulator, three(1));
		await clock.advance(59_999);
		const early = await sendToMany(simulator, three(2));
		await clock.advance(1);
		const late = await sendToMany(simulator, three(3));

		expect([early.ErrorCode, late.ErrorCode]).toEqual([90057, 0]);
	});

	it('are counted in minutes of the clock, if rates are', async () => {
		const clock = new TestClock(Math.floor(Date.now() / 60_000) * 60_000 + 59_999);
		const simulator = aSimulator({ clock, switches: { ...SMALL, rateWindow: 'fixed' } });

		await sendToMany(simulator, three(1));
		await clock.advance(1);

		expect((await sendToMany(simulator, three(2))).ErrorCode).toBe(0);
	});

	it('are not used up by a call that could not be read', async () => {
		const simulator = aSimulator({ switches: SMALL });

		await sendToMany(simulator, { ...three(1), MsgBody: [] });

		expect((await sendToMany(simulator, three(2))).ErrorCode).toBe(0);
	});
});

describe('a fault of one receiver', () => {
	it.each([
		['never', ['cid']],
		['before', ['bob', 'cid']],
	] as const)('times out with the change made %s', async (change, reached) => {
		const simulator = aSimulator();
		simulator.faults.add({ on: { account: 'bob' }, effect: { resultCode: 70169, change } });

		const answer = await sendToMany(simulator);

		expect(answer).toMatchObject({
			ActionStatus: 'SomeError',
			ErrorCode: 0,
			ErrorList: [{ To_Account: 'bob', ErrorCode: 70169 }],
		});
		expect(simulator.messages().map(({ to }) => to)).toEqual(reached);
	});

	it('is the code of the call when it strikes everybody', async () => {
		const simulator = aSimulator();
		simulator.faults.add({ effect: { resultCode: 70169 }, times: 'always' });

		const answer = await sendToMany(simulator, { To_Account: ['bob', 'user_c'] });

		expect(answer).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: 70169 });
		expect(answer).not.toHaveProperty('ErrorList');
	});

	it('can come by chance, the same in each run', async () => {
		const runs = [1, 2].map(async () => {
			const simulator = aSimulator();
			simulator.app().addAccounts(...names(100));
			simulator.faults.add({ effect: { resultCode: 70169 }, times: 'always', probability: 0.2 });
			return (await sendToMany(simulator, { To_Account: names(100) })).ErrorList;
		});

		const [first, second] = (await Promise.all(runs)) as object[][];
		expect(first).toEqual(second);
		expect(first?.length).toBeGreaterThan(5);
		expect(first?.length).toBeLessThan(50);
	});

	it.each([
		['a lost answer', { drop: 'after' }],
		['a gateway that did not wait', { httpStatus: 504, change: 'before' }],
	] as const)('is not the only one: %s leaves the messages delivered', async (_what, effect) => {
		const simulator = aSimulator();
		simulator.faults.add({ effect });

		await sendToMany(simulator).catch(() => undefined);

		expect(simulator.messages()).toHaveLength(2);
	});
});
