import { STAGES } from '../engine/stageNames';
import { pacedFloor, rateFloor } from '../floors';
import type { ChainResult, Results } from '../results';
import { count, fixed, toTable } from './markdown';

/** What a chain is called. */
export const CHAIN_TITLES = {
	ours: 'this node',
	expert: "the expert's chain",
	plain: 'the plain chain',
} as const;

/** Everything that was measured, as tables in Markdown. */
export function describeResults(results: Results): string {
	return [
		`Measured on ${results.machine}.`,
		describeChains(results),
		describeEngine(results),
		describeLane(results),
		describeFaults(results),
	]
		.filter((part) => part !== '')
		.join('\n\n');
}

function describeChains({ chains }: Results): string {
	if (chains.length === 0) return '';
	const head = ['friends', 'way', 'calls', 'rate floor s', 'paced floor s'];
	const rows = chains.map((result) => {
		const calls = Math.ceil(result.friends / 100);
		const floors = [fixed(rateFloor(calls)), fixed(pacedFloor(calls))];
		return [count(result.friends), CHAIN_TITLES[result.chain], ...describeRun(result, floors)];
	});
	return toTable([...head, 'seconds', '× paced floor', 'added', 'peak MB'], rows);
}

function describeRun(result: ChainResult, floors: readonly [string, string] | string[]): string[] {
	if ('failure' in result) return ['–', ...floors, `did not finish: ${result.failure}`, '', '', ''];
	const { seconds, peakMb, server, friends } = result;
	const factor = seconds / pacedFloor(Math.ceil(friends / 100));
	return [
		count(server.calls),
		...floors,
		fixed(seconds),
		fixed(factor, 2),
		count(server.friends),
		count(peakMb),
	];
}

const ENGINE_TITLE =
	"The node's own work, CPU time and memory for each friend; n8n's request helper comes on top with 1 to 2 ms for each call:";

function describeEngine({ engine }: Results): string {
	if (engine.length === 0) return '';
	const head = ['friends', ...STAGES.map((stage) => `${stage} µs`), 'all µs', 'bytes'];
	const rows = engine.map(({ friends, stages, cpuMicros, bytes }) => [
		count(friends),
		...STAGES.map((stage) => fixed(stages[stage].cpuMicros)),
		fixed(cpuMicros),
		count(bytes),
	]);
	return `${ENGINE_TITLE}\n\n${toTable(head, rows)}`;
}

function describeLane({ lane }: Results): string {
	if (!lane || 'failure' in lane.run) return lane ? 'One account: did not finish.' : '';
	const { run, bareCallSeconds } = lane;
	const calls = Math.ceil(run.friends / 100);
	const floor = calls * bareCallSeconds;
	const row = [
		count(run.friends),
		count(run.server.calls),
		fixed(bareCallSeconds * 1000),
		fixed(floor, 2),
		fixed(run.seconds, 2),
		fixed(run.seconds / floor, 2),
	];
	const head = ['friends', 'calls', 'bare call ms', 'floor s', 'seconds', '× floor'];
	return `One account, so that each call waits for the one before:\n\n${toTable(head, [row])}`;
}

function describeFaults({ faults }: Results): string {
	if (!faults || 'failure' in faults) return faults ? 'Faults: did not finish.' : '';
	const { friends, seconds, server, items } = faults;
	const floor = pacedFloor(Math.ceil(friends / 100));
	const given = items.reduce((sum, output) => sum + output, 0);
	const row = [
		count(friends),
		count(server.calls),
		fixed(floor),
		fixed(seconds),
		fixed(seconds - floor),
		count(items[1] ?? 0),
		count(friends - given),
	];
	const head = ['friends', 'calls', 'paced floor s', 'seconds', 'over it s', 'on Failed', 'lost'];
	return `5 % of friends with a passing fault, 2 % of calls cut off:\n\n${toTable(head, [row])}`;
}
