/** How long one line about a subject keeps the next one away, in milliseconds. */
export const QUIET_MS = 1000;

/** What a trigger writes to n8n's log about. */
export type Subject = 'refused' | 'tooMany' | 'givenOnce' | 'fault';

/**
 * Lets one line a second through for each subject: anybody may send requests that are refused, and
 * would fill the log.
 */
export class SparingLog {
	private readonly lastLines = new Map<Subject, { readonly atMs: number; leftOut: number }>();

	/**
	 * The line to write, with how many like it were left out since the last one; undefined while it is
	 * too early.
	 */
	admit(subject: Subject, line: string, nowMs: number): string | undefined {
		const last = this.lastLines.get(subject);
		// A clock that was set back must not silence the log.
		if (last && Math.abs(nowMs - last.atMs) < QUIET_MS) {
			last.leftOut += 1;
			return undefined;
		}
		this.lastLines.set(subject, { atMs: nowMs, leftOut: 0 });
		if (!last || last.leftOut === 0) return line;
		const seconds = Math.round(Math.abs(nowMs - last.atMs) / 1000);
		return `${line} (and ${last.leftOut} more in the last ${seconds} s)`;
	}
}
