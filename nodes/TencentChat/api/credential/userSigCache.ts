import { createHash } from 'node:crypto';

import { signUserSig } from './userSig';

/** A UserSig is renewed when this part of its lifetime is left. */
const RENEW_AT_PART_LEFT = 0.1;

/** At the latest this long before the end, in seconds; enough for the longest queue in front of a call. */
const RENEW_AT_MOST_SECONDS_BEFORE = 3600;

/** Credentials whose UserSig is kept; the one used longest ago makes room. */
const MAX_ENTRIES = 200;

/** UserSigs of a credential that are remembered after new ones were signed: answers may be late. */
const MAX_RECENT = 3;

/** For whom a UserSig is generated, and with what. */
export interface Signer {
	readonly sdkAppId: number;
	readonly identifier: string;
	readonly secretKey: string;
	/** Seconds. */
	readonly lifetime: number;
}

/** Generated UserSigs of this process, kept until shortly before they expire. */
export class UserSigCache {
	private readonly entries = new Map<string, SharedUserSig>();

	/** The UserSig of a signer: the same object for all who sign alike. */
	of(signer: Signer): SharedUserSig {
		const key = cacheKey(signer);
		const shared = this.entries.get(key) ?? new SharedUserSig();
		this.entries.delete(key);
		this.entries.set(key, shared);
		this.makeRoom();
		return shared;
	}

	private makeRoom(): void {
		const [leastRecentlyUsed] = this.entries.keys();
		if (this.entries.size > MAX_ENTRIES && leastRecentlyUsed !== undefined) {
			this.entries.delete(leastRecentlyUsed);
		}
	}
}

/** The UserSig of one signer. The key is not kept here: this lives as long as the process. */
export class SharedUserSig {
	/** UserSigs that were handed out lately, the newest first; the same list until there is a newer. */
	recent: readonly string[] = [];

	private renewAt = Number.NEGATIVE_INFINITY;

	/** A signature on its way; whoever asks meanwhile waits for it, so that there are never two. */
	private signing: Promise<string> | undefined;

	/** A UserSig that is valid now; `nowSeconds` counts from 1970. */
	async get(signer: Signer, nowSeconds: number): Promise<string> {
		const [latest] = this.recent;
		if (latest !== undefined && nowSeconds < this.renewAt) return latest;
		this.signing ??= this.sign(signer, nowSeconds).finally(() => (this.signing = undefined));
		return await this.signing;
	}

	/**
	 * Makes the next call sign a new UserSig, as Tencent says that this one has expired. A signature on its
	 * way is newer than that, so this has no effect on it.
	 */
	expire(): void {
		this.renewAt = Number.NEGATIVE_INFINITY;
	}

	private async sign(signer: Signer, nowSeconds: number): Promise<string> {
		const signedAt = Math.floor(nowSeconds);
		const { secretKey, ...claims } = signer;
		const margin = Math.min(signer.lifetime * RENEW_AT_PART_LEFT, RENEW_AT_MOST_SECONDS_BEFORE);
		const userSig = await signUserSig({ ...claims, signedAt }, secretKey);
		this.recent = [userSig, ...this.recent].slice(0, MAX_RECENT);
		this.renewAt = signedAt + signer.lifetime - margin;
		return userSig;
	}
}

/** The secret key itself never becomes a key of a long-lived map. */
function cacheKey({ sdkAppId, identifier, secretKey, lifetime }: Signer): string {
	const parts = JSON.stringify([sdkAppId, identifier, secretKey, lifetime]);
	return createHash('sha256').update(parts).digest('base64');
}
