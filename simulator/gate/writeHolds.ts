/** Lets go of an account; a second call does nothing. */
export type Release = () => void;

/**
 * The accounts that a write holds at this moment. A write holds its account from its arrival until
 * its answer leaves; another write to the account meanwhile is a write conflict (30008).
 */
export class WriteHolds {
	private readonly held = new Set<string>();

	/** Holds an account, or returns undefined when another write holds it. */
	take(account: string): Release | undefined {
		if (this.held.has(account)) return undefined;
		this.held.add(account);

		let isHeld = true;
		return () => {
			if (isHeld) this.held.delete(account);
			isHeld = false;
		};
	}
}
