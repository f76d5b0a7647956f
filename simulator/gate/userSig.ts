import { createHmac, timingSafeEqual } from 'node:crypto';
import { inflateSync } from 'node:zlib';

import { type JsonObject, parseJsonObject } from '../json';
import { isNodeError } from '../nodeError';

/** A real one is a few hundred bytes; the bound keeps a crafted one from filling the memory. */
const MAX_INFLATED_BYTES = 4096;

/** Whom a UserSig is expected to be for, and with which key it was to be signed. */
export interface ExpectedUserSig {
	readonly sdkAppId: number;
	readonly identifier: string;
	readonly secretKey: string;
	readonly nowSeconds: number;
	/** When the account was last kicked, in seconds since the epoch, if ever. */
	readonly kickedAt: number | undefined;
}

interface SignedClaims {
	readonly identifier: string;
	readonly sdkAppId: number;
	readonly time: number;
	readonly expire: number;
	readonly userBuf: string | undefined;
	readonly signature: string;
}

/** The code that a UserSig is refused with, or undefined when it is good. */
export function checkUserSig(userSig: string, expected: ExpectedUserSig): number | undefined {
	const claims = readClaims(userSig);

	if (!claims) return 70003;
	if (claims.sdkAppId !== expected.sdkAppId) return 70014;
	if (claims.identifier !== expected.identifier) return 70013;
	if (!isSignedWith(expected.secretKey, claims)) return 70009;
	if (expected.nowSeconds >= claims.time + claims.expire) return 70001;
	// What was signed in the very second of the kick may be newer than it, so it is let in.
	if (expected.kickedAt !== undefined && claims.time < expected.kickedAt) return 70001;
	return undefined;
}

function readClaims(userSig: string): SignedClaims | undefined {
	if (!/^[A-Za-z0-9*_-]+$/.test(userSig)) return undefined;

	const text = inflate(userSig.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '='));
	const claims = text === undefined ? undefined : parseJsonObject(text);
	return claims && toSignedClaims(claims);
}

function inflate(base64: string): string | undefined {
	try {
		const packed = Buffer.from(base64, 'base64');
		return inflateSync(packed, { maxOutputLength: MAX_INFLATED_BYTES }).toString('utf8');
	} catch (error: unknown) {
		// Whatever zlib has against the bytes, they are no UserSig, which is an answer and not a bug.
		if (isNodeError(error)) return undefined;
		throw error;
	}
}

function toSignedClaims(claims: JsonObject): SignedClaims | undefined {
	const identifier = claims['TLS.identifier'];
	const sdkAppId = claims['TLS.sdkappid'];
	const time = claims['TLS.time'];
	const expire = claims['TLS.expire'];
	const signature = claims['TLS.sig'];
	const userBuf = claims['TLS.userbuf'];

	if (claims['TLS.ver'] !== '2.0') return undefined;
	if (typeof identifier !== 'string' || typeof signature !== 'string') return undefined;
	if (typeof sdkAppId !== 'number') return undefined;
	if (typeof time !== 'number' || typeof expire !== 'number') return undefined;
	if (userBuf !== undefined && typeof userBuf !== 'string') return undefined;

	return { identifier, sdkAppId, time, expire, userBuf, signature };
}

function isSignedWith(secretKey: string, claims: SignedClaims): boolean {
	const lines = [
		`TLS.identifier:${claims.identifier}`,
		`TLS.sdkappid:${claims.sdkAppId}`,
		`TLS.time:${claims.time}`,
		`TLS.expire:${claims.expire}`,
		...(claims.userBuf === undefined ? [] : [`TLS.userbuf:${claims.userBuf}`]),
	];
	const signed = createHmac('sha256', secretKey)
		.update(lines.map((line) => `${line}\n`).join(''))
		.digest('base64');

	return isSameText(signed, claims.signature);
}

/** Compares in constant time, as a server must: the time may not tell how much was right. */
function isSameText(left: string, right: string): boolean {
	const leftBytes = Buffer.from(left);
	const rightBytes = Buffer.from(right);

	return leftBytes.length === rightBytes.length && timingSafeEqual(leftBytes, rightBytes);
}
