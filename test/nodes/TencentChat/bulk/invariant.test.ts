import fc from 'fast-check';

import { Halt } from '../../../../nodes/TencentChat/api/halt';
import type { Post } from '../../../../nodes/TencentChat/api/post';
import { isInvalid } from '../../../../nodes/TencentChat/bulk/request';
import type { Outcome } from '../../../../nodes/TencentChat/bulk/outcome';
import { addFriends } from '../../../../nodes/TencentChat/operations/friend/add';
import type { Fault } from '../../../../simulator/faults';
import type { Simulator } from '../../../../simulator/simulator';
import { runBulk, type BulkRunResult } from '../../../support/bulkRun';
import { aVirtualServer } from '../../../support/virtualServer';
import { checkEverybodyOnce } from '../../../hostile/everybodyOnce';

const RUNS = Number(process.env.FAST_CHECK_RUNS ?? 150);

// A longer search, or a busy machine, must not end it.
jest.setTimeout(3_600_000);

const OWNERS = ['owner1', 'owner2', 'stranger owner', ''];
const FRIENDS = ['a', 'b', 'c', 'd', 'e', 'asks', 'denies', 'stranger', 'x'.repeat(33)];

const ids = fc.oneof(
	fc.constantFrom<unknown>(...FRIENDS, '', null, 7, {}, 1.5),
	fc.array(fc.constantFrom<unknown>(...FRIENDS, '', null), { maxLength: 6 }),
	fc.array(fc.constantFrom(...FRIENDS), { maxLength: 6 }).map((list) => list.join(' , ')),
);

const details = fc.record(
	{ remark: fc.constantFrom('one', 'two', 'r'.repeat(97)) },
	{ requiredKeys: [] },
);

/** An item of Friend → Add. */
const item = fc.record({
	fromAccount: fc.constantFrom(...OWNERS),
	toAccount: ids,
	addType: fc.constantFrom('Add_Type_Both', 'Add_Type_Single'),
	forceAdd: fc.boolean(),
	additionalFields: details,
});

const options = fc.record({
	batchSize: fc.integer({ min: 1, max: 8 }),
	maxAttempts: fc.integer({ min: 1, max: 4 }),
	maxParallelCalls: fc.integer({ min: 1, max: 5 }),
	maxCallsPerSecond: fc.constantFrom(1, 5, 190),
	pending: fc.constantFrom('success' as const, 'failed' as const, 'ownOutput' as const),
	alreadyFriends: fc.constantFrom('success' as const, 'failed' as const),
});

/** The friends that a call of Friend → Add carries. */
function idsIn({
	AddFriendItem,
}: {
	readonly AddFriendItem: ReadonlyArray<{ To_Account: string }>;
}) {
	return AddFriendItem.map(({ To_Account }) => To_Account);
}

const fault: fc.Arbitrary<Fault> = fc.record({
	on: fc.record(
		{
			account: fc.constantFrom('a', 'b', 'c', 'asks', 'owner1', 'owner2'),
			nth: fc.integer({ min: 1, max: 3 }),
		},
		{ requiredKeys: [] },
	),
	effect: fc.constantFrom<Fault['effect']>(
		{ resultCode: 30006 },
		{ resultCode: 30008 },
		{ resultCode: 30540 },
		{ errorCode: 60007 },
		{ errorCode: 60008 },
		{ errorCode: 70169 },
		{ httpStatus: 502 },
		{ httpStatus: 504, change: 'before' },
		{ drop: 'before' },
		{ drop: 'after' },
		{ garble: true },
		{ stallMs: 15_000, change: 'before' },
		{ omit: true },
	),
	times: fc.constantFrom<number | 'always'>(1, 2, 'always'),
});

/** What stands between the node and the server. */
interface Gateway {
	/** Calls, by their number, that it hands on and answers itself with 503 and a code. */
	readonly broken: readonly number[];
	/** A friend for whom it refuses the whole call without handing it on. */
	readonly refused: string | undefined;
}

const gateway: fc.Arbitrary<Gateway> = fc.record({
	broken: fc.array(fc.nat(8), { maxLength: 3 }),
	refused: fc.constantFrom(undefined, 'a', 'e', 'asks'),
});

function behind({ broken, refused }: Gateway, post: Post): Post {
	let seen = -1;
	return async (request) => {
		seen += 1;
		const isBroken = broken.includes(seen);
		const ids = idsIn(JSON.parse(request.body) as Parameters<typeof idsIn>[0]);
		if (refused !== undefined && ids.includes(refused)) {
			const body = { ActionStatus: 'FAIL', ErrorCode: 70402, ErrorInfo: 'bad value' };
			return { kind: 'reply', statusCode: 200, body };
		}
		const answered = await post(request);
		if (!isBroken || answered.kind !== 'reply') return answered;
		const body = { ActionStatus: 'FAIL', ErrorCode: 91000, ErrorInfo: 'internal' };
		return { kind: 'reply', statusCode: 503, body };
	};
}

/** Nobody is refused for what another's entry holds. */
function expectNobodySunk({ requests, outcomes }: BulkRunResult, { refused }: Gateway): void {
	requests.forEach(({ subject }, position) => {
		if (outcomes[position]?.resultCode === 70402) expect(subject).toBe(refused);
	});
}

describe('against the simulator, with faults and a cancellation at any moment', () => {
	it('Friend → Add says what the server did', async () => {
		const operation = addFriends;
		await fc.assert(
			fc.asyncProperty(
				fc.array(item, { maxLength: 12 }),
				fc.array(fault, { maxLength: 4 }),
				options,
				fc.option(fc.integer({ min: 0, max: 3000 }), { freq: 2 }),
				gateway,
				async (items, faults, chosen, cancelAfterMs, between) => {
					const { clock, account, post, simulator } = await aVirtualServer();
					populate(simulator);
					faults.forEach((one) => simulator.faults.add(one));
					const before = relationsOf(simulator);
					const halt = new Halt();
					const work = runBulk({
						operation,
						items,
						options: chosen,
						clock,
						account,
						halt,
						post: behind(between, post),
					});
					if (cancelAfterMs !== null) void clock.sleep(cancelAfterMs).then(() => halt.halt());

					const result = await clock.run(work);

					const { maxAttempts } = chosen;
					const found = checkEverybodyOnce(operation, result, { maxAttempts, items: items.length });
					expect(found).toEqual([]);
					expectAgreement(result, before, simulator);
					expectNobodySunk(result, between);
				},
			),
			{ numRuns: RUNS },
		);
	});
});

function populate(simulator: Simulator): void {
	const app = simulator.app();
	app.addAccounts('owner1', 'owner2', 'a', 'b', 'c', 'd', 'e', '7');
	app.addAccount('asks', { allowType: 'AllowType_Type_NeedConfirm' });
	app.addAccount('denies', { allowType: 'AllowType_Type_DenyAny' });
	app.befriend('owner1', 'd');
}

/** `owner friend` for every friendship and `owner? friend` for every pending request. */
function relationsOf(simulator: Simulator): ReadonlySet<string> {
	const app = simulator.app();
	const relations = new Set<string>();
	for (const owner of ['owner1', 'owner2']) {
		for (const friend of app.friendsOf(owner)) relations.add(`${owner} ${friend}`);
	}
	for (const { userId } of app.accounts()) {
		for (const request of app.pendingOf(userId)) relations.add(`${request.fromAccount}? ${userId}`);
	}
	return relations;
}

/** Checks each outcome against what the server holds. */
function expectAgreement(
	{ requests, outcomes }: BulkRunResult,
	before: ReadonlySet<string>,
	simulator: Simulator,
): void {
	const after = relationsOf(simulator);
	// What one outcome says must hold however other rows for the same friend went.
	requests.forEach(({ owner, subject, ...request }, position) => {
		const { outcome } = outcomes[position] ?? {};
		const friendship = `${owner} ${subject}`;
		const mayBeDone = requests.some(
			(other, index) =>
				`${other.owner} ${other.subject}` === friendship && allowsFriendship(outcomes[index]),
		);
		if (outcome === 'added' || outcome === 'alreadyFriends') expect(after).toContain(friendship);
		// A later row that forces the friendship ends the request.
		if (outcome === 'pending' && !after.has(friendship)) {
			expect(after).toContain(`${owner}? ${subject}`);
		}
		if (!mayBeDone && !before.has(friendship)) expect(after).not.toContain(friendship);
		if ('problem' in request) expect(['invalid', 'notSent']).toContain(outcome);
	});
	// Nobody is anybody's friend whom no row asked for.
	const asked = new Set(
		requests.filter((request) => !isInvalid(request)).map((r) => `${r.owner} ${r.subject}`),
	);
	for (const relation of after) {
		const isAsked = asked.has(relation.replace('?', '')) || before.has(relation);
		expect(isAsked || isReverse(relation, asked)).toBe(true);
	}
}

/** Whether the server may hold the friendship although, or because, this came out. */
function allowsFriendship(outcome: Outcome | undefined): boolean {
	if (!outcome) return true;
	// A refusal after an attempt without an answer leaves open what that attempt did, and says so.
	if (outcome.outcome === 'rejected') return outcome.hint.includes('may have been made');
	return ['added', 'alreadyFriends', 'pending', 'failed', 'unknown'].includes(outcome.outcome);
}

/** Both sides of a two-way friendship are in the lists. */
function isReverse(relation: string, asked: ReadonlySet<string>): boolean {
	return asked.has(relation.split(' ').reverse().join(' '));
}
