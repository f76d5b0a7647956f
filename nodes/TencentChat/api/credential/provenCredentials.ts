/**
 * How long a credential counts as working after an answer that says so, in milliseconds. A key may be
 * changed at any time, and until the first refusal of a run all its calls would leave with the dead one.
 */
const PROOF_LASTS_MS = 60_000;

/**
 * Credentials that Tencent has accepted, by their fingerprints.
 * Holds no timer; times are milliseconds of the caller's clock.
 */
export class ProvenCredentials {
	private readonly provenAt = new Map<string, number>();

	/** Notes that a call with the credential was accepted now. */
	add(fingerprint: string, now: number): void {
		this.provenAt.set(fingerprint, now);
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
