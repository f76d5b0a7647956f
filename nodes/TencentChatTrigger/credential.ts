import { NO_SDK_APP_ID, readSdkAppId } from '../TencentChat/api/sdkAppId';
import { problem, type Checked } from '../TencentChat/operations/values';

/** What a callback is verified with. */
export interface CallbackSecret {
	readonly sdkAppId: number;
	readonly token: string;
}

/** Reads the fields of the credential; without an app or a token nothing could be verified. */
export function readSecret(fields: Readonly<Record<string, unknown>>): Checked<CallbackSecret> {
	const sdkAppId = readSdkAppId(fields.sdkAppId);
	if (sdkAppId === undefined) return problem(NO_SDK_APP_ID.problem, NO_SDK_APP_ID.hint);
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
