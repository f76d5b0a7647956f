/** One thing that a call asks for: what a row came to on the wire. */
export interface Asked {
	/** `From_Account`, or empty where a call has none. */
	readonly owner: string;
	/** The account that the answer is about; empty where the call as a whole is answered. */
	readonly subject: string;
	/** Everything else that is said about it, in one spelling. */
	readonly said: string;
	/** What a message is known by when it comes again. */
	readonly knownBy?: string;
	/** Done along with others in the call, whether a row asks for it or not. */
	readonly isImplied?: true;
}

export type Body = Readonly<Record<string, unknown>>;

/** The same text for the same thing, asked for by the same command. */
export function keyOf({ owner, subject, said }: Asked): string {
	return JSON.stringify([owner, subject, said]);
}

/** JSON in which the order of keys does not count. */
export function spell(value: unknown): string {
	return JSON.stringify(sort(value)) ?? '';
}

function sort(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sort);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
	return entries.map(([key, inner]) => [key, sort(inner)]);
}
