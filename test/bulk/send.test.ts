import { Halt } from '../../nodes/TencentChat/api/halt';
import type { PlannedLane } from '../../nodes/TencentChat/bulk/plan';
import type { Conversation } from '../../nodes/TencentChat/bulk/send';
import { SharedState } from '../../nodes/TencentChat/api/sharedState';
import { addFriends } from '../../nodes/TencentChat/operations/friend/add';
import { aRefusal, aReply, inTurn, type Reply } from '../api/support/fakeServer';
import { aFakeAccount } from '../support/fakeAccount';
import { VirtualClock } from '../support/virtualClock';
import {
	anAnswer,
	answering,
	friendsIn,
	LOST,
	ownerOf,
	UNREACHED,
	UNUSABLE,
} from './support/answers';
import { aLane } from './support/friends';
import { send, startSending } from './support/sendRun';

const TEN_MINUTES_MS = 600_000;

/** One friend for each of many owners. */
function lanesOf(owners: number): PlannedLane[] {
	return Array.from({ length: owners }, (_, index) => aLane(`owner${index}`, [`friend${index}`]));
}

/** What a process shares that has made calls with this credential before. */
function aProvenState(clock: VirtualClock): SharedState {
	const shared = new SharedState(clock);
	shared.provenCredentials.add(aFakeAccount().fingerprint);
	return shared;
}

describe('the answer to a call', () => {
	it('settles each friend by its id, because the answer may have another order', async () => {
		const run = await send([aLane('sales', ['a', 'b'])], {
			reply: () => anAnswer({ b: 30003, a: 0 }),
		});

		expect(run.settlements).toMatchObject({
			a: { kind: 'answered', code: 0, info: '' },
			b: { kind: 'answered', code: 30003, info: 'info of 30003' },
		});
	});

	it('settles every friend exactly once, so that none comes out twice', async () => {
		const run = await send([aLane('sales', ['a', 'b'], ['c'])], {
			reply: answering({ b: [30008, 0] }),
		});

		expect(run.settled.map(([subject]) => subject)).toEqual(['a', 'b', 'c']);
	});

	it('settles friends that it leaves out at once, because nobody knows what a second call would do', async () => {
		const run = await send([aLane('sales', ['a', 'b'])], { reply: () => anAnswer({ a: 0 }) });

		expect(run.settlements.b).toEqual({ kind: 'leftOut', attempts: 1 });
		expect(run.calls).toHaveLength(1);
	});

	it('counts for all its friends when the call as a whole is refused', async () => {
		const run = await send([aLane('sales', ['a', 'b'])], {
			reply: () => aRefusal(30003, 'no such owner'),
		});

		const refused = {
			...{ kind: 'answered', code: 30003, info: 'no such owner' },
			...{ wasAmbiguous: false, attempts: 1 },
		};
		expect(run.settlements).toEqual({ a: refused, b: refused });
	});

	it('does not stop the run with a code for one friend that would stop it for a whole call', async () => {
		const run = await send([aLane('sales', ['a'], ['b'])], {
			reply: answering({ a: [70009] }),
		});

		expect(run.settlements).toMatchObject({ a: { code: 70009, attempts: 1 }, b: { code: 0 } });
		expect(run.client.stop).toBeUndefined();
	});
});

describe('another attempt', () => {
	it('carries only the friends whose own result is a passing fault', async () => {
		const run = await send([aLane('sales', ['a', 'b', 'c', 'd'])], {
			reply: answering({ b: [30008, 30008, 0], c: [30003], d: [30007, 0] }),
		});

		expect(run.calls).toEqual([['a', 'b', 'c', 'd'], ['b', 'd'], ['b']]);
	});

	it('counts for the friends that it carries and for no other', async () => {
		const run = await send([aLane('sales', ['a', 'b'])], {
			reply: answering({ b: [30008, 30008, 0] }),
		});

		expect(run.settlements).toMatchObject({ a: { attempts: 1 }, b: { attempts: 3, code: 0 } });
	});

	it('begins to count anew with each call of an owner', async () => {
		const run = await send([aLane('sales', ['a'], ['b'])], { reply: answering({ a: [30008, 0] }) });

		expect(run.settlements).toMatchObject({ a: { attempts: 2 }, b: { attempts: 1 } });
	});

	it('waits longer each time, so that a busy server gets time', async () => {
		const run = await send([aLane('sales', ['a'])], { reply: answering({ a: [30008, 30008, 0] }) });

		const startedAt = run.server.requests.map((request) => request.startedAt);
		expect(startedAt).toEqual([0, 350, 950]);
	});

	it('is made until Max Attempts and leaves the last answer', async () => {
		const run = await send([aLane('sales', ['a'])], {
			maxAttempts: 3,
			reply: answering({ a: [30008] }),
		});

		expect(run.settlements.a).toMatchObject({ kind: 'answered', code: 30008, attempts: 3 });
		expect(run.calls).toHaveLength(3);
	});

	it.each([30006, 30007, 60008, 70169, 91000])(
		'is made for all friends when the call as a whole is refused with the passing fault %d',
		async (code) => {
			const run = await send([aLane('sales', ['a', 'b'])], {
				reply: inTurn(aRefusal(code), anAnswer({ a: 0, b: 0 })),
			});

			expect(run.calls).toEqual([
				['a', 'b'],
				['a', 'b'],
			]);
			expect(run.settlements).toMatchObject({ a: { code: 0, attempts: 2 }, b: { code: 0 } });
		},
	);

	it.each([
		['at most once', 5, 2],
		['never when one attempt is allowed', 1, 1],
	])('is made %s for 60004, which may be bad input', async (_name, maxAttempts, calls) => {
		const run = await send([aLane('sales', ['a'])], {
			maxAttempts,
			reply: () => aRefusal(60004),
		});

		expect(run.calls).toHaveLength(calls);
		expect(run.settlements.a).toMatchObject({ kind: 'answered', code: 60004, attempts: calls });
	});

	it.each([
		['no answer came', LOST],
		['the answer is no JSON', { kind: 'reply', statusCode: 502, body: '<html>' } as const],
		['the connection failed', UNREACHED],
	])('is made when %s', async (_name, lost) => {
		const run = await send([aLane('sales', ['a'])], { reply: inTurn(lost, anAnswer({ a: 0 })) });

		expect(run.settlements.a).toMatchObject({ kind: 'answered', code: 0, attempts: 2 });
	});

	it('is reported, so that the totals can say how many calls were made again', async () => {
		const run = await send([aLane('sales', ['a', 'b'], ['c'])], {
			reply: answering({ a: [30008, 30008, 0], b: [30008, 0], c: [30008, 0] }),
		});

		expect(run.retries).toBe(3);
	});

	it('is not reported when it was cancelled before it left', async () => {
		const clock = new VirtualClock();
		const halt = new Halt();
		const shared = aProvenState(clock);
		// Two owners share one slot, so the second attempt of the first has to wait for it.
		const run = startSending([aLane('sales', ['a']), aLane('support', ['b'])], {
			...{ clock, halt, shared, latencyMs: 1000, limits: { maxParallelCalls: 1 } },
			reply: answering({ a: [30008] }),
		});
		void clock.sleep(1900).then(() => halt.halt());

		await clock.run(run.finished);

		expect(run.calls).toEqual([['a'], ['b']]);
		expect(run.retries).toBe(0);
	});
});

describe('a friend without an answer', () => {
	it('is unanswered when Max Attempts calls got no answer', async () => {
		const run = await send([aLane('sales', ['a'])], { maxAttempts: 3, reply: () => LOST });

		expect(run.settlements.a).toEqual({
			kind: 'unanswered',
			reason: 'No answer in time',
			attempts: 3,
			isAmbiguous: true,
		});
	});

	it.each([
		['an attempt without an answer', LOST],
		['an answer that cannot be read', { kind: 'reply', statusCode: 504, body: '' } as const],
		['a fault of the whole call after which the change may be there', aRefusal(60008)],
		['a fault of its own after which the change may be there', anAnswer({ a: 30006 })],
	])('may have been done after %s', async (_name, ambiguous) => {
		const run = await send([aLane('sales', ['a'])], {
			reply: inTurn(ambiguous, anAnswer({ a: 30001 })),
		});

		expect(run.settlements.a).toMatchObject({ code: 30001, wasAmbiguous: true });
	});

	it('may still have been done when later attempts leave no doubt about themselves', async () => {
		const run = await send([aLane('sales', ['a'])], {
			reply: inTurn(LOST, UNREACHED, anAnswer({ a: 30008 }), anAnswer({ a: 30001 })),
		});

		expect(run.settlements.a).toMatchObject({ code: 30001, wasAmbiguous: true, attempts: 4 });
	});

	it.each([
		['a fault that leaves everything as it was', anAnswer({ a: 30008 })],
		['an attempt that never got to the server', UNREACHED],
	])('cannot have been done after %s', async (_name, harmless) => {
		const run = await send([aLane('sales', ['a'])], {
			reply: inTurn(harmless, anAnswer({ a: 30001 })),
		});

		expect(run.settlements.a).toMatchObject({ code: 30001, wasAmbiguous: false });
	});
});

describe('a host that was never reached', () => {
	it('stops the run after Max Attempts, because no other call would get there either', async () => {
		const run = await send(lanesOf(50), { maxAttempts: 3, reply: () => UNREACHED });

		const stop = { kind: 'unreachable', reason: UNREACHED.kind === 'failure' && UNREACHED.reason };
		expect(run.client.stop).toEqual(stop);
		expect(run.calls).toHaveLength(3);
		expect(run.settlements.friend0).toEqual({ kind: 'notSent', attempts: 3, stop });
		expect(run.settlements.friend49).toEqual({ kind: 'notSent', attempts: 0, stop });
	});

	it('does not stop a run in which another call was answered', async () => {
		const reply: Reply = (request) =>
			ownerOf(request) === 'dead' ? UNREACHED : answering()(request, 0);
		const run = await send([aLane('alive', ['a']), aLane('dead', ['b']), aLane('last', ['c'])], {
			reply,
		});

		expect(run.client.stop).toBeUndefined();
		expect(run.settlements).toMatchObject({
			a: { kind: 'answered' },
			b: { kind: 'unanswered', attempts: 5 },
			c: { kind: 'answered' },
		});
	});

	it('does not stop a run in which a call may have arrived at a host that has worked before', async () => {
		const clock = new VirtualClock();

		const run = await send([aLane('sales', ['a'])], {
			...{ clock, shared: aProvenState(clock) },
			maxAttempts: 2,
			reply: inTurn(LOST, UNREACHED),
		});

		expect(run.client.stop).toBeUndefined();
		expect(run.settlements.a).toMatchObject({ kind: 'unanswered', attempts: 2 });
	});

	it('leaves a friend open whose call may have arrived, although the run is stopped', async () => {
		const run = await send([aLane('sales', ['a'])], {
			maxAttempts: 2,
			reply: inTurn(LOST, UNREACHED),
		});

		expect(run.client.stop).toMatchObject({ kind: 'unreachable' });
		expect(run.settlements.a).toMatchObject({ kind: 'unanswered', isAmbiguous: true });
	});
});

describe('a run that is stopped', () => {
	it('sends no friend any more and says why', async () => {
		const run = await send([aLane('sales', ['a'], ['b'])], { reply: () => aRefusal(70009, 'key') });

		const stop = { kind: 'refused', code: expect.objectContaining({ code: 70009 }), info: 'key' };
		expect(run.settlements).toEqual({
			a: { kind: 'notSent', attempts: 1, stop },
			b: { kind: 'notSent', attempts: 0, stop },
		});
	});

	it('stops for a UserSig that became unusable, without a call', async () => {
		const run = await send([aLane('sales', ['a'])], { reply: () => UNUSABLE });

		expect(run.settlements.a).toMatchObject({
			kind: 'notSent',
			attempts: 0,
			stop: { kind: 'unusable' },
		});
	});

	it('leaves friends unanswered that an earlier attempt may have added', async () => {
		const run = await send([aLane('sales', ['a'])], { reply: inTurn(LOST, aRefusal(70009)) });

		expect(run.settlements.a).toEqual({
			kind: 'unanswered',
			reason: 'No answer in time',
			attempts: 2,
			isAmbiguous: true,
		});
	});

	it('leaves friends with the passing fault that Tencent answered last', async () => {
		const run = await send([aLane('sales', ['a'])], {
			reply: inTurn(anAnswer({ a: 30008 }), aRefusal(70009)),
		});

		expect(run.settlements.a).toMatchObject({ kind: 'answered', code: 30008, attempts: 2 });
	});

	it('does not claim an answer for friends whose attempts never got to the server', async () => {
		const run = await send([aLane('sales', ['a'])], { reply: inTurn(UNREACHED, aRefusal(70009)) });

		expect(run.settlements.a).toMatchObject({ kind: 'notSent', attempts: 2 });
	});

	it('takes the answers of calls that were under way in other lanes', async () => {
		const clock = new VirtualClock();
		const reply: Reply = (request) =>
			ownerOf(request) === 'bad' ? aRefusal(70009) : answering()(request, 0);
		const run = await send([aLane('bad', ['a']), aLane('good', ['b'], ['c'])], {
			...{ clock, reply, shared: aProvenState(clock) },
		});

		expect(run.settlements).toMatchObject({
			a: { kind: 'notSent' },
			b: { kind: 'answered', code: 0 },
			c: { kind: 'notSent', attempts: 0 },
		});
	});
});

describe('a cancelled run', () => {
	it('sends nothing when it was cancelled before it began', async () => {
		const halt = new Halt();
		halt.halt();

		const run = await send(lanesOf(3), { halt });

		expect(run.calls).toEqual([]);
		expect(run.settlements.friend2).toEqual({ kind: 'notSent', attempts: 0, stop: undefined });
	});

	it('ends a wait before the next attempt at once', async () => {
		const clock = new VirtualClock();
		const halt = new Halt();
		const run = startSending([aLane('sales', ['a'])], {
			...{ clock, halt, reply: answering({ a: [30008] }) },
		});
		void clock.sleep(120).then(() => halt.halt());

		await clock.run(run.finished);

		expect(clock.now()).toBe(120);
		expect(run.settlements.a).toMatchObject({ kind: 'answered', code: 30008, attempts: 1 });
	});

	it.each([
		['unanswered, when the server may have done it', LOST, 'unanswered'],
		['not sent, when it never got to the server', UNREACHED, 'notSent'],
	])('leaves a friend that waits for its next attempt %s', async (_name, lost, kind) => {
		const clock = new VirtualClock();
		const halt = new Halt();
		const run = startSending([aLane('sales', ['a'])], { clock, halt, reply: () => lost });
		void clock.sleep(120).then(() => halt.halt());

		await clock.run(run.finished);

		expect(run.settlements.a).toMatchObject({ kind, attempts: 1 });
	});

	it('waits for the answer of a call under way, because the server may carry it out', async () => {
		const clock = new VirtualClock();
		const halt = new Halt();
		const run = startSending([aLane('sales', ['a'], ['b'])], { clock, halt });
		void clock.sleep(50).then(() => halt.halt());

		await clock.run(run.finished);

		expect(run.settlements).toMatchObject({
			a: { kind: 'answered', code: 0 },
			b: { kind: 'notSent', attempts: 0, stop: undefined },
		});
	});

	it('settles owners whose turn had not come', async () => {
		const clock = new VirtualClock();
		const halt = new Halt();
		const run = startSending(lanesOf(4), {
			...{ clock, halt, shared: aProvenState(clock), limits: { maxParallelCalls: 1 } },
		});
		void clock.sleep(150).then(() => halt.halt());

		await clock.run(run.finished);

		const kinds = run.settled.map(([subject, { kind }]) => `${subject} ${kind}`);
		expect(kinds.sort()).toEqual([
			...['friend0 answered', 'friend1 answered'],
			...['friend2 notSent', 'friend3 notSent'],
		]);
	});

	it('leaves a friend unanswered whose second call waited for its turn', async () => {
		const clock = new VirtualClock();
		const halt = new Halt();
		const run = startSending([aLane('sales', ['a'])], {
			...{ clock, halt, reply: () => LOST, limits: { maxCallsPerSecond: 1 } },
		});
		void clock.sleep(500).then(() => halt.halt());

		await clock.run(run.finished);

		expect(run.settlements.a).toMatchObject({ kind: 'unanswered', attempts: 1 });
	});
});

describe('a run that is refused as too frequent for ten minutes', () => {
	it('leaves the friend throttled without an attempt, as throttled calls do not count', async () => {
		const run = await send([aLane('sales', ['a'])], { reply: () => aRefusal(60007, 'slow down') });

		expect(run.settlements.a).toEqual({
			kind: 'throttled',
			code: 60007,
			info: 'slow down',
			attempts: 0,
		});
		expect(run.clock.now()).toBeGreaterThan(TEN_MINUTES_MS);
	});

	it('leaves a friend unanswered that the attempt before may have added', async () => {
		const run = await send([aLane('sales', ['a'])], { reply: inTurn(LOST, aRefusal(60007)) });

		expect(run.settlements.a).toMatchObject({ kind: 'unanswered', attempts: 1 });
	});

	it('leaves a friend throttled whose attempt before never got to the server', async () => {
		const run = await send([aLane('sales', ['a'])], { reply: inTurn(UNREACHED, aRefusal(60007)) });

		expect(run.settlements.a).toMatchObject({ kind: 'throttled', attempts: 1 });
	});
});

describe('lanes', () => {
	it('never let two calls of one owner overlap, because Tencent refuses that (30008)', async () => {
		const run = await send([aLane('sales', ['a'], ['b'], ['c'])]);

		expect(run.server.mostInFlight).toBe(1);
		expect(run.calls).toEqual([['a'], ['b'], ['c']]);
	});

	it('run side by side for different owners', async () => {
		const clock = new VirtualClock();

		const run = await send(lanesOf(10), { clock, shared: aProvenState(clock) });

		expect(run.server.mostInFlight).toBe(10);
	});

	it('share the slots of the run', async () => {
		const clock = new VirtualClock();
		const limits = { maxParallelCalls: 3 };

		const run = await send(lanesOf(10), { clock, limits, shared: aProvenState(clock) });

		expect(run.server.mostInFlight).toBe(3);
	});

	it('do nothing when there is nothing to send', async () => {
		const run = await send([]);

		expect(run.settled).toEqual([]);
	});
});

describe('a credential that has not worked yet', () => {
	it('costs one call when it is wrong, however many owners there are', async () => {
		const run = await send(lanesOf(50), { reply: () => aRefusal(70003) });

		expect(run.calls).toHaveLength(1);
		expect(run.settled).toHaveLength(50);
	});

	it('makes the first call go alone and lets the others follow together', async () => {
		const run = await send(lanesOf(10));

		const startedAt = run.server.requests.map((request) => request.startedAt);
		expect(startedAt[0]).toBe(0);
		expect(startedAt[1]).toBe(100);
		expect(run.server.mostInFlight).toBe(9);
	});

	it('counts as working after a refusal that does not concern it', async () => {
		const run = await send(lanesOf(3), { reply: inTurn(aRefusal(30003), aReply()) });

		expect(run.server.requests.map((request) => request.startedAt)).toEqual([0, 100, 100]);
	});

	it('does not hold back the next run of the process once it has worked', async () => {
		const first = await send(lanesOf(1));

		const second = await send(lanesOf(10), { clock: first.clock, shared: first.shared });

		expect(second.server.mostInFlight).toBe(10);
	});

	it('stops when the host answers nothing readable, so that no owner after the first costs minutes', async () => {
		const run = await send(lanesOf(3), { maxAttempts: 2, reply: () => LOST });

		expect(run.calls).toEqual([['friend0'], ['friend0']]);
		expect(run.settlements.friend0).toMatchObject({ kind: 'unanswered', isAmbiguous: true });
		expect(run.settlements.friend2).toMatchObject({
			kind: 'notSent',
			stop: { kind: 'unreachable', reason: 'No answer in time' },
		});
	});
});

describe('a bug inside a lane', () => {
	/** Fails for one owner before the call is made. */
	const buggy: Conversation = {
		...addFriends.conversation,
		buildBody: (owner, common, entries) => {
			if (owner === 'bug') throw new Error('a bug');
			return addFriends.conversation.buildBody(owner, common, entries);
		},
	};

	it('surfaces after the other lanes have ended, so that none is left unattended', async () => {
		const clock = new VirtualClock();
		const run = startSending([aLane('bug', ['a']), aLane('sales', ['b'], ['c'])], {
			...{ clock, conversation: buggy, shared: aProvenState(clock) },
		});

		await expect(clock.run(run.finished)).rejects.toThrow('a bug');

		expect(run.settled.map(([subject]) => subject)).toEqual(['b', 'c']);
	});

	it('does not keep its slot, so that a run with few of them does not hang', async () => {
		const run = startSending([aLane('bug', ['a']), aLane('sales', ['b'])], {
			...{ conversation: buggy, limits: { maxParallelCalls: 1 } },
		});

		await expect(run.clock.run(run.finished)).rejects.toThrow('a bug');

		expect(run.calls).toEqual([['b']]);
	});

	it('surfaces when it happens while an answer is read', async () => {
		const conversation: Conversation = {
			...addFriends.conversation,
			readResults: () => {
				throw new Error('another bug');
			},
		};
		const run = startSending([aLane('sales', ['a'])], { conversation });

		await expect(run.clock.run(run.finished)).rejects.toThrow('another bug');
	});
});

describe('a bug while lanes are read', () => {
	async function* failingAfter(lanes: readonly PlannedLane[]): AsyncGenerator<PlannedLane> {
		yield* lanes;
		throw new Error('a bug');
	}

	it('surfaces after the calls under way have ended, so that none is left unattended', async () => {
		const clock = new VirtualClock();
		const lanes = failingAfter([aLane('sales', ['a']), aLane('support', ['b'], ['c'])]);
		const run = startSending(lanes, { clock, shared: aProvenState(clock) });

		await expect(clock.run(run.finished)).rejects.toThrow('a bug');

		expect(run.settled.map(([subject]) => subject)).toEqual(['a', 'b', 'c']);
	});

	it('leaves no lane occupied, so that the next run for the account does not hang', async () => {
		const run = startSending(failingAfter([aLane('sales', ['a'])]));

		await expect(run.clock.run(run.finished)).rejects.toThrow('a bug');

		expect(run.shared.lanes.size).toBe(0);
	});
});

describe('a conversation', () => {
	it('is given the owner, the common fields and the friends of a call', async () => {
		const run = await send([aLane('sales', ['a', 'b'])]);

		const bodies = run.server.bodies.map((body): unknown => JSON.parse(body));
		expect(bodies).toEqual([
			{
				From_Account: 'sales',
				AddFriendItem: [{ To_Account: 'a' }, { To_Account: 'b' }],
				AddType: 'Add_Type_Both',
				ForceAddFlags: 0,
			},
		]);
	});

	it('is asked for the results of the friends that the call carried', async () => {
		const asked: Array<readonly string[]> = [];
		const conversation: Conversation = {
			...addFriends.conversation,
			readResults: (body, subjects) => {
				asked.push(subjects);
				return addFriends.conversation.readResults(body, subjects);
			},
		};

		const run = await send([aLane('sales', ['a', 'b'])], {
			conversation,
			reply: answering({ b: [30008, 0] }),
		});

		expect(asked).toEqual([['a', 'b'], ['b']]);
		expect(run.server.requests.map(friendsIn)).toEqual(asked);
	});
});
