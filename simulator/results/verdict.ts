/** What the server decided about one friend of a call. */
export interface Verdict {
	readonly code: number;
	readonly info: string;
}

/** The verdicts that a command knows, by names of ours. */
export type VerdictTable = Readonly<Record<string, Verdict>>;

/** A command's text for a code, or an empty one where several texts or none belong to the code. */
export function infoOf(table: VerdictTable, code: number): string {
	const [verdict, another] = Object.values(table).filter((entry) => entry.code === code);
	return verdict && !another ? verdict.info : '';
}
