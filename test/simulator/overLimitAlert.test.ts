import { aCall, ask, PATHS, send } from './support/calls';
import { aSimulatorWithWebhook, type CalledBack } from './support/webhook';

/** Makes calls of one command at one moment. */
async function check({ simulator }: CalledBack, count: number): Promise<void> {
	const calls = Array.from({ length: count }, () =>
		ask(simulator, 'friendCheck', { To_Account: ['bob'] }),
	);
	await Promise.all(calls);
}

describe('Alert.RequestOverLimit', () => {
	it('tells at the end of a second how many requests it had, beyond 80 % of the limit', async () => {
		const it = aSimulatorWithWebhook();

		await check(it, 160);
		await it.clock.advance(500);
		await check(it, 10);
		const early = it.webhook.commands;
		await it.clock.advance(500);

		expect(early).toEqual([]);
		expect(it.webhook.only('Alert.RequestOverLimit')).toEqual({
			ServiceName: 'sns',
			Command: 'friend_check',
			Request: 170,
			Limit: 200,
		});
	});

	it('is not sent at 80 % of the limit', async () => {
		const it = aSimulatorWithWebhook();

		await check(it, 160);
		await it.clock.advance(1000);
		await check(it, 160);
		await it.clock.advance(5000);

		expect(it.webhook.commands).toEqual([]);
	});

	it('counts the requests that the limit refused', async () => {
		const it = aSimulatorWithWebhook();

		await check(it, 250);
		await it.clock.advance(1000);

		expect(it.simulator.log.countOfCode(60007)).toBe(50);
		expect(it.webhook.only('Alert.RequestOverLimit').Request).toBe(250);
	});

	it('is sent once in ten seconds for each command', async () => {
		const it = aSimulatorWithWebhook();

		for (let second = 0; second < 25; second += 1) {
			await check(it, 161);
			await it.clock.advance(1000);
		}

		expect(it.webhook.commands).toHaveLength(3);
	});

	it('knows the limit of each command, and the one that stands in for all', async () => {
		const documented = aSimulatorWithWebhook();
		const own = aSimulatorWithWebhook({}, { callsPerSecond: 10 });
		const none = aSimulatorWithWebhook({}, { callsPerSecond: 0 });
		const call = aCall(PATHS.accountCheck, { CheckItem: [{ UserID: 'ann' }] });

		for (const { simulator, clock } of [documented, own, none]) {
			for (let sent = 0; sent < 81; sent += 1) await send(simulator, call);
			await clock.advance(1000);
		}

		expect(documented.webhook.only('Alert.RequestOverLimit')).toMatchObject({
			Command: 'account_check',
			Limit: 100,
			Request: 81,
		});
		expect(own.webhook.only('Alert.RequestOverLimit')).toMatchObject({ Limit: 10, Request: 81 });
		expect(none.webhook.commands).toEqual([]);
	});

	it('is not sent any more once the simulator has stopped', async () => {
		const it = aSimulatorWithWebhook();
		await check(it, 161);

		it.simulator.stop();
		await it.clock.advance(10_000);

		expect(it.webhook.commands).toEqual([]);
	});
});
