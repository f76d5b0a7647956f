import type { PlannedLanes, PlannedCall, PlannedLane } from './plan';

/**
 * Splits lanes for calls that need not follow one another: every call is a lane of its own. A call
 * that says something else about a subject of an earlier call goes in a later wave, and a wave
 * begins when the one before it is over, so that the last word stays the last.
 *
 * @param send carries out one wave; the first one is planned while it is under way
 */
export async function sendWaves(
	lanes: PlannedLanes,
	send: (wave: PlannedLanes) => Promise<void>,
): Promise<void> {
	const later: PlannedLane[][] = [];
	await send(takeFirstWave(lanes, later));
	for (const wave of later) await send(wave);
}

/** The calls of the first wave; those of later ones are kept in `later`. */
async function* takeFirstWave(
	lanes: PlannedLanes,
	later: PlannedLane[][],
): AsyncGenerator<PlannedLane> {
	for await (const { lane, calls } of lanes) {
		const waveOfSubject = new Map<string, number>();
		for (const call of calls) {
			const wave = findWave(call, waveOfSubject);
			const alone = { lane, calls: [call] };
			if (wave === 0) yield alone;
			else (later[wave - 1] ??= []).push(alone);
		}
	}
}

/** The number of the first wave after those of the call's subjects. */
function findWave({ entries }: PlannedCall, waveOfSubject: Map<string, number>): number {
	let wave = 0;
	for (const { subject } of entries) {
		wave = Math.max(wave, (waveOfSubject.get(subject) ?? -1) + 1);
	}
	for (const { subject } of entries) waveOfSubject.set(subject, wave);
	return wave;
}
