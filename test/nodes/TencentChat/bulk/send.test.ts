import { Halt } from '../../../../nodes/TencentChat/api/halt';
import type { PlannedLane } from '../../../../nodes/TencentChat/bulk/plan';
import type { WireFormat } from '../../../../nodes/TencentChat/bulk/send';
import { SharedState } from '../../../../nodes/TencentChat/api/admission/sharedState';
import { toOutcome } from '../../../../nodes/TencentChat/bulk/outcome';
import type { Settlement } from '../../../../nodes/TencentChat/bulk/settleCall';
import type { PostResult } from '../../../../nodes/TencentChat/api/post';
import { addFriends } from '../../../../nodes/TencentChat/operations/friend/add';
import { deleteAllFriends } from '../../../../nodes/TencentChat/operations/friend/deleteAll';
import { aRefusal, aReply, inTurn, type Reply } from '../api/support/fakeServer';
import { aFakeAccount } from '../../../../harness/fakeAccount';
import { VirtualClock } from '../../../support/virtualClock';
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
	shared.provenCredentials.add(aFakeAccount().fingerprint, clock.now());
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
		['something on the way refused it', { kind: 'reply', statusCode: 403, body: '' } as const],
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

describe('a fault of this package inside a lane', () => {
	/** Fails for one owner before the call is made. */
	const buggy: WireFormat = {
		...addFriends.wireFormat,
		buildBody: (owner, common, entries, keys) => {
			if (owner === 'bug') throw new Error('a bug');
			return addFriends.wireFormat.buildBody(owner, common, entries, keys);
		},
	};

	it('costs nobody else an outcome', async () => {
		const clock = new VirtualClock();
		const run = await send([aLane('bug', ['a']), aLane('sales', ['b'], ['c'])], {
			...{ clock, conversation: buggy, shared: aProvenState(clock) },
		});

		expect(run.settlements).toMatchObject({
			a: { kind: 'lost' },
			b: { kind: 'answered', code: 0 },
			c: { kind: 'answered', code: 0 },
		});
		expect(run.record.faults).toEqual([new Error('a bug')]);
	});

	it('does not keep its slot, so that a run with few of them does not hang', async () => {
		const run = await send([aLane('bug', ['a'], ['x']), aLane('sales', ['b'])], {
			...{ conversation: buggy, limits: { maxParallelCalls: 1 } },
		});

		expect(run.calls).toEqual([['b']]);
	});

	it('while an answer is read leaves the friends of the call lost, with the attempt counted', async () => {
		const conversation: WireFormat = {
			...addFriends.wireFormat,
			readResults: (body) => {
				if (run.calls.length === 1) throw new Error('another bug');
				return addFriends.wireFormat.readResults(body, []);
			},
		};
		const run = startSending([aLane('sales', ['a', 'b'], ['c'])], { conversation });

		await run.clock.run(run.finished);

		expect(run.settlements).toMatchObject({
			a: { kind: 'lost', attempts: 1 },
			b: { kind: 'lost', attempts: 1 },
			c: { kind: 'answered', code: 0 },
		});
		expect(run.record).toMatchObject({ hasOwnAnswer: true, faults: [new Error('another bug')] });
	});
});

describe('a call that is refused for its input', () => {
	/** Refuses every call that carries one of these friends. */
	function refusing(code: number, ...bad: readonly string[]): Reply {
		return (request, index) =>
			friendsIn(request).some((friend) => bad.includes(friend))
				? aRefusal(code, 'bad input')
				: answering()(request, index);
	}

	const FRIENDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

	it.each([30001, 30002, 40003, 60003, 60015, 70107, 70402, 90001, 90003])(
		'with %i is sent in parts, so that one bad friend sinks no other',
		async (code) => {
			const run = await send([aLane('sales', FRIENDS)], { reply: refusing(code, 'c') });

			const { c, ...others } = run.settlements;
			expect(c).toMatchObject({ kind: 'answered', code });
			for (const other of Object.values(others)) expect(other).toMatchObject({ code: 0 });
			expect(run.settled).toHaveLength(FRIENDS.length);
		},
	);

	it('costs a number of calls that grows with the logarithm of its friends', async () => {
		const run = await send([aLane('sales', FRIENDS)], { reply: refusing(70402, 'c') });

		expect(run.calls).toEqual([
			FRIENDS,
			['a', 'b', 'c', 'd'],
			['e', 'f', 'g'],
			['a', 'b'],
			['c', 'd'],
			['c'],
			['d'],
		]);
	});

	it('counts for nobody as an attempt, as the refusal may be for another', async () => {
		const run = await send([aLane('sales', FRIENDS)], {
			maxAttempts: 1,
			reply: refusing(70402, 'c'),
		});

		const attempts = Object.values(run.settlements).map((settlement) => settlement.attempts);
		expect(new Set(attempts)).toEqual(new Set([1]));
	});

	it('is no retry in the totals', async () => {
		const run = await send([aLane('sales', FRIENDS)], { reply: refusing(70402, 'c') });

		expect(run.retries).toBe(0);
	});

	it('goes in parts while the next call of the owner waits, as that may say more of a friend', async () => {
		const run = await send([aLane('sales', ['a', 'b'], ['z'])], { reply: refusing(70402, 'a') });

		expect(run.calls).toEqual([['a', 'b'], ['a'], ['b'], ['z']]);
	});

	it('is tried once more as a whole where the code may be a passing fault', async () => {
		const run = await send([aLane('sales', ['a', 'b'])], { reply: refusing(60004, 'a') });

		expect(run.calls).toEqual([['a', 'b'], ['a', 'b'], ['a'], ['b']]);
		expect(run.settlements).toMatchObject({
			a: { code: 60004, attempts: 2 },
			b: { code: 0, attempts: 2 },
		});
	});

	it.each([30003, 30009, 30010, 71000, 30515])(
		'is not sent in parts with %i, which concerns the owner or the app',
		async (code) => {
			const run = await send([aLane('sales', FRIENDS)], { reply: refusing(code, 'c') });

			expect(run.calls).toHaveLength(1);
			expect(run.settlements.a).toMatchObject({ code, attempts: 1 });
		},
	);

	it('is not sent in parts when its answer names the friends with their own codes', async () => {
		const named = { ResultItem: [{ To_Account: 'a', ResultCode: 30001, ResultInfo: 'bad' }] };
		const run = await send([aLane('sales', ['a'])], {
			reply: () => aReply({ ActionStatus: 'FAIL', ErrorCode: 70402, ...named }),
		});

		expect(run.calls).toHaveLength(1);
		expect(run.settlements.a).toMatchObject({ code: 30001, info: 'bad' });
	});

	it('stops being split when nobody goes through, so that a wrong field does not cost two calls a friend', async () => {
		const calls = Array.from({ length: 40 }, (_, call) =>
			Array.from({ length: 10 }, (_friend, friend) => `${call}.${friend}`),
		);

		const run = await send([aLane('sales', ...calls)], {
			reply: () => aRefusal(30001, 'AddType is wrong'),
		});

		expect(run.settled).toHaveLength(400);
		expect(run.settled.every(([, { kind }]) => kind === 'answered')).toBe(true);
		// 19 calls for each of the first ten, then one.
		expect(run.calls).toHaveLength(10 * 19 + 30);
	});

	it('is settled by what is known when the run is cancelled in the middle', async () => {
		const clock = new VirtualClock();
		const halt = new Halt();
		const run = startSending([aLane('sales', ['a', 'b'])], {
			...{ clock, halt, reply: refusing(70402, 'a') },
		});
		void clock.sleep(50).then(() => halt.halt());

		await clock.run(run.finished);

		expect(run.settlements).toMatchObject({
			a: { kind: 'notSent', attempts: 0 },
			b: { kind: 'notSent', attempts: 0 },
		});
	});
});

describe('an HTTP status of 500 and above', () => {
	/** An answer that can be read, with a status that says that something broke. */
	function broken(body: Readonly<Record<string, unknown>>): PostResult {
		return { ...aReply(body), statusCode: 503 } as PostResult;
	}

	it.each([91000, 60014, 90994, 30008])(
		'with code %i leaves open whether the change was made, so that the next answer is read that way',
		async (ErrorCode) => {
			const run = await send([aLane('sales', ['a'])], {
				reply: inTurn(broken({ ActionStatus: 'FAIL', ErrorCode }), anAnswer({ a: 30520 })),
			});

			expect(run.settlements.a).toMatchObject({ code: 30520, wasAmbiguous: true, attempts: 2 });
			expect(toOutcome(run.settlements.a as Settlement, addFriends.vocabulary)).toMatchObject({
				outcome: 'added',
			});
		},
	);

	it('is said of a friend that is left with it', async () => {
		const run = await send([aLane('sales', ['a'])], {
			maxAttempts: 1,
			reply: () => broken({ ActionStatus: 'FAIL', ErrorCode: 91000 }),
		});

		expect(run.settlements.a).toMatchObject({ code: 91000, isAmbiguous: true });
	});

	it('does not make a success doubtful', async () => {
		const run = await send([aLane('sales', ['a'])], {
			reply: () => broken({ ResultItem: [{ To_Account: 'a', ResultCode: 0 }] }),
		});

		expect(run.settlements.a).toMatchObject({ code: 0 });
		expect(run.settlements.a).not.toHaveProperty('isAmbiguous');
	});

	it('does not take back that a call was refused for its input: its parts know of the doubt', async () => {
		const run = await send([aLane('sales', ['a', 'b'])], {
			reply: inTurn(
				broken({ ActionStatus: 'FAIL', ErrorCode: 30001 }),
				anAnswer({ a: 30520 }),
				anAnswer({ b: 0 }),
			),
		});

		expect(run.settlements.a).toMatchObject({ code: 30520, wasAmbiguous: true });
	});

	it('is not taken for nothing sent when the run is cancelled before the parts go', async () => {
		const run = startSending([aLane('sales', ['a', 'b'])], {
			reply: (_request, index) => {
				if (index === 0) return UNREACHED;
				run.halt.halt();
				return broken({ ActionStatus: 'FAIL', ErrorCode: 70402 });
			},
		});
		await run.clock.run(run.finished);

		expect(run.settlements).toMatchObject({
			a: { kind: 'unanswered', isAmbiguous: true, attempts: 2 },
			b: { kind: 'unanswered', isAmbiguous: true, attempts: 2 },
		});
	});
});

describe('an answer that contradicts itself', () => {
	it('is believed where it names a friend, whatever it says of the call', async () => {
		const run = await send([aLane('sales', ['a', 'b', 'c'])], {
			reply: () =>
				aReply({
					ActionStatus: 'FAIL',
					ErrorCode: 30010,
					ResultItem: [
						{ To_Account: 'a', ResultCode: 0 },
						{ To_Account: 'b', ResultCode: 30003 },
					],
				}),
		});

		expect(run.settlements).toMatchObject({
			a: { code: 0 },
			b: { code: 30003 },
			c: { code: 30010 },
		});
	});

	it('with FAIL and code 0 is no success where it names nobody', async () => {
		const { wireFormat: conversation } = deleteAllFriends;
		const run = await send([aLane('sales', ['a'])], {
			conversation: {
				...addFriends.wireFormat,
				...conversation,
				buildBody: addFriends.wireFormat.buildBody,
			},
			reply: () => aReply({ ActionStatus: 'FAIL' }),
		});

		expect(run.settlements.a).toMatchObject({ kind: 'unexplained', isAmbiguous: false });
	});

	it('with FAIL and code 0 leaves open what an attempt without an answer did', async () => {
		const { wireFormat: conversation } = deleteAllFriends;
		const run = await send([aLane('sales', ['a'])], {
			conversation: {
				...addFriends.wireFormat,
				...conversation,
				buildBody: addFriends.wireFormat.buildBody,
			},
			reply: inTurn(LOST, aReply({ ActionStatus: 'FAIL' })),
		});

		expect(run.settlements.a).toMatchObject({ kind: 'unexplained', isAmbiguous: true });
		const { hint } = toOutcome(run.settlements.a as Settlement, addFriends.vocabulary);
		expect(hint).toContain('may have been made all the same');
	});

	it('with FAIL and code 0 still names the friends for whom it went well', async () => {
		const run = await send([aLane('sales', ['a'])], {
			reply: () =>
				aReply({ ActionStatus: 'FAIL', ResultItem: [{ To_Account: 'a', ResultCode: 0 }] }),
		});

		expect(run.settlements.a).toMatchObject({ kind: 'answered', code: 0 });
	});
});

describe('a server that is not Tencent Chat', () => {
	it.each([301, 403, 404, 429])(
		'and answers every call with HTTP status %i has done nothing: the run is stopped',
		async (statusCode) => {
			const clock = new VirtualClock();
			const run = await send(lanesOf(300), {
				...{ clock, shared: aProvenState(clock), maxAttempts: 2 },
				reply: () => ({ kind: 'reply', statusCode, body: '<html>Not here</html>' }),
			});

			expect(run.client.stop).toMatchObject({ kind: 'unreachable' });
			expect(run.settled.every(([, { kind }]) => kind === 'notSent')).toBe(true);
			expect(run.record.hasOwnAnswer).toBe(false);
		},
	);

	it('for one call costs a run nothing in which Tencent Chat has answered', async () => {
		const page: PostResult = { kind: 'reply', statusCode: 403, body: 'blocked' };
		const run = await send([aLane('sales', ['a'], ['b'])], {
			reply: inTurn(anAnswer({ a: 0 }), page, anAnswer({ b: 30520 })),
		});

		expect(run.client.stop).toBeUndefined();
		expect(run.settlements.b).toMatchObject({ code: 30520, wasAmbiguous: false });
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

		expect(run.shared.accountLocks.size).toBe(0);
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
		const conversation: WireFormat = {
			...addFriends.wireFormat,
			readResults: (body, subjects) => {
				asked.push(subjects);
				return addFriends.wireFormat.readResults(body, subjects);
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
