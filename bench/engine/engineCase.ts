import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { STAGES } from './stageNames';
import type { StageCosts } from './stages';

/** What the node's own work takes for each friend. */
export interface EngineResult {
	readonly friends: number;
	readonly stages: StageCosts;
	readonly cpuMicros: number;
	readonly bytes: number;
}

/** Measures the node's own work for so many friends. */
export async function measureEngine(friends: number): Promise<EngineResult> {
	const child = fork(join(__dirname, 'program.ts'), [String(friends)], {
		execArgv: ['--expose-gc', '--max-old-space-size=8192', '--require', require.resolve('tsx/cjs')],
	});
	const ended = once(child, 'exit');
	const [stages] = (await Promise.race([once(child, 'message'), ended.then(fail)])) as [StageCosts];
	await ended;
	return { friends, stages, cpuMicros: sum(stages, 'cpuMicros'), bytes: sum(stages, 'bytes') };
}

function fail(): never {
	throw new Error('The measuring process ended without a result');
}

function sum(stages: StageCosts, what: 'bytes' | 'cpuMicros'): number {
	return STAGES.reduce((total, stage) => total + stages[stage][what], 0);
}
