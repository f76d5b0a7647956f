import type { LoggedCall } from '../../../../simulator/log/callLog';

/** The code of a call that Tencent refuses as too frequent. */
const TOO_FREQUENT = 60007;

/** A stretch of time, in milliseconds since the epoch. */
export interface Stretch {
	readonly fromMs: number;
	readonly toMs: number;
}

export function isRefused({ errorCode }: LoggedCall): boolean {
	return errorCode === TOO_FREQUENT;
}

/** The calls by what they have in common. */
export function groupCalls(
	calls: readonly LoggedCall[],
	keyOf: (call: LoggedCall) => string,
): Map<string, LoggedCall[]> {
	const groups = new Map<string, LoggedCall[]>();
	for (const call of calls) {
		const key = keyOf(call);
		const group = groups.get(key);
		if (group) group.push(call);
		else groups.set(key, [call]);
	}
	return groups;
}

/** The time in which all of these were calling: from the last one's first call to the first one's last. */
export function commonStretch(groups: Iterable<readonly LoggedCall[]>): Stretch {
	const all = [...groups];
	return {
		fromMs: Math.max(...all.map((calls) => calls[0]?.atMs ?? NaN)),
		toMs: Math.min(...all.map((calls) => calls.at(-1)?.atMs ?? NaN)),
	};
}

/** Calls per second that were carried out. */
export function acceptedRate(calls: readonly LoggedCall[], { fromMs, toMs }: Stretch): number {
	const accepted = calls.filter(
		(call) => !isRefused(call) && call.atMs >= fromMs && call.atMs < toMs,
	);
	return (accepted.length * 1000) / (toMs - fromMs);
}

/** How many times as much the fastest got as the slowest. */
export function unfairness(rates: readonly number[]): number {
	return Math.max(...rates) / Math.min(...rates);
}
