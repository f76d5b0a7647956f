import { Client } from '../../../nodes/TencentChat/api/client';
import { Halt } from '../../../nodes/TencentChat/api/halt';
import { SharedState } from '../../../nodes/TencentChat/api/sharedState';
import { carryOut } from '../../../nodes/TencentChat/bulk/carryOut';
import { planCalls, type PlannedLane } from '../../../nodes/TencentChat/bulk/plan';
import { readRequests } from '../../../nodes/TencentChat/bulk/read';
import type { BulkRequest } from '../../../nodes/TencentChat/bulk/request';
import { toBranches } from '../../../nodes/TencentChat/host/outputs';
import { createParameterSource } from '../../../nodes/TencentChat/host/parameters';
import { DEFAULT_OPTIONS } from '../../../nodes/TencentChat/host/runOptions';
import { systemClock } from '../../../nodes/TencentChat/host/systemClock';
import { addFriends } from '../../../nodes/TencentChat/operations/friend/add';
import type { Engine } from '../../engine/engine';
import { aFakeAccount } from '../../support/fakeAccount';
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

	const read = await measure(friends, server, async () => {
		const source = createParameterSource(context);
		return await readRequests(addFriends.reader, source, friends, systemClock, halt);
	});
	const requests = read.result;
	const plan = await measure(friends, server, async () => await planAll(requests));
	const send = await measure(friends, server, async () => {
		return await sendAll(requests, plan.result, server, halt);
	});
	const { outcomes } = send.result;
	const settle = await measure(friends, server, async () => {
		const rules = { operation: addFriends, options: OPTIONS, isTool: false, input };
		return await toBranches({ requests, outcomes, plannedCalls: new Map() }, rules, systemClock);
	});
	if (settle.result.tally.failed > 0) throw new Error('The instant server refused friends');
	return { read: read.cost, plan: plan.cost, send: send.cost, settle: settle.cost };
}

async function planAll(requests: readonly BulkRequest[]): Promise<PlannedLane[]> {
	const lanes: PlannedLane[] = [];
	for await (const lane of planCalls(requests, OPTIONS.batchSize, systemClock)) lanes.push(lane);
	return lanes;
}

async function sendAll(
	requests: readonly BulkRequest[],
	lanes: readonly PlannedLane[],
	{ post }: InstantServer,
	halt: Halt,
) {
	const { endpoint, conversation, vocabulary, isSerialized } = addFriends;
	const client = new Client({
		account: aFakeAccount(),
		endpoint,
		post,
		shared: new SharedState(systemClock),
		clock: systemClock,
		random: Math.random,
		halt,
		limits: OPTIONS,
	});
	const { maxAttempts } = OPTIONS;
	const carrier = { client, conversation, vocabulary, maxAttempts, isSerialized };
	return await carryOut(requests, lanes, carrier);
}
