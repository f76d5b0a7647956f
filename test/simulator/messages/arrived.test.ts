import type { ListedMessage } from '../../../simulator/state/messages';
import { type RunningSimulator, startSimulator } from '../../../simulator/server';
import type { Simulator } from '../../../simulator/simulator';
import { aSimulator, names } from '../support/calls';
import { httpClient } from '../support/httpClient';
import { askWith, aText, keyOf, sendOne, sendToMany, textIn, textsOf } from '../support/messages';

const MANY = 100_000;

describe('the messages that arrived', () => {
	it('are listed in the order of arrival, each delivery by itself', async () => {
		const simulator = aSimulator();
		await sendOne(simulator, { MsgBody: [aText('1')] });
		await sendToMany(simulator, { MsgBody: [aText('2')] });
		await sendOne(simulator, { MsgBody: [aText('1')] });

		expect(simulator.messages().map(({ number, to, body }) => [number, to, textIn(body)])).toEqual([
			[1, 'bob', '1'],
			[2, 'bob', '2'],
			[3, 'cid', '2'],
			[4, 'bob', '1'],
		]);
	});

	it('can be asked for by sender and by receiver', async () => {
		const simulator = aSimulator();
		for (const [from, to] of [
			['ann', 'bob'],
			['bob', 'ann'],
			['cid', 'bob'],
		]) {
			await sendOne(simulator, { From_Account: from, To_Account: to, MsgBody: [aText(from)] });
		}

		expect(textsOf(simulator, { from: 'ann' })).toEqual(['ann']);
		expect(textsOf(simulator, { to: 'bob' })).toEqual(['ann', 'cid']);
		expect(textsOf(simulator, { from: 'bob', to: 'bob' })).toEqual([]);
	});

	it('go with a reset', async () => {
		const simulator = aSimulator();
		await sendOne(simulator);

		simulator.reset();

		expect(simulator.messages()).toEqual([]);
	});

	it('are changed for whoever looks again', async () => {
		const simulator = aSimulator();
		const key = keyOf(await sendOne(simulator));
		const before = simulator.messages();
		await askWith(simulator, 'msgWithdraw', {
			From_Account: 'ann',
			To_Account: 'bob',
			MsgKey: key,
		});

		expect(before).toMatchObject([{ isRecalled: false }]);
		expect(simulator.messages()).toMatchObject([{ isRecalled: true }]);
	});

	it('can be 100,000 in one conversation, in which each is found', async () => {
		const simulator = aSimulator({ callsPerSecond: 0 });
		for (let sent = 0; sent < MANY; sent += 1) addMessage(simulator, 'bob', sent);

		const { MsgList: list } = await askWith(simulator, 'getRoamMsg', {
			Operator_Account: 'bob',
			Peer_Account: 'ann',
			MaxCnt: 2,
			MinTime: 0,
			MaxTime: 4_000_000_000,
		});
		const [, , oldest] = [...simulator.messages({ limit: 3 })];
		const found = simulator
			.app()
			.messages.between('ann', 'bob')
			?.find(oldest?.messageKey ?? '');

		expect((list as { MsgSeq: number }[]).map(({ MsgSeq }) => MsgSeq)).toEqual([
			MANY - 2,
			MANY - 1,
		]);
		expect(found?.sequence).toBe(2);
		expect(simulator.messages().map(({ sequence }) => sequence)).toEqual(
			Array.from({ length: MANY }, (_unused, index) => index),
		);
	});

	it('can be one for each of 100,000, by messages to many', async () => {
		const simulator = aSimulator({
			callsPerSecond: 0,
			switches: { receiversPerMinute: MANY },
		});
		const everybody = names(MANY);
		simulator.app().addAccounts(...everybody);

		for (let start = 0; start < MANY; start += 500) {
			const to = everybody.slice(start, start + 500);
			await sendToMany(simulator, { To_Account: to, MsgRandom: start });
		}

		expect(simulator.messages().map(({ to }) => to)).toEqual(everybody);
	});
});

describe('GET /control/messages', () => {
	let running: RunningSimulator;

	beforeEach(async () => {
		running = await startSimulator();
		running.simulator.app().addAccounts('ann', 'bob', 'cid');
		await sendOne(running.simulator, { MsgBody: [aText('1')] });
		await sendOne(running.simulator, { To_Account: 'cid', MsgBody: [aText('2')] });
		await sendOne(running.simulator, { MsgBody: [aText('3')] });
	});

	afterEach(() => running.close());

	it('shows what the simulator object does', async () => {
		const { data } = await httpClient(running).get('/control/messages');

		expect(data).toEqual({ total: 3, messages: running.simulator.messages() });
	});

	it.each([
		['?to=bob', ['1', '3']],
		['?from=ann&to=cid', ['2']],
		['?from=bob', []],
		['?after=1', ['2', '3']],
		['?after=1&limit=1', ['2']],
		['?after=3', []],
		['?sdkappid=1400000000&limit=1', ['1']],
	])('can be asked for %s', async (query, texts) => {
		const { data } = await httpClient(running).get(`/control/messages${query}`);

		const { total, messages } = data as { total: number; messages: ListedMessage[] };
		expect(total).toBe(3);
		expect(messages.map(({ body }) => textIn(body))).toEqual(texts);
	});

	it.each([
		['?sender=ann', 'has no "sender"'],
		['?after=x', '"after" must be a whole number'],
		['?sdkappid=7', '"sdkappid" must be one of the simulated apps'],
	])('says what is wrong with %s', async (query, text) => {
		const reply = await httpClient(running).get(`/control/messages${query}`);

		expect(reply.status).toBe(400);
		expect(reply.data.error).toContain(text);
	});
});

/** Lets a message arrive without the work of a call. */
function addMessage(simulator: Simulator, to: string, sequence: number): void {
	simulator.app().messages.add({
		from: 'ann',
		to,
		sequence,
		random: sequence,
		time: Math.floor(Date.now() / 1000),
		elements: JSON.stringify([aText(`m${sequence}`)]),
		customData: '',
		isOnlineOnly: false,
		isHiddenFromSender: false,
		isQuiet: false,
		isUnlisted: false,
	});
}
