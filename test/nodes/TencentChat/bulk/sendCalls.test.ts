import { sendCalls, type SendRecord } from '../../../../nodes/TencentChat/bulk/send';
import { planCalls } from '../../../../nodes/TencentChat/bulk/plan';
import type { BulkRequest } from '../../../../nodes/TencentChat/bulk/request';
import { createOutcomes, type Outcome } from '../../../../nodes/TencentChat/bulk/outcome';
import { addFriends } from '../../../../nodes/TencentChat/operations/friend/add';
import { aRun, type RunOptions } from '../api/support/aRun';
import { aRefusal, inTurn } from '../api/support/fakeServer';
import { answering, LOST, UNREACHED } from './support/answers';
import { aFriend, anInvalidFriend, requestsOf } from './support/friends';
import { gatherOutcomes } from './support/gather';
import { SOME_KEYS } from './support/messageKeys';

interface Carried extends SendRecord {
	/** By position; none for an invalid request. */
	readonly outcomes: readonly Outcome[];
	readonly mostInFlight: number;
}

/** Carries these requests out, each friend in a call of its own. */
async function carry(
	requests: readonly BulkRequest[],
	{ isSerialized = true, ...options }: RunOptions & { isSerialized?: boolean } = {},
): Promise<Carried> {
	const { client, clock, server } = aRun({ reply: answering(), ...options });
	const { wireFormat: conversation, vocabulary } = addFriends;
	const { outcomes, onOutcome } = gatherOutcomes();
	const record: SendRecord = { retries: 0, hasOwnAnswer: false, faults: [] };
	await clock.run(
		sendCalls(planCalls([requests], { batchSize: 1 }, clock), {
			...{ client, format: conversation, describeOutcome: createOutcomes(vocabulary) },
			...{ callTimeout: 10_000, createKeys: () => SOME_KEYS },
			...{ maxAttempts: 2, isSerialized, onOutcome, record },
		}),
	);
	return { ...record, outcomes, mostInFlight: server.mostInFlight };
}

function wordsOf({ outcomes }: Carried): string[] {
	return outcomes.map(({ outcome }) => outcome);
}

describe('carrying requests out', () => {
	it('says what happened to each valid request, once', async () => {
		const requests = requestsOf(aFriend('a'), aFriend('b'), anInvalidFriend('c'));

		const done = await carry(requests, { reply: answering({ a: [30003] }) });

		expect(wordsOf(done)).toEqual(['rejected', 'added']);
	});

	it('gives the answer of a friend to every request that says the same', async () => {
		const requests = requestsOf(aFriend('a'), aFriend('b'), aFriend('a'));

		const done = await carry(requests, { reply: answering({ a: [30539] }) });

		expect(wordsOf(done)).toEqual(['pending', 'added', 'pending']);
	});

	it('counts the calls that were made again', async () => {
		const requests = requestsOf(aFriend('a'), aFriend('b'));

		const { retries } = await carry(requests, { reply: answering({ a: [30008, 0] }) });

		expect(retries).toBe(1);
	});

	it('makes calls of one owner side by side when they need not follow one another', async () => {
		const requests = requestsOf(aFriend('a'), aFriend('b'), aFriend('c'));

		const done = await carry(requests, { isSerialized: false });

		// The first call goes alone until the credential has worked.
		expect(done.mostInFlight).toBe(2);
		expect(wordsOf(done)).toEqual(['added', 'added', 'added']);
	});

	it('waits with a later word about a friend until the earlier one was heard', async () => {
		const requests = requestsOf(
			aFriend('a'),
			aFriend('a', { payload: { To_Account: 'a', Remark: 'R' } }),
		);

		const done = await carry(requests, {
			isSerialized: false,
			reply: answering({ a: [0, 30520] }),
		});

		expect(done.mostInFlight).toBe(1);
		expect(wordsOf(done)).toEqual(['added', 'alreadyFriends']);
	});
});

describe('a friend with an answer of its own', () => {
	it.each([
		['when it was added', answering()],
		['when it was rejected', answering({ a: [30003] })],
		['when the server may have changed something', () => LOST],
	])('is there %s, so that the run must not throw it away', async (_name, reply) => {
		expect((await carry(requestsOf(aFriend('a')), { reply })).hasOwnAnswer).toBe(true);
	});

	it.each([
		['when the run was stopped by its first answer', () => aRefusal(70009)],
		['when the host was never reached', () => UNREACHED],
	])('is not there %s', async (_name, reply) => {
		expect((await carry(requestsOf(aFriend('a')), { reply })).hasOwnAnswer).toBe(false);
	});

	it('is not there when all are invalid', async () => {
		expect((await carry(requestsOf(anInvalidFriend('a')))).hasOwnAnswer).toBe(false);
	});

	it('stays there when the run is stopped later', async () => {
		const requests = requestsOf(aFriend('a'), aFriend('b'));

		const done = await carry(requests, { reply: inTurn(LOST, LOST, aRefusal(70009)) });

		expect(wordsOf(done)).toEqual(['unknown', 'notSent']);
		expect(done.hasOwnAnswer).toBe(true);
	});
});
