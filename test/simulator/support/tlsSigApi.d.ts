/**
 * Types of Tencent's own package for UserSigs, as far as the tests use it. The file is named in the
 * import because the package's manifest names "main" twice, which jest's resolver does not accept.
 */
declare module 'tls-sig-api-v2/TLSSigAPIv2.js' {
	export class Api {
		constructor(sdkAppId: number, secretKey: string);
		genUserSig(userId: string, expireSeconds: number): string;
	}
}
