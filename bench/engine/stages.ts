import { Client } from '../../nodes/TencentChat/api/client';
import { Halt } from '../../nodes/TencentChat/api/halt';
import { SharedState } from '../../nodes/TencentChat/api/admission/sharedState';
import { sendCalls, type OnOutcome, type SendRecord } from '../../nodes/TencentChat/bulk/send';
import { planCalls, type PlannedLane } from '../../nodes/TencentChat/bulk/plan';
import { readRequests } from '../../nodes/TencentChat/bulk/read';
import { createOutcomes, type Outcome } from '../../nodes/TencentChat/bulk/outcome';
import { Outputs } from '../../nodes/TencentChat/host/output/outputs';
import { createParameterSource } from '../../nodes/TencentChat/host/parameters/parameters';
import { DEFAULT_OPTIONS } from '../../nodes/TencentChat/host/options/runOptions';
import { systemClock } from '../../nodes/TencentChat/host/n8n/systemClock';
import { addFriends } from '../../nodes/TencentChat/operations/friend/add';
import type { Engine } from '../../harness/engine/engine';
import { aFakeAccount } from '../../harness/fakeAccount';
import { InstantServer } from './answers';
import { createContext } from './context';
import { measure, type StageCost } from './measure';
import { MAPPED_PARAMETERS, ownersOf, rowAt } from './rows';
import type { STAGES } from './stageNames';

/** What each room takes for each friend. */
export type StageCosts = Readonly<Record<(typeof STAGES)[number], StageCost>>;

const OPTIONS = {
	...DEFAULT_OPTIONS,
	includeInput: false,
	// Far above what any machine reaches, so that the limiter never waits.
	maxCallsPerSecond: 1e9,
};

/** Runs the rooms of the node one after the other, in n8n's own context but without a network. */
export async function runStages(engine: Engine, friends: number): Promise<StageCosts> {
	const owners = ownersOf(friends);
	const input = Array.from({ length: friends }, (_, index) => ({ json: rowAt(index, owners) }));
	const server = new InstantServer();
	const context = createContext(engine, input, MAPPED_PARAMETERS);
	const halt = new Halt();

	const outputs = new Outputs({ operation: addFriends, options: OPTIONS, isTool: false, input });
	const read = await measure(friends, server, async () => {
		const source = createParameterSource(context);
		const { reader } = addFriends;
		const items = { reader, source, count: friends, clock: systemClock, cancellation: halt };
		return await toList(readRequests(items, (request) => outputs.add(request)));
	});
	const plan = await measure(friends, server, async () => {
		return await toList(planCalls(read.result, OPTIONS, systemClock));
	});
	const outcomes: Outcome[] = [];
	const send = await measure(friends, server, async () => {
		await sendAll(plan.result, server, halt, ({ position }, outcome) => {
			outcomes[position] = outcome;
		});
	});
	const settle = await measure(friends, server, async () => {
		for (const request of read.result.flat()) {
			const outcome = outcomes[request.position];
			if (outcome) outputs.settle(request, outcome);
		}
		return await outputs.toBranches(systemClock);
	});
	if (outputs.tally.failed > 0 || settle.result[0]?.length !== friends)
		throw new Error('The instant server refused friends');
	return { read: read.cost, plan: plan.cost, send: send.cost, settle: settle.cost };
}

async function toList<T>(entries: AsyncIterable<T>): Promise<T[]> {
	const list: T[] = [];
	for await (const entry of entries) list.push(entry);
	return list;
}

async function sendAll(
	lanes: readonly PlannedLane[],
	{ post }: InstantServer,
	halt: Halt,
	onOutcome: OnOutcome,
): Promise<void> {
	const { endpoint, wireFormat: format, vocabulary, isSerialized } = addFriends;
	const shared = new SharedState(systemClock);
	const client = new Client({
		account: aFakeAccount(),
		endpoint,
		post,
		shared,
		clock: systemClock,
		random: Math.random,
		halt,
		limits: OPTIONS,
	});
	const { callTimeout, maxAttempts } = OPTIONS;
	const record: SendRecord = { retries: 0, hasOwnAnswer: false, faults: [] };
	const describeOutcome = createOutcomes(vocabulary);
	const createKeys = () => shared.messageKeys.next();
	const how = { format, callTimeout, maxAttempts, isSerialized, createKeys };
	await sendCalls(lanes, { client, ...how, describeOutcome, onOutcome, record });
}
