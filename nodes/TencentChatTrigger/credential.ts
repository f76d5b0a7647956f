import type { Problem } from '../TencentChat/bulk/request';

/** What a callback is verified with. */
export interface CallbackSecret {
	readonly sdkAppId: number;
	readonly token: string;
}

/** Reads the fields of the credential; without an app or a token nothing could be verified. */
export function readSecret(
	fields: Readonly<Record<string, unknown>>,
): { readonly value: CallbackSecret } | { readonly problem: Problem } {
	const sdkAppId = Number(fields.sdkAppId);
	if (!Number.isSafeInteger(sdkAppId) || sdkAppId <= 0) {
		return problem('SDKAppID is not a whole number above 0', 'Copy it from the Chat console.');
	}
	const { token } = fields;
	if (typeof token !== 'string' || token === '') {
		return problem(
			'Token is empty',
			'Turn on callback authentication in the Chat console and enter the same token there and here.',
		);
	}
	// Blanks would be part of the signature; Tencent Chat's console drops them.
	if (token !== token.trim()) {
		return problem('Token begins or ends with a blank', 'Copy it again without the blank.');
	}
	return { value: { sdkAppId, token } };
}

function problem(reason: string, hint: string): { problem: Problem } {
	return { problem: { reason, hint } };
}
