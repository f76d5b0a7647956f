import type { ClientAction } from '../../simulator/client/action';
import { ask } from './support/calls';
import { aSimulatorWithWebhook, type CalledBack } from './support/webhook';

const TEXT = { MsgType: 'TIMTextElem', MsgContent: { Text: 'hi' } };
const OTHER_TEXT = { MsgType: 'TIMTextElem', MsgContent: { Text: 'h*' } };
const TO_BOB: ClientAction = { action: 'sendMessage', account: 'ann', to: 'bob', body: [TEXT] };

/** Sends a message over the server API. */
function sendByAdmin({ simulator }: CalledBack, fields: object = {}) {
	return ask(simulator, 'sendMsg', { To_Account: 'bob', MsgRandom: 7, MsgBody: [TEXT], ...fields });
}

function bodies({ simulator }: CalledBack): unknown[] {
	return simulator
		.app()
		.messages.list()
		.map(({ body }) => body);
}

describe('a message', () => {
	it('is shown to the webhook before and after, under the same name', async () => {
		const it = aSimulatorWithWebhook();
		const time = Math.floor(it.clock.now() / 1000);

		await sendByAdmin(it, { MsgSeq: 3, CloudCustomData: 'order 7' });

		const message = {
			From_Account: 'ann',
			To_Account: 'bob',
			MsgSeq: 3,
			MsgRandom: 7,
			MsgTime: time,
			MsgKey: `3_7_${time}`,
			OnlineOnlyFlag: 0,
			MsgBody: [TEXT],
			CloudCustomData: 'order 7',
		};
		expect(it.webhook.only('C2C.CallbackBeforeSendMsg')).toEqual(message);
		expect(it.webhook.only('C2C.CallbackAfterSendMsg')).toEqual({
			...message,
			SendMsgResult: 0,
			ErrorInfo: 'send msg succeed',
			UnreadMsgNum: 1,
		});
	});

	it('has the MsgSeq that the server drew for it in both, and in the answer', async () => {
		const it = aSimulatorWithWebhook();

		const { MsgKey: key } = await sendByAdmin(it);

		expect(it.webhook.only('C2C.CallbackBeforeSendMsg').MsgKey).toBe(key);
		expect(it.webhook.only('C2C.CallbackAfterSendMsg').MsgKey).toBe(key);
	});

	it('keeps the time that it was asked about, however long the answer takes', async () => {
		const it = aSimulatorWithWebhook();
		const time = Math.floor(it.clock.now() / 1000);
		it.webhook.isSilent();

		const sending = sendByAdmin(it);
		await it.clock.advance(2000);

		expect(await sending).toMatchObject({ ErrorCode: 0, MsgTime: time });
		expect(it.webhook.only('C2C.CallbackAfterSendMsg').MsgTime).toBe(time);
	});

	it('comes from the admin when it has no sender', async () => {
		const it = aSimulatorWithWebhook();

		await sendByAdmin(it, { From_Account: undefined, MsgLifeTime: 0 });

		expect(it.webhook.only('C2C.CallbackAfterSendMsg')).toMatchObject({
			From_Account: 'administrator',
			OnlineOnlyFlag: 1,
		});
	});

	it('of a client goes the same way', async () => {
		const it = aSimulatorWithWebhook();

		const first = await it.simulator.act(TO_BOB);
		const second = await it.simulator.act(TO_BOB);

		expect(first).toMatchObject({ webhook: 'answered', errorCode: 0 });
		expect([first.messageKey, second.messageKey]).toEqual(
			it.simulator.messages().map(({ messageKey }) => messageKey),
		);
		expect(it.webhook.received[3]?.body.UnreadMsgNum).toBe(2);
		expect(it.webhook.received[3]?.url.searchParams.get('OptPlatform')).toBe('Android');
	});

	it.each([
		[1, 20006, 'no'],
		[5, 20006, 'no'],
		[120_001, 120_001, 'no'],
		[130_001, 20006, 'no'],
	])(
		'is refused with ErrorCode %i as %i, and nothing is told after',
		async (answer, code, info) => {
			const it = aSimulatorWithWebhook();
			it.webhook.answers({ ErrorCode: answer, ErrorInfo: info });

			const byAdmin = await sendByAdmin(it);
			const byClient = await it.simulator.act(TO_BOB);

			expect(byAdmin).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: code, ErrorInfo: info });
			expect(byClient).toMatchObject({ errorCode: code, errorInfo: info });
			expect(bodies(it)).toEqual([]);
			expect(it.webhook.commands).not.toContain('C2C.CallbackAfterSendMsg');
		},
	);

	it('disappears with ErrorCode 2, and its sender does not learn of it', async () => {
		const it = aSimulatorWithWebhook();
		it.webhook.answers({ ErrorCode: 2 });

		expect((await sendByAdmin(it)).ErrorCode).toBe(0);
		expect(bodies(it)).toEqual([]);
		expect(it.webhook.commands).toEqual(['C2C.CallbackBeforeSendMsg']);
	});

	it('can be given other words, which everybody hears from then on', async () => {
		const it = aSimulatorWithWebhook();
		it.webhook.answers({ MsgBody: [OTHER_TEXT] });

		await sendByAdmin(it);

		expect(bodies(it)).toEqual([[OTHER_TEXT]]);
		expect(it.webhook.only('C2C.CallbackAfterSendMsg').MsgBody).toEqual([OTHER_TEXT]);
	});

	it('keeps its words when the webhook gives it none that make sense', async () => {
		const it = aSimulatorWithWebhook();
		it.webhook.answers({ MsgBody: [] });

		await sendByAdmin(it);

		expect(bodies(it)).toEqual([[TEXT]]);
	});

	it('is refused without an answer only if the webhook is set so', async () => {
		const it = aSimulatorWithWebhook({ onFailure: 'refuse' });
		it.webhook.does(() => Promise.resolve({ status: 500, body: '' }));

		expect((await sendByAdmin(it)).ErrorCode).toBe(80003);
		expect(bodies(it)).toEqual([]);
	});

	it.each([
		['ForbidBeforeSendMsgCallback', ['C2C.CallbackAfterSendMsg']],
		['ForbidAfterSendMsgCallback', ['C2C.CallbackBeforeSendMsg']],
	])('can keep one callback from being sent with %s', async (forbidden, commands) => {
		const it = aSimulatorWithWebhook();

		await sendByAdmin(it, { ForbidCallbackControl: [forbidden] });

		expect(it.webhook.commands).toEqual(commands);
	});

	it('that the server cannot read asks nobody', async () => {
		const it = aSimulatorWithWebhook();

		expect((await sendByAdmin(it, { To_Account: 'nobody' })).ErrorCode).toBe(90003);
		expect(it.webhook.commands).toEqual([]);
	});
});
