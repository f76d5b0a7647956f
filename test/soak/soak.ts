/**
 * `npm run soak -- --executions 5000 --callbacks 100000 --ids 500000`: many executions and callbacks in one
 * process and what is left of them, and one item that names very many friends. Needs Node with `--expose-gc`.
 */
import { parseArgs } from 'node:util';

import { Dice } from '../../harness/hostile/dice';
import { soakCallbacks } from './callbacks';
import { soakExecutions } from './executions';
import { soakLongItem } from './longItem';
import { TurnMeter } from './turnMeter';

/** How far the heap of the last tenth may be from that of the first. */
const MOST_GROWTH = 0.05;

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			executions: { type: 'string', default: '5000' },
			callbacks: { type: 'string', default: '100000' },
			ids: { type: 'string', default: '500000' },
			seed: { type: 'string', default: '1' },
		},
	});
	const faults: unknown[] = [];
	process.on('unhandledRejection', (fault) => faults.push(fault));
	const dice = new Dice(Number(values.seed));
	const parts = [
		['executions', Number(values.executions), soakExecutions],
		['callbacks', Number(values.callbacks), soakCallbacks],
	] as const;
	for (const [name, count, soak] of parts) await report(name, await measure(count, dice, soak));
	await reportLongItem(Number(values.ids));
	if (faults.length > 0) fail(`${faults.length} rejections were not handled: ${String(faults[0])}`);
}

/** Does one part of the work. */
type Soak = (count: number, dice: Dice) => Promise<readonly string[]>;

interface Measured {
	/** Bytes after garbage collection, after each tenth. */
	readonly heaps: readonly number[];
	/** Of the event loop, in CPU time, with the work of the servers and callers, which share it. */
	readonly longestTurnMs: number;
	/** What should not be there any more. */
	readonly leftovers: readonly string[];
}

async function measure(count: number, dice: Dice, soak: Soak): Promise<Measured> {
	const meter = new TurnMeter();
	const heaps: number[] = [];
	const leftovers: string[] = [];
	for (let tenth = 0; tenth < 10; tenth++) {
		meter.start();
		leftovers.push(...(await soak(Math.ceil(count / 10), dice)));
		// Collecting garbage on demand takes long, and is no part of the work.
		meter.stop();
		heaps.push(heapAfterCollection());
	}
	return { heaps, longestTurnMs: meter.longestMs, leftovers };
}

function heapAfterCollection(): number {
	const collect = globalThis.gc;
	if (collect === undefined) throw new Error('Run Node with --expose-gc');
	collect();
	collect();
	return process.memoryUsage().heapUsed;
}

async function report(name: string, { heaps, longestTurnMs, leftovers }: Measured): Promise<void> {
	const megabytes = heaps.map((bytes) => (bytes / 1e6).toFixed(1)).join(' ');
	const [first = 0] = heaps;
	const growth = ((heaps.at(-1) ?? 0) - first) / first;
	process.stdout.write(
		`${name}: heap ${megabytes} MB (${(growth * 100).toFixed(1)} %), longest turn ${longestTurnMs.toFixed(0)} ms\n`,
	);
	if (Math.abs(growth) > MOST_GROWTH) fail(`${name}: the heap is not flat`);
	for (const text of new Set(leftovers)) fail(`${name}: ${text}`);
}

/** Twice, as the first time is that of cold code. */
async function reportLongItem(ids: number): Promise<void> {
	const turns: number[] = [];
	for (let round = 0; round < 2; round++) {
		const meter = new TurnMeter();
		meter.start();
		for (const text of await soakLongItem(ids)) fail(`one item: ${text}`);
		meter.stop();
		turns.push(meter.longestMs);
	}
	const longest = turns.map((ms) => ms.toFixed(0)).join(' and ');
	process.stdout.write(`one item of ${ids} ids, twice: longest turns ${longest} ms\n`);
}

function fail(text: string): void {
	process.stdout.write(`${text}\n`);
	process.exitCode = 1;
}

void main();
