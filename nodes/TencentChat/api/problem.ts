/** Why something cannot be done, and what to do about it. */
export interface Problem {
	/** What is wrong, with the field's name and, where there is one, its limit. No final period. */
	readonly reason: string;
	/** What to do next, as full sentences. */
	readonly hint: string;
}

/** A value that can be used, or why it cannot. */
export type Checked<T> = { readonly value: T } | { readonly problem: Problem };

/** Why a value is refused. */
export function problem(reason: string, hint: string): { problem: Problem } {
	return { problem: { reason, hint } };
}
