import type { Dice } from '../../harness/hostile/dice';
import { HostileServer } from '../../harness/hostile/hostileServer';
import { callInProcess } from '../../harness/hostile/inProcess';
import { aFakeAccount } from '../../harness/fakeAccount';
import { SharedState } from '../../nodes/TencentChat/api/admission/sharedState';
import type { AdminAccount } from '../../nodes/TencentChat/api/credential/adminAccount';
import { Halt } from '../../nodes/TencentChat/api/halt';
import { runBulk, type BulkRunResult } from '../support/bulkRun';
import { VirtualClock } from '../support/virtualClock';
import type { PlannedExecution, Scenario } from './scenario';

/** What came of a scenario. */
export interface Played {
	readonly server: HostileServer;
	readonly shared: SharedState;
	readonly results: ReadonlyArray<readonly [PlannedExecution, BulkRunResult]>;
}

/** More calls than any scenario may need; who makes them goes in a circle. */
const MOST_CALLS = 20_000;

/** Plays a scenario in virtual time. */
export async function play(scenario: Scenario): Promise<Played> {
	const { temper, door, serverDice, nodeDice, lateness } = scenario;
	const clock = new VirtualClock({ lateness: () => nodeDice.next() * lateness });
	const shared = new SharedState(clock);
	const server = new HostileServer({ dice: serverDice, temper, door, clock });
	const accounts = new Map<number, AdminAccount>();
	const results = await clock.run(
		Promise.all(
			scenario.executions.map(async (execution) => {
				const account = accounts.get(execution.credential) ?? anAccount(execution.credential);
				accounts.set(execution.credential, account);
				await clock.sleep(execution.startsAt);
				const result = await execute(execution, { clock, shared, server, account, nodeDice });
				return [execution, result] as const;
			}),
		),
	);
	// What the clients have given up goes on at the server.
	await clock.run(server.whenIdle());
	return { server, shared, results };
}

/** An account whose UserSig changes when it is renewed. */
function anAccount(number: number): AdminAccount {
	let version = 1;
	return aFakeAccount({
		fingerprint: `credential ${number}`,
		userSig: async () => `UserSig ${version} of credential ${number}`,
		renewUserSig: () => {
			version += 1;
		},
	});
}

interface Stage {
	readonly clock: VirtualClock;
	readonly shared: SharedState;
	readonly server: HostileServer;
	readonly account: AdminAccount;
	readonly nodeDice: Dice;
}

async function execute(
	{ name, operation, items, options, cancelledAfter }: PlannedExecution,
	{ clock, shared, server, account, nodeDice }: Stage,
): Promise<BulkRunResult> {
	const halt = new Halt();
	let calls = 0;
	const run = runBulk({
		...{ operation, items, options, clock, shared, halt, account },
		random: () => nodeDice.next(),
		post: async ({ url, body, timeoutMs }) => {
			calls += 1;
			if (calls > MOST_CALLS) throw new Error(`${name} makes calls without end`);
			const userSig = await account.userSig(0);
			const call = { client: name, path: new URL(url).pathname, body, userSig };
			const sleep = async (ms: number) => await clock.sleep(ms);
			return await callInProcess(server, call, { timeoutMs, sleep });
		},
	});
	if (cancelledAfter !== undefined) void clock.sleep(cancelledAfter).then(() => halt.halt());
	return await run;
}
