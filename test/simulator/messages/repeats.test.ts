import { aSimulator } from '../support/calls';
import { aText, keyOf, sendOne, sendToMany, textsOf } from '../support/messages';
import { TestClock } from '../support/testClock';
import { aSimulatorWithWebhook } from '../support/webhook';

const SAME = { MsgSeq: 41021 };

describe('a message that is sent again', () => {
	it('is delivered once, and has the name of the first try', async () => {
		const clock = new TestClock();
		const simulator = aSimulator({ clock });

		const first = await sendOne(simulator, SAME);
		await clock.advance(119_999);
		const again = await sendOne(simulator, SAME);

		expect(again).toEqual(first);
		expect(simulator.messages()).toHaveLength(1);
	});

	it('is a new one after 120 seconds, which a repeat does not put off', async () => {
		const clock = new TestClock();
		const simulator = aSimulator({ clock });

		await sendOne(simulator, SAME);
		await clock.advance(119_999);
		await sendOne(simulator, SAME);
		await clock.advance(1);
		await sendOne(simulator, SAME);

		expect(simulator.messages()).toHaveLength(2);
	});

	it('is a new one after a second, if that is the window', async () => {
		const clock = new TestClock();
		const simulator = aSimulator({ clock, switches: { duplicateWindow: 1 } });

		await sendOne(simulator, SAME);
		await clock.advance(999);
		await sendOne(simulator, SAME);
		expect(simulator.messages()).toHaveLength(1);
		await clock.advance(1);
		await sendOne(simulator, SAME);
		expect(simulator.messages()).toHaveLength(2);
	});

	it.each([
		['another MsgSeq', { MsgSeq: 41022 }],
		['another MsgRandom', { MsgRandom: 77002 }],
		['another sender', { From_Account: 'cid' }],
		['another text', { MsgBody: [aText('ho')] }],
		['other attached data', { CloudCustomData: 'x' }],
		['no MsgSeq', { MsgSeq: undefined }],
	])('is a new one with %s', async (_what, fields) => {
		const simulator = aSimulator();

		await sendOne(simulator, SAME);
		await sendOne(simulator, { ...SAME, ...fields });

		expect(simulator.messages()).toHaveLength(2);
	});

	it('is not recognised when the server draws its MsgSeq', async () => {
		const simulator = aSimulator();

		await sendOne(simulator);
		await sendOne(simulator);

		expect(simulator.messages()).toHaveLength(2);
	});

	it('counts as the same for another receiver, unless receivers count, too', async () => {
		const byTheLetter = aSimulator();
		const withReceiver = aSimulator({ switches: { duplicateKey: 'senderAndReceiver' } });

		for (const simulator of [byTheLetter, withReceiver]) {
			await sendOne(simulator, SAME);
			await sendOne(simulator, { ...SAME, To_Account: 'cid' });
		}

		expect(byTheLetter.messages().map(({ to }) => to)).toEqual(['bob']);
		expect(withReceiver.messages().map(({ to }) => to)).toEqual(['bob', 'cid']);
	});

	it('can be answered with a new key, or refused', async () => {
		const clock = new TestClock();
		const simulator = aSimulator({ clock, switches: { duplicateAnswer: 'newKey' } });
		const first = await sendOne(simulator, SAME);
		await clock.advance(2000);

		const again = await sendOne(simulator, SAME);
		simulator.setSwitches({ duplicateAnswer: 'error', duplicateErrorCode: 20005 });
		const refused = await sendOne(simulator, SAME);

		const time = Math.floor(clock.now() / 1000);
		expect(keyOf(first)).toBe(`41021_77001_${time - 2}`);
		expect(again).toMatchObject({ ErrorCode: 0, MsgTime: time, MsgKey: `41021_77001_${time}` });
		expect(refused.ErrorCode).toBe(20005);
		expect(simulator.messages()).toHaveLength(1);
	});

	it.each([
		['an answer that was lost', { drop: 'after' }],
		['a gateway that did not wait', { httpStatus: 502, change: 'before' }],
		['an answer that was cut', { garble: true }],
	] as const)('is delivered once after %s', async (_what, effect) => {
		const simulator = aSimulator();
		simulator.faults.add({ effect });

		await sendOne(simulator, SAME).catch(() => undefined);
		await sendOne(simulator, SAME);

		expect(simulator.messages()).toHaveLength(1);
	});

	it('is delivered, then, when the first try never reached the server', async () => {
		const simulator = aSimulator();
		simulator.faults.add({ effect: { drop: 'before' } });

		await sendOne(simulator, SAME).catch(() => undefined);
		await sendOne(simulator, SAME);

		expect(simulator.messages()).toHaveLength(1);
	});

	it('is no business of the webhook, which was asked about the first', async () => {
		const it = aSimulatorWithWebhook();

		await sendOne(it.simulator, SAME);
		await sendOne(it.simulator, SAME);

		expect(it.webhook.commands).toEqual(['C2C.CallbackBeforeSendMsg', 'C2C.CallbackAfterSendMsg']);
	});

	it('while the webhook still thinks about the first is delivered once', async () => {
		const it = aSimulatorWithWebhook();
		it.webhook.isSilent();

		const both = [sendOne(it.simulator, SAME), sendOne(it.simulator, SAME)];
		await it.clock.advance(2000);

		expect((await Promise.all(both)).map(({ ErrorCode }) => ErrorCode)).toEqual([0, 0]);
		expect(it.simulator.messages()).toHaveLength(1);
	});

	it('is no repeat when the webhook refused the first', async () => {
		const it = aSimulatorWithWebhook();
		it.webhook.answers({ ErrorCode: 1 });
		await sendOne(it.simulator, SAME);
		it.webhook.answers({ ErrorCode: 0 });

		await sendOne(it.simulator, SAME);

		expect(it.simulator.messages()).toHaveLength(1);
	});
});

describe('a message to many that is sent again', () => {
	async function sendTwice(
		batchRepeat: 'receiver' | 'call' | 'sendmsg' | 'off',
		{ waitMs = 999, second = {} }: { waitMs?: number; second?: object } = {},
	) {
		const clock = new TestClock();
		const simulator = aSimulator({ clock, switches: { batchRepeat } });
		await sendToMany(simulator, { ...SAME, To_Account: ['bob'] });
		await clock.advance(waitMs);
		const again = await sendToMany(simulator, SAME);
		if ('MsgBody' in second) await sendToMany(simulator, { ...SAME, ...second });
		return { again, to: simulator.messages().map(({ to }) => to) };
	}

	it('within a second reaches only whom it has not reached', async () => {
		const { again, to } = await sendTwice('receiver');

		expect(again).toMatchObject({ ActionStatus: 'OK', ErrorCode: 0 });
		expect(to).toEqual(['bob', 'cid']);
	});

	it('after a second is a new message', async () => {
		expect((await sendTwice('receiver', { waitMs: 1000 })).to).toEqual(['bob', 'bob', 'cid']);
		expect((await sendTwice('call', { waitMs: 1000 })).to).toEqual(['bob', 'bob', 'cid']);
	});

	it('reaches nobody when MsgRandom alone decides', async () => {
		expect((await sendTwice('call')).to).toEqual(['bob']);
	});

	it('is judged as one message is, if it is set so', async () => {
		const { to } = await sendTwice('sendmsg', {
			waitMs: 119_000,
			second: { MsgBody: [aText('ho')], To_Account: ['cid'] },
		});

		expect(to).toEqual(['bob', 'cid']);
	});

	it('is never recognised, if it is set so', async () => {
		expect((await sendTwice('off', { waitMs: 0 })).to).toEqual(['bob', 'bob', 'cid']);
	});

	it.each([
		['once', ['hi']],
		['twice', ['hi', 'hi']],
	] as const)('reaches a receiver who is named twice %s', async (repeatedReceiver, texts) => {
		const simulator = aSimulator({ switches: { repeatedReceiver } });

		const answer = await sendToMany(simulator, { To_Account: ['bob', 'bob'] });

		expect(answer).toMatchObject({ ActionStatus: 'OK', ErrorCode: 0 });
		expect(textsOf(simulator)).toEqual(texts);
	});
});
