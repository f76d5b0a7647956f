import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long a node took, as n8n has recorded it. */
export interface NodeTimes {
	readonly name: string;
	readonly executionMs: number;
	/** Items on each output. */
	readonly items: readonly number[];
	readonly hints: readonly string[];
}

/** An execution as the hook in n8n saw it end. */
export interface ExecutionTimes {
	readonly status: string;
	readonly error?: string;
	readonly nodes: readonly NodeTimes[];
}

const POLL_MS = 100;

/** Waits for what the hook in n8n writes, and takes it away. */
export async function takeTimes(file: string, patienceMs: number): Promise<ExecutionTimes> {
	const giveUpAt = Date.now() + patienceMs;
	while (!existsSync(file)) {
		if (Date.now() > giveUpAt) throw new Error(`No execution ended in ${patienceMs / 1000} s`);
		await sleep(POLL_MS);
	}
	const times = JSON.parse(readFileSync(file, 'utf8')) as ExecutionTimes;
	rmSync(file);
	if (times.status === 'success') return times;
	throw new Error(`The execution ended as ${times.status}: ${times.error ?? ''}`);
}
