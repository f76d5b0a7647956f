import { SAMPLE_APP } from '../../../simulator/options';
import { aCall, aQuery, aSimulator, PATHS, send, userSigOf } from '../support/calls';
import { askWith, aText, keyOf, sendOne, sendToMany, textOf } from '../support/messages';
import { TestClock } from '../support/testClock';
import { aSimulatorWithWebhook } from '../support/webhook';

const DAY_MS = 86_400_000;
const PAIR = { From_Account: 'ann', To_Account: 'bob' };
const COMMANDS = ['msgWithdraw', 'modifyMsg'] as const;
const NEW = { CloudCustomData: 'new' };

describe('admin_msgwithdraw', () => {
	it('recalls a message, which nobody has to read any more', async () => {
		const simulator = aSimulator();
		const key = keyOf(await sendOne(simulator));

		const answer = await askWith(simulator, 'msgWithdraw', { ...PAIR, MsgKey: key });

		expect(textOf(answer)).toBe('{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}');
		expect(simulator.messages()).toMatchObject([{ isRecalled: true, isUnread: false }]);
		expect(simulator.app().messages.unreadOf('bob')).toBe(0);
	});

	it('says 20023 to the second try, and calls back once', async () => {
		const it = aSimulatorWithWebhook();
		await sendOne(it.simulator, { MsgRandom: 1 });
		const key = keyOf(await sendOne(it.simulator));
		const again = { ...PAIR, MsgKey: key };

		await askWith(it.simulator, 'msgWithdraw', again);
		const second = await askWith(it.simulator, 'msgWithdraw', again);

		expect(second).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: 20023 });
		expect(it.webhook.only('C2C.CallbackAfterMsgWithDraw')).toEqual({
			...PAIR,
			MsgKey: key,
			UnreadMsgNum: 1,
		});
	});

	it('recalls a message to many for one receiver after the other', async () => {
		const simulator = aSimulator();
		const key = keyOf(await sendToMany(simulator));

		await askWith(simulator, 'msgWithdraw', { ...PAIR, To_Account: 'cid', MsgKey: key });

		expect(simulator.messages()).toMatchObject([
			{ to: 'bob', isRecalled: false },
			{ to: 'cid', isRecalled: true },
		]);
	});
});

describe('modify_c2c_msg', () => {
	it('puts other elements and other data in the place of the old ones', async () => {
		const simulator = aSimulator();
		const key = keyOf(await sendOne(simulator, { CloudCustomData: 'old' }));

		const answer = await askWith(simulator, 'modifyMsg', {
			...PAIR,
			MsgKey: key,
			MsgBody: [aText('ho')],
			...NEW,
		});

		expect(answer).toEqual({ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: 'succeed' });
		expect(simulator.messages()).toMatchObject([
			{ body: [aText('ho')], customData: 'new', isModified: true, messageKey: key },
		]);
	});

	it.each([
		[NEW, [aText()], 'new'],
		[{ MsgBody: [aText('ho')] }, [aText('ho')], 'old'],
		[{ CloudCustomData: '' }, [aText()], ''],
	])('leaves what %j does not say', async (changes, body, customData) => {
		const simulator = aSimulator();
		const key = keyOf(await sendOne(simulator, { CloudCustomData: 'old' }));

		await askWith(simulator, 'modifyMsg', { ...PAIR, MsgKey: key, ...changes });

		expect(simulator.messages()).toMatchObject([{ body, customData }]);
	});

	it.each([
		['nothing to change', {}, 90001],
		['elements that are no list', { MsgBody: 'x' }, 90007],
		['an element without content', { MsgBody: [{ MsgType: 'TIMTextElem' }] }, 90002],
		['a text that is a number', { MsgBody: [aText(7 as never)] }, 90010],
		['data that is no text', { CloudCustomData: 7 }, 90001],
		['a message that gets too long', { CloudCustomData: 'x'.repeat(12_288) }, 93000],
	])('refuses %s and changes nothing', async (_what, changes, code) => {
		const simulator = aSimulator();
		const key = keyOf(await sendOne(simulator));

		const answer = await askWith(simulator, 'modifyMsg', { ...PAIR, MsgKey: key, ...changes });

		expect(answer.ErrorCode).toBe(code);
		expect(simulator.messages()).toMatchObject([{ body: [aText()], isModified: false }]);
	});

	it('of a message that was recalled is refused, with the code that is set', async () => {
		const simulator = aSimulator();
		const key = keyOf(await sendOne(simulator));
		await askWith(simulator, 'msgWithdraw', { ...PAIR, MsgKey: key });

		const first = await askWith(simulator, 'modifyMsg', { ...PAIR, MsgKey: key, ...NEW });
		simulator.setSwitches({ modifyMissingCode: 20022 });
		const second = await askWith(simulator, 'modifyMsg', { ...PAIR, MsgKey: key, ...NEW });

		expect([first.ErrorCode, second.ErrorCode]).toEqual([20001, 20022]);
	});

	it('that overlaps another one of the same message is refused with 20028', async () => {
		const clock = new TestClock();
		const simulator = aSimulator({ clock, latencyMs: 100 });
		const sending = [sendOne(simulator), sendOne(simulator, { MsgRandom: 2 })];
		await clock.advance(100);
		const [first = '', second = ''] = (await Promise.all(sending)).map(keyOf);

		const changing = [first, first, second].map((MsgKey, index) =>
			askWith(simulator, 'modifyMsg', { ...PAIR, MsgKey, CloudCustomData: `${index}` }),
		);
		await clock.advance(100);
		const answers = await Promise.all(changing);

		expect(answers.map(({ ErrorCode }) => ErrorCode)).toEqual([0, 20028, 0]);
		expect(simulator.messages().map(({ customData }) => customData)).toEqual(['0', '2']);
	});
});

describe.each(COMMANDS)('the message that %s names', (command) => {
	const missing = command === 'msgWithdraw' ? 20022 : 20001;

	it.each([
		['no sender', { From_Account: undefined }, 90008],
		['a sender that was never imported', { From_Account: 'nobody' }, 90008],
		['no receiver', { To_Account: undefined }, 90003],
		['a receiver that was never imported', { To_Account: 'nobody' }, 90003],
		['a receiver that is a list', { To_Account: ['bob'] }, 60015],
		['no key', { MsgKey: undefined }, 90054],
		['a key of another form', { MsgKey: '1_2' }, 90054],
		['a key that is too long', { MsgKey: `${'1'.repeat(40)}_2_3` }, 90054],
		['a key that there is not', { MsgKey: '1_2_3' }, missing],
		['its receiver as the sender', { From_Account: 'bob', To_Account: 'ann' }, missing],
		['another receiver', { To_Account: 'cid' }, missing],
	])('cannot have %s', async (_what, fields, code) => {
		const simulator = aSimulator();
		const key = keyOf(await sendOne(simulator));

		const answer = await askWith(simulator, command, { ...PAIR, MsgKey: key, ...NEW, ...fields });

		expect(answer).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: code });
		expect(simulator.messages()).toMatchObject([{ isRecalled: false, isModified: false }]);
	});

	it('is there as long as its history is', async () => {
		const clock = new TestClock();
		const usersig = userSigOf('administrator', SAMPLE_APP, 9 * 86_400);
		const simulator = aSimulator({ clock });
		const first = keyOf(await sendOne(simulator));
		const second = keyOf(await sendOne(simulator, { MsgSeq: 1 }));
		const name = (MsgKey: string) =>
			send(
				simulator,
				aCall(PATHS[command], { ...PAIR, MsgKey, ...NEW }, { query: aQuery({ usersig }) }),
			);

		await clock.advance(7 * DAY_MS);
		const inTime = await name(first);
		await clock.advance(1000);
		const tooLate = await name(second);

		expect([inTime.ErrorCode, tooLate.ErrorCode]).toEqual([0, missing]);
	});
});
