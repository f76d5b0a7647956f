import type { WebhookOptions } from '../../simulator/options';
import { ask } from './support/calls';
import { aReply, aSimulatorWithWebhook, type CalledBack, WEBHOOK_URL } from './support/webhook';

const PROFILE = { ProfileItem: [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Ann' }] };

/** Makes the change that calls back once, and lets the callback go its way. */
async function change({ simulator, clock }: CalledBack): Promise<void> {
	await ask(simulator, 'portraitSet', PROFILE);
	await clock.advance(0);
	// Whatever waits for nothing but promises goes on before this comes back.
	await new Promise((resolve) => setImmediate(resolve));
}

function results({ simulator }: CalledBack): unknown[] {
	return simulator.callbacks.list().map(({ result }) => result);
}

describe('an after-callback', () => {
	it('is logged with what was sent, what came back and how long it took', async () => {
		const it = aSimulatorWithWebhook({ token: 'secret' });
		it.webhook.answers({ note: 'thanks' });
		const atMs = it.clock.now();

		await change(it);

		expect(it.simulator.callbacks.list()).toEqual([
			{
				atMs,
				command: 'Profile.CallbackPortraitSet',
				phase: 'after',
				sdkAppId: 1400000000,
				platform: 'RESTAPI',
				attempt: 1,
				body: {
					CallbackCommand: 'Profile.CallbackPortraitSet',
					Operator_Account: 'administrator',
					From_Account: 'ann',
					EventTime: atMs,
					...PROFILE,
				},
				result: 'answered',
				httpStatus: 200,
				answer: { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', note: 'thanks' },
				error: undefined,
				tookMs: 0,
			},
		]);
		expect(JSON.stringify(it.simulator.callbacks.list())).not.toMatch(/secret|Sign/);
	});

	it.each([
		['badStatus', { status: 404, body: '{}' }, { httpStatus: 404 }],
		['badStatus', { status: 302, body: '{}' }, { httpStatus: 302 }],
		['notJson', { status: 200, body: 'OK' }, { httpStatus: 200 }],
		['notJson', { status: 200, body: '[]' }, { httpStatus: 200 }],
	])('counts as %s with the reply %j', async (result, reply, fields) => {
		const it = aSimulatorWithWebhook();
		it.webhook.does(() => Promise.resolve(reply));

		await change(it);

		expect(it.simulator.callbacks.list()).toMatchObject([{ result, ...fields }]);
	});

	it('says why the webhook could not be reached', async () => {
		const it = aSimulatorWithWebhook();
		it.webhook.does(() => Promise.reject(new Error('connect ECONNREFUSED')));

		await change(it);

		expect(it.simulator.callbacks.list()).toMatchObject([
			{ result: 'unreachable', error: 'connect ECONNREFUSED', httpStatus: undefined },
		]);
	});

	it('is given up after two seconds, and its request is broken off', async () => {
		const it = aSimulatorWithWebhook();
		it.webhook.isSilent();

		await change(it);
		await it.clock.advance(1999);
		const before = results(it);
		await it.clock.advance(1);

		expect(before).toEqual(['underWay']);
		expect(results(it)).toEqual(['timedOut']);
		expect(it.simulator.callbacks.list()[0]?.tookMs).toBe(2000);
		expect(it.webhook.received[0]?.signal.aborted).toBe(true);
	});

	it('does not delay the answer to the call that caused it', async () => {
		const it = aSimulatorWithWebhook();
		it.webhook.isSilent();

		const answer = await ask(it.simulator, 'portraitSet', PROFILE);

		expect(answer.ErrorCode).toBe(0);
		expect(results(it)).toEqual(['underWay']);
	});

	it('is not sent again, unless the webhook wants it to be', async () => {
		const it = aSimulatorWithWebhook();
		it.webhook.isSilent();

		await change(it);
		await it.clock.advance(600_000);

		expect(it.webhook.received).toHaveLength(1);
	});
});

describe('an after-callback that can be delivered again', () => {
	const AGAIN: Partial<WebhookOptions> = {
		token: 't',
		redeliveries: 2,
		redeliveryIntervalMs: 5000,
	};

	it('is sent as often as was set, after the interval, with the same body', async () => {
		const it = aSimulatorWithWebhook(AGAIN);
		it.webhook.isSilent();

		await change(it);
		await it.clock.advance(2000 + 4999);
		const early = it.webhook.received.length;
		await it.clock.advance(1 + 2000 + 5000 + 2000 + 60_000);

		expect(early).toBe(1);
		expect(it.simulator.callbacks.list().map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
		const [first, second, third] = it.webhook.received;
		expect(second?.body).toEqual(first?.body);
		expect(third?.body).toEqual(first?.body);
	});

	it('is signed anew for each delivery, so that none comes with an old time', async () => {
		const it = aSimulatorWithWebhook(AGAIN);
		it.webhook.isSilent();

		await change(it);
		await it.clock.advance(7000);

		const [first, second] = it.webhook.received.map(({ url }) =>
			Number(url.searchParams.get('RequestTime')),
		);
		expect(Number(second) - Number(first)).toBe(7);
	});

	it('stops once it was answered', async () => {
		const it = aSimulatorWithWebhook(AGAIN);
		it.webhook.isSilent();
		await change(it);

		it.webhook.answers({});
		await it.clock.advance(60_000);

		expect(results(it)).toEqual(['timedOut', 'answered']);
	});

	it('is not sent again for any other failure', async () => {
		const it = aSimulatorWithWebhook(AGAIN);
		it.webhook.does(() => Promise.resolve({ status: 500, body: '' }));

		await change(it);
		await it.clock.advance(60_000);

		expect(results(it)).toEqual(['badStatus']);
	});
});

describe('the end of callbacks', () => {
	it('comes for all that are under way when the simulator stops', async () => {
		const it = aSimulatorWithWebhook({ redeliveries: 5 });
		it.webhook.isSilent();
		await change(it);

		it.simulator.stop();
		await it.clock.advance(60_000);
		await ask(it.simulator, 'portraitSet', PROFILE);

		expect(results(it)).toEqual(['stopped']);
		expect(it.webhook.received).toHaveLength(1);
	});

	it('comes for a redelivery that is waited for', async () => {
		const it = aSimulatorWithWebhook({ redeliveries: 5 });
		it.webhook.isSilent();
		await change(it);
		await it.clock.advance(2500);

		it.simulator.stop();
		await it.clock.advance(60_000);

		expect(it.webhook.received).toHaveLength(1);
	});

	it('comes with a reset, which empties the log and goes back to the first webhook', async () => {
		const it = aSimulatorWithWebhook();
		it.webhook.isSilent();
		it.simulator.setWebhook({ url: 'http://other.example/' });
		await change(it);

		it.simulator.reset();
		await it.clock.advance(60_000);
		const afterReset = it.simulator.callbacks.totals();
		it.simulator.app().addAccounts('ann');
		await change(it);

		expect(afterReset).toEqual({ sent: 0, byCommand: {}, byResult: {}, underWay: 0 });
		expect(it.webhook.received.map(({ url }) => url.host)).toEqual([
			'other.example',
			new URL(WEBHOOK_URL).host,
		]);
	});

	it('comes when the webhook is taken away', async () => {
		const it = aSimulatorWithWebhook();

		it.simulator.setWebhook(undefined);
		await change(it);

		expect(it.webhook.received).toEqual([]);
	});
});

describe('the log of callbacks', () => {
	it('counts what was sent and how it ended', async () => {
		const it = aSimulatorWithWebhook();
		await change(it);
		it.webhook.does(() => Promise.resolve({ status: 500, body: '' }));
		await change(it);
		it.webhook.isSilent();
		await change(it);

		expect(it.simulator.callbacks.totals()).toEqual({
			sent: 3,
			byCommand: { 'Profile.CallbackPortraitSet': 3 },
			byResult: { answered: 1, badStatus: 1 },
			underWay: 1,
		});
	});

	it('tells a listener of each that ends, and not of those that it has forgotten', async () => {
		const it = aSimulatorWithWebhook();
		const heard: string[] = [];
		it.simulator.callbacks.listen(({ result }) => heard.push(result));
		let answer = () => {};
		it.webhook.does(() => new Promise((resolve) => (answer = () => resolve(aReply({})))));

		await change(it);
		it.simulator.callbacks.clear();
		answer();
		await change(it);
		answer();
		await it.clock.advance(0);
		await new Promise((resolve) => setImmediate(resolve));

		expect(heard).toEqual(['answered']);
	});

	it('keeps the last thousand', async () => {
		const it = aSimulatorWithWebhook({}, { callsPerSecond: 0 });

		for (let sent = 0; sent < 1001; sent += 1) await ask(it.simulator, 'portraitSet', PROFILE);

		expect(it.simulator.callbacks.list()).toHaveLength(1000);
		expect(it.simulator.callbacks.totals().sent).toBe(1001);
	});
});

describe('a webhook', () => {
	it.each(['', 'webhook', 'ftp://h.example/'])('is refused with the address "%s"', (url) => {
		expect(() => aSimulatorWithWebhook({ url })).toThrow(/needs an address of http or https/);
	});
});
