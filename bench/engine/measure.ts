import { setTimeout as sleep } from 'node:timers/promises';

import type { InstantServer } from './answers';

/** What a part of a run takes for each friend. */
export interface StageCost {
	readonly cpuMicros: number;
	/** Memory that is still held at its end. */
	readonly bytes: number;
}

/** The longest time for which the event loop had no turn, in milliseconds. */
export interface Measured<T> {
	readonly result: T;
	readonly cost: StageCost;
}

/** Long enough for V8 to sweep what a collection has left, in milliseconds. */
const SWEEP_MS = 300;

/** Measures one part of a run; needs `--expose-gc`. */
export async function measure<T>(
	friends: number,
	server: InstantServer,
	work: () => Promise<T>,
): Promise<Measured<T>> {
	// What one collection leaves over, the next one finds.
	usedHeap();
	await sleep(SWEEP_MS);
	const heapBefore = usedHeap();
	// V8's threads go on sweeping after a collection, and their time would count as the work's.
	await sleep(SWEEP_MS);
	server.takeCpuMicros();
	const cpuBefore = process.cpuUsage();
	const result = await work();
	const { user, system } = process.cpuUsage(cpuBefore);
	const cpuMicros = (user + system - server.takeCpuMicros()) / friends;
	return { result, cost: { cpuMicros, bytes: (usedHeap() - heapBefore) / friends } };
}

function usedHeap(): number {
	globalThis.gc?.();
	return process.memoryUsage().heapUsed;
}
