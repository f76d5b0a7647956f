/**
 * How long a credential counts as working after an answer that says so, in milliseconds. A key may be
 * changed at any time, and until the first refusal of a run all its calls would leave with the dead one.
 */
const PROOF_LASTS_MS = 60_000;

/**
 * Credentials that are remembered; the one that was accepted longest ago makes room. A forgotten one costs
 * its next run what a new one does: the first call goes alone.
 */
const MAX_ENTRIES = 1000;

/**
 * Credentials that Tencent has accepted, by their fingerprints.
 * Holds no timer; times are milliseconds of the caller's clock.
 */
export class ProvenCredentials {
	/** In order of time, the longest ago first. */
	private readonly provenAt = new Map<string, number>();

	get size(): number {
		return this.provenAt.size;
	}

	/** Notes that a call with the credential was accepted now. */
	add(fingerprint: string, now: number): void {
		this.provenAt.delete(fingerprint);
		this.provenAt.set(fingerprint, now);
		const [oldest] = this.provenAt.keys();
		if (this.provenAt.size > MAX_ENTRIES && oldest !== undefined) this.provenAt.delete(oldest);
	}

	/** Notes that Tencent has refused the credential. */
	revoke(fingerprint: string): void {
		this.provenAt.delete(fingerprint);
	}

	/** Whether the credential has worked, and was not refused since. */
	has(fingerprint: string): boolean {
		return this.provenAt.has(fingerprint);
	}

	/** Whether it has worked so lately that many calls may leave with it at once. */
	isFresh(fingerprint: string, now: number): boolean {
		const provenAt = this.provenAt.get(fingerprint);
		return provenAt !== undefined && now - provenAt < PROOF_LASTS_MS;
	}
}
