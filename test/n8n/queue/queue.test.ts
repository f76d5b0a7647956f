import { NODE } from '../../../harness/engine/workflows';
import { whatQueueModeLacks } from '../../../harness/n8n/cluster';
import { testedRelease } from '../../../harness/n8n/host';
import { until } from '../../../harness/services/until';
import type { StoredExecution } from '../../../harness/n8n/workbench';
import { jsonOf } from '../support/executions';
import { describeWhere } from '../support/skip';
import { QueueRig } from '../../../harness/n8n/queueRig';
import { acceptedRate, commonStretch, groupCalls, isRefused, unfairness } from './support/rates';
import {
	addAccountsOf,
	heldOf,
	pairOf,
	rowsOf,
	runOf,
	type Row,
} from '../../../harness/n8n/queueRows';

/** Calls of each execution: four together take 20 seconds at the limit of an app. */
const CALLS = 1000;

/** Tencent's limit for an app and a command, in calls per second. */
const LIMIT = 200;

/** What workers need at most to find out how fast they may go, in milliseconds. */
const SETTLING_MS = 4000;

/** Calls before the worker is killed. */
const CALLS_BEFORE_CRASH = 300;

const QUIET_MS = 1000;

const lacking = testedRelease().major === 2 ? whatQueueModeLacks() : 'with n8n 1';

let station: QueueRig;

/** The friends of each outcome on Success; nobody may be on Failed. */
function pairsByOutcome(execution: StoredExecution): Record<string, string[]> {
	const [succeeded = [], failed = []] = jsonOf(execution, NODE);
	expect(failed).toEqual([]);
	const pairs: Record<string, string[]> = {};
	for (const { fromAccount, toAccount, outcome } of succeeded) {
		const pair = pairOf({ from: String(fromAccount), to: String(toAccount) });
		(pairs[String(outcome)] ??= []).push(pair);
	}
	return pairs;
}

function sortedPairs(rows: readonly Row[]): string[] {
	return rows.map(pairOf).sort();
}

/** Waits until the server has got no call for a while. */
async function untilQuiet(): Promise<void> {
	const { log } = station.server.simulator;
	for (let seen = -1; seen !== log.total;) {
		seen = log.total;
		await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
	}
}

describeWhere(lacking === undefined, `queue mode is not tested ${lacking ?? ''}`)(
	'queue mode',
	() => {
		beforeAll(async () => {
			station = await QueueRig.open();
		});

		afterAll(async () => {
			await station.close();
		});

		describe('with four executions at once over one app', () => {
			const runs = ['first', 'second', 'third', 'fourth'].map((run) => rowsOf(run, CALLS));
			let executions: StoredExecution[] = [];

			const runOfExecution = (execution: StoredExecution): string =>
				runOf(jsonOf(execution, NODE)[0]?.[0]?.fromAccount);

			const callsByRun = () =>
				groupCalls(station.server.simulator.log.calls(), ({ fromAccount }) => runOf(fromAccount));

			beforeAll(async () => {
				for (const rows of runs) addAccountsOf(station.app, rows);
				await Promise.all(runs.map(async (rows) => await station.post(rows)));
				executions = await station.untilEnded(runs.length);
			});

			it('brings out every friend once, and the server holds them all', () => {
				expect(executions.map(({ status }) => status)).toEqual(runs.map(() => 'success'));
				for (const execution of executions) {
					const rows = runs.find(([row]) => runOf(row?.from) === runOfExecution(execution)) ?? [];
					const { added = [], ...others } = pairsByOutcome(execution);
					expect(others).toEqual({});
					expect(added.sort()).toEqual(sortedPairs(rows));
					expect(heldOf(station.app, rows)).toEqual(rows);
				}
			});

			it('uses both workers', () => {
				const begun = station.cluster.workers.map((worker) => worker.executions);

				expect(begun.map(({ length }) => length)).toEqual([2, 2]);
				expect(begun.flat().sort()).toEqual(executions.map(({ id }) => id).sort());
			});

			it('settles at the limit of the app, with less than 5 % of the calls refused', () => {
				const calls = station.server.simulator.log.calls();
				const { fromMs, toMs } = commonStretch(callsByRun().values());

				expect(calls.filter(isRefused).length / calls.length).toBeLessThan(0.05);
				const settled = { fromMs: fromMs + SETTLING_MS, toMs };
				expect(acceptedRate(calls, settled)).toBeGreaterThan(0.7 * LIMIT);
				expect(acceptedRate(calls, settled)).toBeLessThanOrEqual(LIMIT);
			});

			it('gives no execution and no worker twice as much as another', () => {
				const byRun = callsByRun();
				const stretch = commonStretch(byRun.values());
				const rateOf = (ids: readonly string[]) => {
					const runsOfIds = executions.filter(({ id }) => ids.includes(id)).map(runOfExecution);
					return acceptedRate(
						runsOfIds.flatMap((run) => byRun.get(run) ?? []),
						stretch,
					);
				};

				expect(unfairness(executions.map(({ id }) => rateOf([id])))).toBeLessThan(2);
				const { workers } = station.cluster;
				expect(unfairness(workers.map((worker) => rateOf(worker.executions)))).toBeLessThan(2);
			});
		});

		it('after the crash of a worker, a second run brings out every friend once, and says who was added', async () => {
			station.server.simulator.reset();
			const rows = rowsOf('crashed', CALLS);
			addAccountsOf(station.app, rows);
			const { log } = station.server.simulator;
			const { workers } = station.cluster;
			const begunBefore = workers.map(({ executions }) => executions.length);
			const endedBefore = (await station.untilEnded(0)).length;

			await station.post(rows);
			await until('calls', () => log.total >= CALLS_BEFORE_CRASH);
			const worker = workers.find(({ executions }, i) => executions.length > (begunBefore[i] ?? 0));
			worker?.kill();
			await untilQuiet();
			const held = heldOf(station.app, rows);
			await station.post(rows);
			const [second] = await station.untilEnded(endedBefore + 1);

			expect(worker).toBeDefined();
			expect(held.length).toBeGreaterThanOrEqual(CALLS_BEFORE_CRASH);
			expect(held.length).toBeLessThan(rows.length);
			expect(second?.status).toBe('success');
			const outcomes = second ? pairsByOutcome(second) : {};
			const { alreadyFriends = [], added = [], ...others } = outcomes;
			expect(others).toEqual({});
			expect(alreadyFriends.sort()).toEqual(sortedPairs(held));
			expect([...alreadyFriends, ...added].sort()).toEqual(sortedPairs(rows));
			expect(heldOf(station.app, rows)).toEqual(rows);
		});
	},
);
