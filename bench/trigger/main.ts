/**
 * `tsx bench/trigger/main.ts`: how fast callbacks are answered in a real n8n, and at which rate
 * the 2 s end that Tencent Chat waits. `--seconds` sets how long each rate is held, `--env NAME=value`
 * an environment variable of n8n. CPU time tells more than answer times where others use the machine.
 */
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';

import { N8nRig } from '../../harness/n8n/n8nRig';
import { sendLoad, type LoadResult } from './load';
import { openSubjects, type Subject } from './subjects';

/** Tencent Chat waits this long, in milliseconds. */
const TENCENT_WAITS_MS = 2000;

/** Rates at which workflows are started until one is too many, per second. */
const RATES = [15, 20, 30, 40, 50, 75, 100];

/** The time that n8n gets to finish what it has begun, in milliseconds. */
const PAUSE_MS = 5000;

/** A stream of requests with what it cost n8n, on average for each. */
interface MeasuredLoad extends LoadResult {
	readonly cpuMs: number;
}

let pid = NaN;

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			seconds: { type: 'string', default: '20' },
			env: { type: 'string', multiple: true, default: [] },
		},
	});
	const seconds = Number(values.seconds);
	const env = Object.fromEntries(values.env.map((pair) => pair.split('=', 2) as [string, string]));
	const station = await N8nRig.open({ env });
	pid = station.host.pid;
	try {
		print(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)} before, ${seconds} s each`);
		print(row('what', 'per s', 'p50 ms', 'p99 ms', 'max ms', 'CPU ms', 'failed'));
		const subjects = await openSubjects(station);
		await measure(subjects.started, 5, 5);
		for (const { subject, rate } of [
			{ subject: subjects.webhook, rate: 10 },
			{ subject: subjects.started, rate: 10 },
			{ subject: subjects.webhook, rate: 10 },
			{ subject: subjects.started, rate: 10 },
			{ subject: subjects.filtered, rate: 100 },
			{ subject: subjects.forged, rate: 100 },
		]) {
			show(subject, await measure(subject, rate, seconds));
		}
		for (const subject of [subjects.webhook, subjects.started]) await findLimit(subject, seconds);
	} finally {
		await station.close();
	}
}

/** Raises the rate until answers take longer than Tencent Chat waits. */
async function findLimit(subject: Subject, seconds: number): Promise<void> {
	let highest = 0;
	for (const rate of RATES) {
		const result = await measure(subject, rate, seconds);
		show(subject, result);
		if (result.p99Ms > TENCENT_WAITS_MS || result.failures > 0) break;
		highest = rate;
	}
	print(`${subject.name}: p99 stays below ${TENCENT_WAITS_MS} ms up to ${highest} per second`);
}

async function measure(
	{ expectedStatus, next }: Subject,
	ratePerSecond: number,
	seconds: number,
): Promise<MeasuredLoad> {
	const before = readCpuMs();
	const result = await sendLoad({ ratePerSecond, seconds, expectedStatus, next });
	await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
	return { ...result, cpuMs: Math.round((readCpuMs() - before) / result.requests) };
}

/** CPU time that n8n has used, in milliseconds; Linux counts it in hundredths of a second. */
function readCpuMs(): number {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
	return (Number(fields[11]) + Number(fields[12])) * 10;
}

function show({ name }: Subject, result: MeasuredLoad): void {
	const { ratePerSecond, p50Ms, p99Ms, maxMs, cpuMs, failures } = result;
	print(row(name, ...[ratePerSecond, p50Ms, p99Ms, maxMs, cpuMs, failures].map(String)));
}

function row(what: string, ...numbers: readonly string[]): string {
	return what.padEnd(22) + numbers.map((number) => number.padStart(9)).join('');
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
	process.exitCode = 1;
});
