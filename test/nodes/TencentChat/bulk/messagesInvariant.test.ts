import fc from 'fast-check';

import { Halt } from '../../../../nodes/TencentChat/api/halt';
import type { Outcome } from '../../../../nodes/TencentChat/bulk/outcome';
import { isInvalid } from '../../../../nodes/TencentChat/bulk/request';
import { sendMessages } from '../../../../nodes/TencentChat/operations/message/send';
import { sendToGroup } from '../../../../nodes/TencentChat/operations/message/sendToGroup';
import { sendToMany } from '../../../../nodes/TencentChat/operations/message/sendToMany';
import type { BulkOperation } from '../../../../nodes/TencentChat/operations/operation';
import type { Fault } from '../../../../simulator/faults';
import type { Simulator } from '../../../../simulator/simulator';
import type { Switches } from '../../../../simulator/switches';
import { checkEverybodyOnce } from '../../../hostile/everybodyOnce';
import { runBulk, type BulkRunResult } from '../../../support/bulkRun';
import { aVirtualServer } from '../../../support/virtualServer';

const RUNS = Number(process.env.FAST_CHECK_RUNS ?? 150);

// A longer search, or a busy machine, must not end it.
jest.setTimeout(3_600_000);

const ACCOUNTS = ['shop', 'boss', 'a', 'b', 'c'];

const EXISTING_GROUPS = ['g1', 'g2'];

const SENDERS = ['shop', 'boss', 'stranger', ''];

const RECEIVERS = ['a', 'b', 'c', 'stranger', ''];

const GROUPS = [...EXISTING_GROUPS, 'no group'];

/** What several items may say. */
const REPEATED = 'the same';

/** Something that was to be said, or was delivered. */
interface Said {
	readonly from: string;
	/** A receiver or a group. */
	readonly to: string;
	readonly text: string;
}

/** How a way of sending is put to the test. */
interface Way {
	readonly operation: BulkOperation;
	readonly items: fc.Arbitrary<ReadonlyArray<Readonly<Record<string, unknown>>>>;
	/** What has been delivered, in order. */
	delivered(simulator: Simulator): Said[];
}

/** Items of which each says something of its own, or what another says. */
function items(receiver: string, receivers: readonly string[]): Way['items'] {
	const item = fc.record({
		fromAccount: fc.constantFrom(...SENDERS),
		[receiver]: fc.constantFrom(...receivers),
		isRepeat: fc.boolean(),
	});
	return fc.array(item, { minLength: 1, maxLength: 12 }).map((list) =>
		list.map(({ isRepeat, ...fields }, index) => ({
			...fields,
			text: isRepeat ? REPEATED : `text ${index}`,
		})),
	);
}

function delivered(simulator: Simulator): Said[] {
	return simulator.messages().map(({ from, to, body }) => ({ from, to, text: textOf(body) }));
}

function deliveredToGroups(simulator: Simulator): Said[] {
	return simulator
		.groups()
		.flatMap(({ groupId, messages }) =>
			messages.map(({ from, body }) => ({ from, to: groupId, text: textOf(body) })),
		);
}

function textOf(body: readonly unknown[]): string {
	const [element] = body as ReadonlyArray<{ MsgContent: { Text: string } }>;
	return element?.MsgContent.Text ?? '';
}

const WAYS: ReadonlyArray<readonly [string, Way]> = [
	['Send', { operation: sendMessages, items: items('toAccount', RECEIVERS), delivered }],
	['Send to Many', { operation: sendToMany, items: items('toAccount', RECEIVERS), delivered }],
	[
		'Send to Group',
		{ operation: sendToGroup, items: items('groupId', GROUPS), delivered: deliveredToGroups },
	],
];

const options = fc.record({
	batchSize: fc.integer({ min: 1, max: 4 }),
	maxAttempts: fc.integer({ min: 1, max: 6 }),
	maxParallelCalls: fc.integer({ min: 1, max: 5 }),
	maxCallsPerSecond: fc.constantFrom(1, 5, 190),
	callTimeout: fc.constantFrom(1000, 10_000, 60_000),
});

const fault: fc.Arbitrary<Fault> = fc.record({
	on: fc.record(
		{
			account: fc.constantFrom('a', 'b', 'shop', 'g1'),
			nth: fc.integer({ min: 1, max: 3 }),
		},
		{ requiredKeys: [] },
	),
	effect: fc.constantFrom<Fault['effect']>(
		{ resultCode: 70169 },
		{ resultCode: 70169, change: 'before' },
		{ errorCode: 60007 },
		{ errorCode: 60008 },
		{ errorCode: 20004 },
		{ errorCode: 91000 },
		{ errorCode: 10002 },
		{ errorCode: 10023 },
		{ httpStatus: 502 },
		{ httpStatus: 504, change: 'before' },
		{ drop: 'before' },
		{ drop: 'after' },
		{ garble: true },
		{ stallMs: 15_000, change: 'before' },
		{ stallMs: 15_000, change: 'after' },
		{ stallMs: 70_000, change: 'before' },
	),
	times: fc.constantFrom<number | 'always'>(1, 2, 30, 'always'),
});

/** What a server may do with repeats that it knows. */
const switches = fc.record<Partial<Switches>>({
	duplicateAnswer: fc.constantFrom('firstKey' as const, 'newKey' as const),
	duplicateKey: fc.constantFrom('sender' as const, 'senderAndReceiver' as const),
	batchRepeat: fc.constantFrom('receiver' as const, 'call' as const, 'off' as const),
});

describe.each(WAYS)('with faults and a cancellation at any moment, %s', (_name, way) => {
	it('says what was delivered, delivers nothing twice, and keeps the order', async () => {
		await fc.assert(
			fc.asyncProperty(
				way.items,
				fc.array(fault, { maxLength: 4 }),
				options,
				switches,
				fc.option(fc.integer({ min: 0, max: 100_000 }), { freq: 3 }),
				async (rows, faults, chosen, known, cancelAfterMs) => {
					const server = await aVirtualServer(ACCOUNTS, known);
					const { clock, account, post, simulator } = server;
					for (const groupId of EXISTING_GROUPS) await server.addGroup(groupId);
					faults.forEach((one) => simulator.faults.add(one));
					const halt = new Halt();
					const work = runBulk({
						operation: way.operation,
						items: rows,
						options: chosen,
						...{ clock, account, halt, post },
					});
					if (cancelAfterMs !== null) void clock.sleep(cancelAfterMs).then(() => halt.halt());

					const result = await clock.run(work);
					// What hangs on the way arrives after the run.
					await clock.run(clock.sleep(200_000));

					const { maxAttempts } = chosen;
					const rules = { maxAttempts, items: rows.length };
					expect(checkEverybodyOnce(way.operation, result, rules)).toEqual([]);
					expectAgreement(result, way.delivered(simulator));
				},
			),
			{ numRuns: RUNS },
		);
	});
});

/** Checks what was said of each message against what was delivered. */
function expectAgreement({ requests, outcomes }: BulkRunResult, found: readonly Said[]): void {
	const asked = new Map<string, Array<Outcome | undefined>>();
	const order = new Map<string, string[]>();
	requests.forEach((request, position) => {
		if (isInvalid(request)) {
			// Also one that nobody has read because the run was cancelled.
			expect(['invalid', 'notSent']).toContain(outcomes[position]?.outcome);
			return;
		}
		const said = { from: request.owner || 'administrator', to: request.subject, text: '' };
		const text = textOf(bodyOf(request));
		const known = asked.get(keyOf({ ...said, text })) ?? [];
		asked.set(keyOf({ ...said, text }), [...known, outcomes[position]]);
		// A call that nobody waits for any more may be carried out at any time.
		if (isOpen(outcomes[position])) return;
		order.set(keyOf(said), [...(order.get(keyOf(said)) ?? []), text]);
	});
	const counts = new Map<string, number>();
	for (const said of found) counts.set(keyOf(said), (counts.get(keyOf(said)) ?? 0) + 1);

	for (const key of counts.keys()) expect(asked.has(key)).toBe(true);
	for (const [key, all] of asked) {
		const count = counts.get(key) ?? 0;
		const sent = all.filter((outcome) => outcome?.outcome === 'sent').length;
		const open = all.filter(isOpen).length;
		expect(count).toBeGreaterThanOrEqual(sent);
		expect(count).toBeLessThanOrEqual(sent + open);
	}
	for (const [key, texts] of order) {
		const arrived = found.filter((said) => keyOf({ ...said, text: '' }) === key);
		const settled = arrived.map(({ text }) => text).filter((text) => texts.includes(text));
		// Of what is said several times, nobody can tell which one arrived when.
		expectInOrder(
			settled.filter((text) => text !== REPEATED),
			texts.filter((text) => text !== REPEATED),
		);
	}
}

/** Whether an outcome leaves open what became of the message, and says so. */
function isOpen(outcome: Outcome | undefined): boolean {
	if (outcome?.outcome === 'unknown') return true;
	return outcome?.outcome === 'rejected' && outcome.hint.includes('may have been made');
}

/** What arrived is what was asked for, in that order, with some of it left out. */
function expectInOrder(arrived: readonly string[], asked: readonly string[]): void {
	let at = 0;
	for (const text of arrived) {
		const next = asked.indexOf(text, at);
		if (next < 0) throw new Error(`Asked for: ${asked.join()}. Arrived: ${arrived.join()}`);
		at = next + 1;
	}
}

function bodyOf({ common, payload }: { common: object; payload: unknown }): readonly unknown[] {
	const { MsgBody } = { ...common, ...(payload as object) } as { MsgBody: readonly unknown[] };
	return MsgBody;
}

function keyOf({ from, to, text }: Said): string {
	return `${from} > ${to}: ${text}`;
}
