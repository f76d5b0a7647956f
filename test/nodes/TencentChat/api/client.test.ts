import fc from 'fast-check';

import { describeCode } from '../../../../nodes/TencentChat/api/codes/codes';
import { ENDPOINTS } from '../../../../nodes/TencentChat/api/endpoints';
import type { PostResult } from '../../../../nodes/TencentChat/api/post';
import { SharedState } from '../../../../nodes/TencentChat/api/admission/sharedState';
import { aFakeAccount, aFakePastedAccount } from '../../../../harness/fakeAccount';
import { VirtualClock } from '../../../support/virtualClock';
import { aRun, type Run } from './support/aRun';
import { mostInOneSecond } from './support/departures';
import { aRefusal, aReply, inTurn } from './support/fakeServer';

const TEN_MINUTES_MS = 600_000;

const THROTTLED_CODES = [60007, 60011, 60018, 60019];

const FATAL_CODES = [
	30004, 40004, 90009, 60006, 60010, 60012, 60016, 60017, 60020, 60021, 60025, 60026, 60027, 60028,
	70002, 70003, 70005, 70009, 70013, 70014, 70016, 70020, 70050, 70051, 70346, 70403,
];

/** Where the runs of these tests find their limiter. */
const LIMITER_KEY = 'https://chat.example 1400000000 v4/sns/friend_add';

const NOT_SENT = { kind: 'notSent' };

/** Two runs of one process that write with the same account. */
function twoRuns(options: Parameters<typeof aRun>[0] = {}): [Run, Run] {
	const clock = options.clock ?? new VirtualClock();
	const shared = new SharedState(clock);
	return [aRun({ ...options, clock, shared }), aRun({ ...options, clock, shared })];
}

/** Makes one more call in a run of its own, to see that nothing was left taken. */
async function callInNewRun({ clock, shared }: Run, owner: string): Promise<number> {
	const run = aRun({ clock, shared, limits: { maxParallelCalls: 1 } });
	const startedAt = clock.now();
	await clock.run(run.client.call('{}', owner));
	return (run.server.requests[0]?.startedAt ?? Number.NaN) - startedAt;
}

describe('a call', () => {
	it('goes to the command under the base URL with the body and the time limit', async () => {
		const { client, clock, server } = aRun({
			account: aFakeAccount({ baseUrl: 'http://localhost:3000/im' }),
			endpoint: ENDPOINTS.friendGet,
			limits: { callTimeout: 1234 },
		});

		await clock.run(client.call('{"From_Account":"a"}', undefined));

		expect(server.requests).toEqual([
			expect.objectContaining({
				url: 'http://localhost:3000/im/v4/sns/friend_get',
				body: '{"From_Account":"a"}',
				timeoutMs: 1234,
			}),
		]);
	});

	it('comes back with the answer', async () => {
		const { client, clock } = aRun({ reply: () => aReply({ ResultItem: [1] }) });

		const result = await clock.run(client.call('{}', 'user_001'));

		expect(result).toEqual({
			kind: 'answered',
			isAmbiguous: false,
			answer: {
				errorCode: 0,
				errorInfo: '',
				hasFailed: false,
				body: { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', ResultItem: [1] },
			},
		});
	});

	it.each([30001, 30006, 60004, 70169, 123_456])(
		'comes back with the code %i, which is for the caller to judge',
		async (code) => {
			const { client, clock, server } = aRun({ reply: () => aRefusal(code, 'why') });

			const result = await clock.run(client.call('{}', 'user_001'));

			expect(result).toMatchObject({
				kind: 'answered',
				answer: { errorCode: code, errorInfo: 'why' },
			});
			expect(client.stop).toBeUndefined();
			expect(server.requests).toHaveLength(1);
		},
	);

	it('reads a code that a gateway turned into a text', async () => {
		const { client, clock } = aRun({ reply: () => aReply({ ErrorCode: '30001' }) });

		const result = await clock.run(client.call('{}', 'user_001'));

		expect(result).toMatchObject({ kind: 'answered', answer: { errorCode: 30001 } });
	});

	it.each(['usersig=eJwabc', 'f'.repeat(64)])(
		'takes the secret out of the text "%s", because outcomes show it',
		async (secret) => {
			const { client, clock } = aRun({ reply: () => aRefusal(30001, `bad ${secret}`) });

			const result = await clock.run(client.call('{}', 'user_001'));

			expect(result).toMatchObject({ answer: { errorInfo: 'bad [redacted]' } });
		},
	);

	it.each<[string, PostResult, number]>([
		['a gateway page', { kind: 'reply', statusCode: 502, body: '<html>Bad Gateway</html>' }, 502],
		['an empty body', { kind: 'reply', statusCode: 200, body: '' }, 200],
		['garbled JSON', { kind: 'reply', statusCode: 200, body: '{"ErrorCode":' }, 200],
		['a list', { kind: 'reply', statusCode: 200, body: [{ ErrorCode: 0 }] }, 200],
		['a body without ErrorCode', { kind: 'reply', statusCode: 200, body: { ok: 1 } }, 200],
		[
			'a status that is none',
			{ kind: 'reply', statusCode: Number.NaN, body: undefined },
			Number.NaN,
		],
	])('counts %s as no answer, after which the change may be made', async (_name, reply, status) => {
		const { client, clock } = aRun({ reply: () => reply });

		const result = await clock.run(client.call('{}', 'user_001'));

		expect(result).toEqual({
			kind: 'unanswered',
			reason: `The answer is not Tencent Chat's (HTTP status ${status})`,
			mayHaveArrived: true,
		});
		expect(client.hasReachedHost).toBe(true);
	});

	it.each([true, false])(
		'hands on a failure of the network that may have arrived: %p',
		async (mayHaveArrived) => {
			const reason = 'The connection broke before the answer';
			const { client, clock } = aRun({
				reply: () => ({ kind: 'failure', reason, mayHaveArrived }),
			});

			const result = await clock.run(client.call('{}', 'user_001'));

			expect(result).toEqual({ kind: 'unanswered', reason, mayHaveArrived });
			expect(client.hasReachedHost).toBe(mayHaveArrived);
		},
	);

	it('remembers that the host was reached when it no longer is', async () => {
		const { client, clock } = aRun({
			reply: inTurn(aReply(), { kind: 'failure', reason: 'refused', mayHaveArrived: false }),
		});
		await clock.run(client.call('{}', 'user_001'));

		await clock.run(client.call('{}', 'user_001'));

		expect(client.hasReachedHost).toBe(true);
	});

	it('gives everything back when the way out throws, which is a bug and no outcome', async () => {
		const run = aRun({
			reply: () => {
				throw new Error('a bug');
			},
		});

		const call = run.clock.run(run.client.call('{}', 'user_001'));

		await expect(call).rejects.toThrow('a bug');
		expect(run.shared.accountLocks.size).toBe(0);
	});
});

describe('calls that write to one account', () => {
	it('never overlap within a run', async () => {
		const { client, clock, server } = aRun();

		await clock.run(Promise.all([1, 2, 3].map((n) => client.call(`${n}`, 'user_001'))));

		expect(server.mostInFlight).toBe(1);
		expect(server.bodies).toEqual(['1', '2', '3']);
	});

	it('never overlap across the runs of a process, because Tencent refuses the second one', async () => {
		const [first, second] = twoRuns();
		const calls = [1, 2, 3].flatMap((n) => [
			first.client.call(`${n}`, 'user_001'),
			second.client.call(`${n}`, 'user_001'),
		]);

		await first.clock.run(Promise.all(calls));

		const spans = [...first.server.requests, ...second.server.requests]
			.map(({ startedAt, endedAt = Number.POSITIVE_INFINITY }) => ({ startedAt, endedAt }))
			.sort((left, right) => left.startedAt - right.startedAt);
		expect(spans).toHaveLength(6);
		expect(
			spans.slice(1).every(({ startedAt }, index) => startedAt >= (spans[index]?.endedAt ?? 0)),
		).toBe(true);
	});

	it('may overlap when the accounts belong to different apps', async () => {
		const clock = new VirtualClock();
		const shared = new SharedState(clock);
		const runs = [1, 2].map((sdkAppId) =>
			aRun({ clock, shared, account: aFakeAccount({ sdkAppId }) }),
		);

		await clock.run(Promise.all(runs.map(({ client }) => client.call('{}', 'user_001'))));

		expect(runs.map(({ server }) => server.requests[0]?.startedAt)).toEqual([0, 0]);
	});

	it('leave no lane behind', async () => {
		const { client, clock, shared } = aRun();

		await clock.run(Promise.all(['a', 'b', 'a'].map((owner) => client.call('{}', owner))));

		expect(shared.accountLocks.size).toBe(0);
	});
});

describe('calls of different accounts', () => {
	it('go in parallel up to the limit of the run', async () => {
		const { client, clock, server } = aRun({ limits: { maxParallelCalls: 3 } });
		const owners = Array.from({ length: 10 }, (_, index) => `user_${index}`);

		await clock.run(Promise.all(owners.map((owner) => client.call('{}', owner))));

		expect(server.mostInFlight).toBe(3);
		expect(server.requests).toHaveLength(10);
	});

	it('go ahead of a call that waits for its account, because that one holds no slot', async () => {
		const [blocker, run] = twoRuns({ latencyMs: 1000 });
		const single = aRun({
			clock: run.clock,
			shared: run.shared,
			limits: { maxParallelCalls: 1 },
		});
		const calls = [
			blocker.client.call('blocker', 'user_001'),
			single.client.call('behind it', 'user_001'),
			single.client.call('beside it', 'user_002'),
		];

		await run.clock.run(Promise.all(calls));

		expect(single.server.bodies).toEqual(['beside it', 'behind it']);
		expect(single.server.requests[0]?.startedAt).toBeLessThan(10);
	});

	it('that need no account wait for none', async () => {
		const { client, clock, server, shared } = aRun({ endpoint: ENDPOINTS.friendGet });

		await clock.run(Promise.all([1, 2].map((n) => client.call(`${n}`, undefined))));

		expect(server.mostInFlight).toBe(2);
		expect(shared.accountLocks.size).toBe(0);
	});
});

describe('the place of a call', () => {
	/** Makes a call and notes when it has its place, in milliseconds. */
	function place({ client, clock }: Run, owner: string, body = owner) {
		const places: number[] = [];
		const result = client.call(body, owner, () => places.push(clock.now()));
		return { result, places };
	}

	it('is known when the call leaves', async () => {
		const run = aRun({ limits: { maxCallsPerSecond: 4 } });
		await run.clock.run(Promise.all(['a', 'b'].map((name) => run.client.call('{}', name))));

		const { result, places } = place(run, 'c');
		await run.clock.run(result);

		expect(places).toEqual([run.server.requests[2]?.startedAt]);
	});

	it('is known when the call has to wait for its account, so that others go ahead', async () => {
		const [blocker, run] = twoRuns({ latencyMs: 1000 });
		const blocking = blocker.client.call('blocker', 'user_001');

		const { result, places } = place(run, 'user_001');
		await run.clock.advance(10);
		const beside = run.client.call('beside', 'user_002');

		expect(places).toEqual([0]);
		await run.clock.run(Promise.all([blocking, result, beside]));
		expect(run.server.bodies).toEqual(['beside', 'user_001']);
	});

	it('is not known while the call waits for one in flight', async () => {
		const run = aRun({ limits: { maxParallelCalls: 1 } });
		const first = run.client.call('first', 'a');

		const { result, places } = place(run, 'b');
		await run.clock.advance(50);

		expect(places).toEqual([]);
		await run.clock.run(Promise.all([first, result]));
		expect(places).toEqual([100]);
	});

	it('is known when the call does not leave at all', async () => {
		const run = aRun();
		run.halt.halt();

		const { result, places } = place(run, 'a');
		await run.clock.run(result);

		expect(places).toEqual([0]);
	});
});

describe('the rate', () => {
	it('holds within every second for all runs together', async () => {
		const [first, second] = twoRuns({ limits: { maxCallsPerSecond: 20 } });
		const calls = [first, second].flatMap(({ client }, run) =>
			Array.from({ length: 50 }, (_, index) => client.call('{}', `user_${run}_${index}`)),
		);

		await first.clock.run(Promise.all(calls));

		const starts = [first, second].flatMap(({ server }) =>
			server.requests.map(({ startedAt }) => startedAt),
		);
		expect(starts).toHaveLength(100);
		// Twenty are 95 % of what the server may count.
		expect(mostInOneSecond(starts)).toBe(21);
	});

	it('is counted for each command by itself, as Tencent does', async () => {
		const clock = new VirtualClock();
		const shared = new SharedState(clock);
		const limits = { maxCallsPerSecond: 1 };
		const runs = [ENDPOINTS.friendAdd, ENDPOINTS.blackListAdd].map((endpoint) =>
			aRun({ clock, shared, endpoint, limits }),
		);

		await clock.run(
			Promise.all(runs.map(({ client }, index) => client.call('{}', `user_${index}`))),
		);

		expect(runs.map(({ server }) => server.requests[0]?.startedAt)).toEqual([0, 0]);
	});

	it('no longer counts a run that is closed', async () => {
		const [fast, slow] = twoRuns();
		const { clock, shared } = slow;
		const single = aRun({ clock, shared, limits: { maxCallsPerSecond: 1 } });

		fast.client.close();
		slow.client.close();

		const limiter = shared.limiter(LIMITER_KEY);
		expect(limiter.callsPerSecond).toBe(1);
		expect(single.client.totals.calls).toBe(0);
	});
});

describe('a throttled call', () => {
	it.each(THROTTLED_CODES)(
		'is made again after the code %i until the answer comes',
		async (code) => {
			const { client, clock, server } = aRun({
				reply: inTurn(aRefusal(code), aRefusal(code), aReply()),
			});

			const result = await clock.run(client.call('{}', 'user_001'));

			expect(result).toMatchObject({ kind: 'answered', answer: { errorCode: 0 } });
			expect(server.requests).toHaveLength(3);
			expect(client.totals).toMatchObject({ calls: 3, throttledCalls: 2 });
		},
	);

	it('slows all runs of the app down', async () => {
		const { client, clock, shared } = aRun({
			latencyMs: 0,
			random: () => 0,
			reply: inTurn(aRefusal(60007), aReply()),
		});

		await clock.run(client.call('{}', 'user_001'));

		expect(shared.limiter(LIMITER_KEY).callsPerSecond).toBeLessThan(200);
	});

	it('waits longer each time, so that it does not add to the crowd', async () => {
		const { client, clock, server } = aRun({
			latencyMs: 0,
			reply: inTurn(...Array.from({ length: 7 }, () => aRefusal(60007)), aReply()),
		});

		await clock.run(client.call('{}', 'user_001'));

		const starts = server.requests.map(({ startedAt }) => startedAt);
		expect(starts).toEqual([0, 250, 750, 1750, 3750, 7750, 15_250, 22_750]);
	});

	it('gives its account and its slot away while it waits', async () => {
		const { client, clock, server } = aRun({
			limits: { maxParallelCalls: 1 },
			reply: inTurn(aRefusal(60007), aReply()),
		});

		await clock.run(
			Promise.all([client.call('throttled', 'user_001'), client.call('next', 'user_001')]),
		);

		expect(server.bodies).toEqual(['throttled', 'next', 'throttled']);
	});

	it('comes back as throttled after ten minutes of nothing else', async () => {
		const { client, clock } = aRun({ reply: () => aRefusal(60007, 'frequency limit') });

		const result = await clock.run(client.call('{}', 'user_001'));

		expect(result).toMatchObject({
			kind: 'throttled',
			answer: { errorCode: 60007, errorInfo: 'frequency limit' },
		});
		expect(clock.now()).toBeGreaterThanOrEqual(TEN_MINUTES_MS);
		expect(clock.now()).toBeLessThan(TEN_MINUTES_MS + 20_000);
	});

	it('does not stop the run, which tries the other calls once each', async () => {
		const { client, clock, server } = aRun({ reply: () => aRefusal(60007) });
		await clock.run(client.call('{}', 'user_001'));
		const sent = server.requests.length;

		const result = await clock.run(client.call('{}', 'user_002'));

		expect(result).toMatchObject({ kind: 'throttled' });
		expect(server.requests).toHaveLength(sent + 1);
		expect(client.isHalted).toBe(false);
	});

	it('has ten minutes anew once another call of the run got an answer', async () => {
		const { client, clock } = aRun({
			reply: ({ body }) => (body === 'throttled' ? aRefusal(60007) : aReply()),
		});
		const throttled = client.call('throttled', 'user_001');
		await clock.advance(TEN_MINUTES_MS - 60_000);

		await clock.run(client.call('answered', 'user_002'));
		await clock.run(throttled);

		expect(clock.now()).toBeGreaterThan(2 * TEN_MINUTES_MS - 60_000);
	});

	it('is not what an answer says that went through', async () => {
		const { client, clock } = aRun();

		await clock.run(client.call('{}', 'user_001'));

		expect(client.totals.throttledCalls).toBe(0);
	});
});

describe('an expired UserSig', () => {
	it.each([70001, 70052])('is renewed after the code %i and the call made again', async (code) => {
		const renewals: string[] = [];
		const { client, clock, server } = aRun({
			account: aFakeAccount({ renewUserSig: () => renewals.push('renewed') }),
			reply: inTurn(aRefusal(code), aReply()),
		});

		const result = await clock.run(client.call('{}', 'user_001'));

		expect(result).toMatchObject({ kind: 'answered', answer: { errorCode: 0 } });
		expect(renewals).toEqual(['renewed']);
		expect(server.requests).toHaveLength(2);
		expect(client.stop).toBeUndefined();
	});

	it.each([70001, 70052])('stops the run when the new one has expired too: %i', async (code) => {
		const { client, clock, server } = aRun({ reply: () => aRefusal(code, 'expired') });

		const result = await clock.run(client.call('{}', 'user_001'));

		expect(result).toEqual({ kind: 'stopped' });
		expect(client.stop).toEqual({ kind: 'refused', code: describeCode(code), info: 'expired' });
		expect(server.requests).toHaveLength(2);
	});

	it.each([70001, 70052])('stops the run at once when it was pasted: %i', async (code) => {
		const { client, clock, server } = aRun({
			account: aFakePastedAccount(),
			reply: () => aRefusal(code),
		});

		const result = await clock.run(client.call('{}', 'user_001'));

		expect(result).toEqual({ kind: 'stopped' });
		expect(server.requests).toHaveLength(1);
	});

	it('is renewed once for each call, even when throttling comes between', async () => {
		const { client, clock, server } = aRun({
			reply: inTurn(aRefusal(70001), aRefusal(60007), aRefusal(70001)),
		});

		const result = await clock.run(client.call('{}', 'user_001'));

		expect(result).toEqual({ kind: 'stopped' });
		expect(server.requests).toHaveLength(3);
	});

	it('is renewed again for a later call of a long run', async () => {
		const { client, clock } = aRun({
			reply: inTurn(aRefusal(70001), aReply(), aRefusal(70001), aReply()),
		});
		await clock.run(client.call('{}', 'user_001'));

		const result = await clock.run(client.call('{}', 'user_001'));

		expect(result).toMatchObject({ kind: 'answered' });
	});
});

describe('a code after which no call of the run can succeed', () => {
	it.each(FATAL_CODES)('stops the run: %i', async (code) => {
		const { client, clock, halt } = aRun({ reply: () => aRefusal(code, 'no') });

		const result = await clock.run(client.call('{}', 'user_001'));

		expect(result).toEqual({ kind: 'stopped' });
		expect(client.stop).toEqual({ kind: 'refused', code: describeCode(code), info: 'no' });
		expect(halt.isHalted).toBe(true);
		expect(client.isHalted).toBe(true);
	});

	it('lets no further call leave', async () => {
		const { client, clock, server } = aRun({ reply: () => aRefusal(70003) });
		await clock.run(client.call('{}', 'user_001'));

		const result = await clock.run(client.call('{}', 'user_002'));

		expect(result).toEqual(NOT_SENT);
		expect(server.requests).toHaveLength(1);
	});

	it('ends the calls of the run that wait for anything', async () => {
		const { client, clock, server } = aRun({
			latencyMs: 50,
			limits: { maxCallsPerSecond: 1, maxParallelCalls: 3 },
			reply: () => aRefusal(70003),
		});
		const owners = ['a', 'a', 'b', 'c', 'd'];

		const results = await clock.run(Promise.all(owners.map((owner) => client.call('{}', owner))));

		expect(results.map(({ kind }) => kind)).toEqual([
			'stopped',
			...Array.from({ length: 4 }, () => 'notSent'),
		]);
		expect(server.requests).toHaveLength(1);
	});

	it('leaves the first reason standing when calls in flight bring others', async () => {
		const { client, clock } = aRun({
			reply: inTurn(aRefusal(70003, 'first'), aRefusal(60012, 'second')),
		});

		const results = await clock.run(
			Promise.all(['a', 'b'].map((owner) => client.call('{}', owner))),
		);

		expect(results).toEqual([{ kind: 'stopped' }, { kind: 'stopped' }]);
		expect(client.stop).toMatchObject({ kind: 'refused', info: 'first' });
	});

	it('does not prove the credential', async () => {
		const { client, clock } = aRun({ reply: () => aRefusal(70003) });

		await clock.run(client.call('{}', 'user_001'));

		expect(client.isProven).toBe(false);
	});

	it('leaves other runs of the process alone', async () => {
		const [stopped, other] = twoRuns();
		const broken = aRun({
			clock: stopped.clock,
			shared: stopped.shared,
			reply: () => aRefusal(70003),
		});

		await broken.clock.run(broken.client.call('{}', 'user_001'));
		const result = await other.clock.run(other.client.call('{}', 'user_001'));

		expect(result).toMatchObject({ kind: 'answered' });
	});
});

describe('a credential that became unusable', () => {
	const unusable = {
		kind: 'unusable',
		problem: { reason: 'The pasted UserSig expired', hint: 'Paste a new one.' },
	} as const;

	it('stops the run before the call leaves', async () => {
		const { client, clock, halt } = aRun({ reply: () => unusable });

		const result = await clock.run(client.call('{}', 'user_001'));

		expect(result).toEqual(NOT_SENT);
		expect(client.stop).toEqual(unusable);
		expect(halt.isHalted).toBe(true);
	});

	it('does not count as a call and has reached nobody', async () => {
		const { client, clock } = aRun({ reply: () => unusable });

		await clock.run(client.call('{}', 'user_001'));

		expect(client.totals.calls).toBe(0);
		expect(client.hasReachedHost).toBe(false);
	});
});

describe('a halted run', () => {
	it('sends nothing that had not begun', async () => {
		const { client, clock, halt, server } = aRun();
		halt.halt();

		const result = await clock.run(client.call('{}', 'user_001'));

		expect(result).toEqual(NOT_SENT);
		expect(server.requests).toHaveLength(0);
	});

	it('finishes a call in flight, because its outcome would be lost otherwise', async () => {
		const { client, clock, halt } = aRun();
		const call = client.call('{}', 'user_001');
		await clock.advance(50);

		halt.halt();
		const result = await clock.run(call);

		expect(result).toMatchObject({ kind: 'answered', answer: { errorCode: 0 } });
		expect(clock.now()).toBe(100);
	});

	it('has no stop reason of its own, because it was cancelled', async () => {
		const { client, clock, halt } = aRun();
		halt.halt();

		await clock.run(client.call('{}', 'user_001'));

		expect(client.stop).toBeUndefined();
	});

	it('gives up a call that waits for its account', async () => {
		const [blocker, run] = twoRuns({ latencyMs: 1000 });
		const blocking = blocker.client.call('{}', 'user_001');
		const waiting = run.client.call('{}', 'user_001');
		await run.clock.advance(10);

		run.halt.halt();
		const result = await run.clock.run(waiting);

		expect(result).toEqual(NOT_SENT);
		expect(run.clock.now()).toBe(10);
		await run.clock.run(blocking);
		expect(await callInNewRun(run, 'user_001')).toBe(0);
		expect(run.shared.accountLocks.size).toBe(0);
	});

	it('gives up a call that waits for a slot, and its account with it', async () => {
		const run = aRun({ latencyMs: 1000, limits: { maxParallelCalls: 1 } });
		const flying = run.client.call('{}', 'user_001');
		const waiting = run.client.call('{}', 'user_002');
		await run.clock.advance(10);

		run.halt.halt();
		const result = await run.clock.run(waiting);

		expect(result).toEqual(NOT_SENT);
		expect(await callInNewRun(run, 'user_002')).toBe(0);
		await run.clock.run(flying);
		expect(run.shared.accountLocks.size).toBe(0);
	});

	it('gives up a call that waits for the rate, and its account and turn with it', async () => {
		const run = aRun({ limits: { maxCallsPerSecond: 1 } });
		await run.clock.run(run.client.call('{}', 'user_001'));
		const waiting = run.client.call('{}', 'user_002');
		await run.clock.advance(10);

		run.halt.halt();
		const result = await run.clock.run(waiting);

		expect(result).toEqual(NOT_SENT);
		expect(run.clock.now()).toBe(110);
		expect(run.shared.accountLocks.size).toBe(0);
		expect(await callInNewRun(run, 'user_002')).toBeLessThan(1000);
	});

	it('gives up a call that waits after throttling', async () => {
		const run = aRun({ latencyMs: 0, random: () => 0.9, reply: () => aRefusal(60007) });
		const waiting = run.client.call('{}', 'user_001');
		await run.clock.advance(10);

		run.halt.halt();
		const result = await run.clock.run(waiting);

		expect(result).toEqual(NOT_SENT);
		expect(run.clock.now()).toBe(10);
		expect(run.server.requests).toHaveLength(1);
		expect(await callInNewRun(run, 'user_001')).toBe(0);
	});

	it.each(Array.from({ length: 16 }, (_, steps) => steps))(
		'says truly whether a call left when the halt comes %i steps after its beginning',
		async (steps) => {
			const { client, clock, halt, server, shared } = aRun();
			const call = client.call('{}', 'user_001');
			for (let step = 0; step < steps; step++) await Promise.resolve();

			halt.halt();
			const { kind } = await clock.run(call);

			expect(kind).toBe(server.requests.length === 1 ? 'answered' : 'notSent');
			expect(client.totals.calls).toBe(server.requests.length);
			expect(shared.accountLocks.size).toBe(0);
		},
	);

	it('does not send a call that got its turn in the moment of the halt', async () => {
		// Timers as late as these let both turns come in one go.
		const latenesses = [300, 300];
		const clock = new VirtualClock({ lateness: () => latenesses.shift() ?? 0 });
		const { client, halt, server, shared } = aRun({ clock, limits: { maxCallsPerSecond: 4 } });
		const neighbour = shared.limiter(LIMITER_KEY).join(4);
		const leaveAt = async () => {
			const noteAnswer = await neighbour.acquire();
			noteAnswer?.();
			return clock.now();
		};
		await clock.run(Promise.all([leaveAt(), leaveAt()]));
		const halting = neighbour.acquire().then((noteAnswer) => {
			halt.halt();
			noteAnswer?.();
		});
		const call = client.call('{}', 'user_001');

		const [result] = await clock.run(Promise.all([call, halting]));
		const next = await clock.run(Promise.all([leaveAt(), leaveAt(), leaveAt(), leaveAt()]));

		expect(result).toEqual(NOT_SENT);
		expect(server.requests).toHaveLength(0);
		expect(shared.accountLocks.size).toBe(0);
		// The last one would have to wait for longer if its turn had not been given back.
		expect(next).toEqual([1005, 1050, 1555, 1555]);
	});

	it('gives everything back, whenever the halt comes and whatever the server says', async () => {
		const result = fc.constantFrom<PostResult>(
			aReply(),
			aRefusal(60007),
			aRefusal(70001),
			aRefusal(30006),
			{ kind: 'failure', reason: 'broken', mayHaveArrived: true },
		);
		const owner = fc.constantFrom('a', 'b', 'c', undefined);
		await fc.assert(
			fc.asyncProperty(
				fc.nat(1500),
				fc.array(owner, { minLength: 1, maxLength: 20 }),
				fc.infiniteStream(result),
				fc.integer({ min: 1, max: 3 }),
				async (haltsAt, owners, results, maxParallelCalls) => {
					const run = aRun({
						limits: { maxCallsPerSecond: 20, maxParallelCalls },
						reply: () => results.next().value ?? aReply(),
					});
					void run.clock.sleep(haltsAt).then(() => run.halt.halt());

					await run.clock.run(
						Promise.all(owners.map(async (name) => await run.client.call('{}', name))),
					);

					expect(run.server.mostInFlight).toBeLessThanOrEqual(maxParallelCalls);
					expect(run.server.requests.every(({ startedAt }) => startedAt <= haltsAt)).toBe(true);
					expect(run.shared.accountLocks.size).toBe(0);
				},
			),
			{ numRuns: 80 },
		);
	});
});

describe('the proof of a credential', () => {
	it('is missing before the first answer', () => {
		const { client } = aRun();

		expect(client.isProven).toBe(false);
	});

	it.each([0, 30001, 30006])('comes with the answer %i, which an admin gets only', async (code) => {
		const { client, clock } = aRun({ reply: () => aReply({ ErrorCode: code }) });

		await clock.run(client.call('{}', 'user_001'));
		await clock.run(client.whenProven);

		expect(client.isProven).toBe(true);
	});

	it('does not come with a call that was not answered', async () => {
		const { client, clock } = aRun({
			reply: () => ({ kind: 'reply', statusCode: 502, body: '' }),
		});

		await clock.run(client.call('{}', 'user_001'));

		expect(client.isProven).toBe(false);
	});

	it('does not come with a throttled call, which Tencent refuses at the door', async () => {
		const { client, clock } = aRun({ reply: () => aRefusal(60007) });

		await clock.run(client.call('{}', 'user_001'));

		expect(client.isProven).toBe(false);
	});

	it('holds for later runs of the process with the same credential', async () => {
		const [first, second] = twoRuns();

		await first.clock.run(first.client.call('{}', 'user_001'));

		expect(second.client.isProven).toBe(true);
	});

	it('does not hold for another credential', async () => {
		const { client, clock, shared } = aRun();
		const account = aFakeAccount({ fingerprint: 'fingerprint of somebody else' });
		const other = aRun({ account, clock, shared });

		await clock.run(client.call('{}', 'user_001'));

		expect(other.client.isProven).toBe(false);
	});
});

describe('the totals of a run', () => {
	it('begin at nothing', () => {
		expect(aRun().client.totals).toEqual({
			calls: 0,
			throttledCalls: 0,
			limitedMs: 0,
			budgetedMs: 0,
		});
	});

	it('tell how long calls waited for the rate', async () => {
		const { client, clock } = aRun({ limits: { maxCallsPerSecond: 1 }, latencyMs: 1 });

		await clock.run(Promise.all(['a', 'b', 'c'].map((owner) => client.call('{}', owner))));

		expect(client.totals).toEqual({ calls: 3, throttledCalls: 0, limitedMs: 2010, budgetedMs: 0 });
	});

	it('leave out the time in which calls wait for their account', async () => {
		const { client, clock } = aRun({ latencyMs: 1000 });

		await clock.run(Promise.all([1, 2].map(() => client.call('{}', 'user_001'))));

		expect(client.totals).toEqual({ calls: 2, throttledCalls: 0, limitedMs: 0, budgetedMs: 0 });
	});

	it('count the calls that were made again for a new UserSig', async () => {
		const { client, clock } = aRun({ reply: inTurn(aRefusal(70001), aReply()) });

		await clock.run(client.call('{}', 'user_001'));

		expect(client.totals.calls).toBe(2);
	});
});

describe('giving up', () => {
	it('stops the run with the reason why the host was not reached', () => {
		const { client, halt } = aRun();

		client.giveUp('The host name is unknown');

		expect(client.stop).toEqual({ kind: 'unreachable', reason: 'The host name is unknown' });
		expect(halt.isHalted).toBe(true);
	});

	it('leaves an earlier reason standing', async () => {
		const { client, clock } = aRun({ reply: () => aRefusal(70003) });
		await clock.run(client.call('{}', 'user_001'));

		client.giveUp('The host name is unknown');

		expect(client.stop).toMatchObject({ kind: 'refused' });
	});
});

describe('the wait before an attempt', () => {
	it('grows with the attempts and is spread by chance', async () => {
		const { client, clock } = aRun({ random: () => 0.5 });

		await clock.run(client.waitBeforeAttempt(3));

		expect(clock.now()).toBe(1000);
	});

	it('ends at once when the run is halted', async () => {
		const { client, clock, halt } = aRun();
		const wait = client.waitBeforeAttempt(3);

		halt.halt();
		await clock.run(wait);

		expect(clock.now()).toBe(0);
	});
});
