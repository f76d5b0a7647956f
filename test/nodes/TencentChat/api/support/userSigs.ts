import { deflateSync, inflateSync } from 'node:zlib';

/** A UserSig that holds this text, compressed as Tencent's own packages do. */
export function wrapAsUserSig(text: string): string {
	return toUserSig(deflateSync(text));
}

/** Bytes in the alphabet of UserSigs. */
export function toUserSig(bytes: Buffer): string {
	return bytes.toString('base64').replace(/\+/g, '*').replace(/\//g, '-').replace(/=/g, '_');
}

/** The document of a UserSig, its keys in their order. */
export function openUserSig(userSig: string): Readonly<Record<string, unknown>> {
	const base64 = userSig.replace(/\*/g, '+').replace(/-/g, '/').replace(/_/g, '=');
	const document: unknown = JSON.parse(inflateSync(Buffer.from(base64, 'base64')).toString('utf8'));
	return { ...(document as Record<string, unknown>) };
}

/** The document of a UserSig as Tencent's packages write it. */
export function aUserSigDocument(overrides: Readonly<Record<string, unknown>> = {}) {
	return {
		'TLS.ver': '2.0',
		'TLS.identifier': 'administrator',
		'TLS.sdkappid': 1_400_000_000,
		'TLS.time': 1_700_000_000,
		'TLS.expire': 86_400,
		'TLS.sig': 'yLAe+w7WUeUuqbV9h/TX78u21oTGi+i9Zp1u3PpnY60=',
		...overrides,
	};
}

/** A UserSig with these claims; its signature is not valid. */
export function aUserSig(overrides: Readonly<Record<string, unknown>> = {}): string {
	return wrapAsUserSig(JSON.stringify(aUserSigDocument(overrides)));
}
