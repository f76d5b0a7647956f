import { createHash } from 'node:crypto';

import { signUserSig } from './userSig';

/** A UserSig is renewed when this part of its lifetime is left. */
const RENEW_AT_PART_LEFT = 0.1;

/** At the latest this long before the end, in seconds; enough for the longest queue in front of a call. */
const RENEW_AT_MOST_SECONDS_BEFORE = 3600;

/** Credentials whose UserSig is kept; the one used longest ago makes room. */
const MAX_ENTRIES = 200;

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
	private readonly entries = new Map<string, { userSig: string; renewAt: number }>();

	/** A UserSig that is valid now; `nowSeconds` counts from 1970. */
	get(signer: Signer, nowSeconds: number): string {
		const key = cacheKey(signer);
		const known = this.entries.get(key);
		this.entries.delete(key);
		const entry = known && nowSeconds < known.renewAt ? known : createEntry(signer, nowSeconds);
		this.entries.set(key, entry);
		this.makeRoom();
		return entry.userSig;
	}

	/** Forgets a UserSig that Tencent says has expired, so that the next call signs a new one. */
	renew(signer: Signer): void {
		this.entries.delete(cacheKey(signer));
	}

	private makeRoom(): void {
		const [leastRecentlyUsed] = this.entries.keys();
		if (this.entries.size > MAX_ENTRIES && leastRecentlyUsed !== undefined) {
			this.entries.delete(leastRecentlyUsed);
		}
	}
}

function createEntry(signer: Signer, nowSeconds: number) {
	const signedAt = Math.floor(nowSeconds);
	const { secretKey, ...claims } = signer;
	const margin = Math.min(signer.lifetime * RENEW_AT_PART_LEFT, RENEW_AT_MOST_SECONDS_BEFORE);
	return {
		userSig: signUserSig({ ...claims, signedAt }, secretKey),
		renewAt: signedAt + signer.lifetime - margin,
	};
}

/** The secret key itself never becomes a key of a long-lived map. */
function cacheKey({ sdkAppId, identifier, secretKey, lifetime }: Signer): string {
	const parts = JSON.stringify([sdkAppId, identifier, secretKey, lifetime]);
	return createHash('sha256').update(parts).digest('base64');
}
