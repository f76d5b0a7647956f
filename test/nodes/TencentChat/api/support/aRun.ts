import type { AdminAccount } from '../../../../../nodes/TencentChat/api/credential/adminAccount';
import { Client, type CallLimits } from '../../../../../nodes/TencentChat/api/client';
import { ENDPOINTS, type Endpoint } from '../../../../../nodes/TencentChat/api/endpoints';
import { Halt } from '../../../../../nodes/TencentChat/api/halt';
import { SharedState } from '../../../../../nodes/TencentChat/api/admission/sharedState';
import { aFakeAccount } from '../../../../../harness/fakeAccount';
import { VirtualClock } from '../../../../support/virtualClock';
import { aReply, FakeServer, type Reply } from './fakeServer';

export interface RunOptions {
	readonly account?: AdminAccount;
	readonly clock?: VirtualClock;
	readonly endpoint?: Endpoint;
	readonly halt?: Halt;
	readonly latencyMs?: number;
	readonly limits?: Partial<CallLimits>;
	readonly random?: () => number;
	readonly reply?: Reply;
	/** What the runs of one process share. */
	readonly shared?: SharedState;
}

/** One run's client with everything around it. */
export interface Run {
	readonly client: Client;
	readonly clock: VirtualClock;
	readonly halt: Halt;
	readonly server: FakeServer;
	readonly shared: SharedState;
}

/** A run whose server answers every call with success after 100 ms. */
export function aRun({
	account = aFakeAccount(),
	clock = new VirtualClock(),
	endpoint = ENDPOINTS.friendAdd,
	halt = new Halt(),
	latencyMs = 100,
	limits = {},
	random = () => 0.5,
	reply = () => aReply(),
	shared = new SharedState(clock),
}: RunOptions = {}): Run {
	const server = new FakeServer(clock, reply, latencyMs);
	const client = new Client({
		account,
		endpoint,
		post: server.post,
		shared,
		clock,
		random,
		halt,
		limits: { maxCallsPerSecond: 200, maxParallelCalls: 200, callTimeout: 10_000, ...limits },
	});
	return { client, clock, halt, server, shared };
}
