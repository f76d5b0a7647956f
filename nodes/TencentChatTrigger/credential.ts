import { type Checked, problem } from '../TencentChat/api/problem';
import { NO_SDK_APP_ID, readSdkAppId } from '../TencentChat/api/credential/sdkAppId';

/** What a callback is verified with. */
export interface CallbackSecret {
	readonly sdkAppId: number;
	readonly token: string;
}

/**
 * The fewest characters of a token. One signed URL is enough to try tokens without asking anybody: 4
 * characters take less than a second. Tencent Chat publishes no rule of its own.
 */
export const MIN_TOKEN_LENGTH = 16;

/** Reads the fields of the credential; without an app or a token nothing could be verified. */
export function readSecret(fields: Readonly<Record<string, unknown>>): Checked<CallbackSecret> {
	const sdkAppId = readSdkAppId(fields.sdkAppId);
	if (sdkAppId === undefined) return { problem: NO_SDK_APP_ID };
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
	if (token.length < MIN_TOKEN_LENGTH) {
		return problem(
			`Token has ${token.length} characters, fewer than ${MIN_TOKEN_LENGTH}`,
			'A short one can be guessed from a single callback. Make a longer one of random letters and digits, and enter it in the Chat console and here.',
		);
	}
	return { value: { sdkAppId, token } };
}
