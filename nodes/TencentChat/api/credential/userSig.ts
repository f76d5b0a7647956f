import { createHmac } from 'node:crypto';

import { deflate, inflate } from './deflate';

/** What a UserSig is signed for. */
export interface UserSigClaims {
	readonly sdkAppId: number;
	/** The UserID that may use it. */
	readonly identifier: string;
	/** When it was signed, in seconds since 1970. */
	readonly signedAt: number;
	/** How long it is valid, in seconds. */
	readonly lifetime: number;
}

/**
 * Signs a UserSig (TLS signature, version 2): to the byte what Tencent's own libraries make.
 *
 * Source: https://www.tencentcloud.com/document/product/1047/34385
 */
export async function signUserSig(claims: UserSigClaims, secretKey: string): Promise<string> {
	// The order of the keys is part of the format.
	const document = {
		'TLS.ver': '2.0',
		'TLS.identifier': claims.identifier,
		'TLS.sdkappid': claims.sdkAppId,
		'TLS.time': claims.signedAt,
		'TLS.expire': claims.lifetime,
		'TLS.sig': computeSignature(claims, secretKey),
	};
	return toUrlSafe(await deflate(Buffer.from(JSON.stringify(document), 'utf8')));
}

/** What a UserSig is written in: base64 with `*`, `-` and `_` for `+`, `/` and `=`. */
const USER_SIG_ALPHABET = /^[A-Za-z0-9*_-]+$/;

/** Reads what a UserSig claims, without checking its signature; undefined when it is no UserSig. */
export async function readUserSig(userSig: string): Promise<UserSigClaims | undefined> {
	// Buffer skips foreign characters such as quotes and line breaks; Tencent does not.
	if (!USER_SIG_ALPHABET.test(userSig)) return undefined;
	const document = await inflate(fromUrlSafe(userSig)).then(
		(inflated) => parseObject(inflated.toString('utf8')),
		() => undefined,
	);
	if (document === undefined) return undefined;
	const identifier = document['TLS.identifier'];
	// Older signers write the numbers as strings.
	const sdkAppId = Number(document['TLS.sdkappid']);
	const signedAt = Number(document['TLS.time']);
	const lifetime = Number(document['TLS.expire']);
	const isWhole = [sdkAppId, signedAt, lifetime].every(Number.isFinite);
	if (typeof identifier !== 'string' || !isWhole) return undefined;
	return { sdkAppId, identifier, signedAt, lifetime };
}

function computeSignature(claims: UserSigClaims, secretKey: string): string {
	const text =
		`TLS.identifier:${claims.identifier}\n` +
		`TLS.sdkappid:${claims.sdkAppId}\n` +
		`TLS.time:${claims.signedAt}\n` +
		`TLS.expire:${claims.lifetime}\n`;
	return createHmac('sha256', secretKey).update(text, 'utf8').digest('base64');
}

function toUrlSafe(bytes: Buffer): string {
	return bytes.toString('base64').replace(/\+/g, '*').replace(/\//g, '-').replace(/=/g, '_');
}

function fromUrlSafe(text: string): Buffer {
	const base64 = text.replace(/\*/g, '+').replace(/-/g, '/').replace(/_/g, '=');
	return Buffer.from(base64, 'base64');
}

function parseObject(text: string): Record<string, unknown> | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null ? { ...value } : undefined;
	} catch {
		return undefined;
	}
}
