import type { Lanes, PlannedLane } from './plan';

/**
 * Splits lanes for calls that need not follow one another: every call is a lane of its own. A call
 * that says something else about a subject of an earlier call goes in a later wave, and a wave
 * begins when the one before it is over, so that the last word stays the last.
 */
export async function planWaves(lanes: Lanes): Promise<PlannedLane[][]> {
	const waves: PlannedLane[][] = [];
	for await (const { owner, calls } of lanes) {
		const waveOfSubject = new Map<string, number>();
		for (const call of calls) {
			let index = 0;
			for (const { subject } of call.entries) {
				index = Math.max(index, (waveOfSubject.get(subject) ?? -1) + 1);
			}
			for (const { subject } of call.entries) waveOfSubject.set(subject, index);
			const wave = (waves[index] ??= []);
			wave.push({ owner, calls: [call] });
		}
	}
	return waves;
}
