import type { Problem } from '../problem';

/** The SDKAppID that a credential holds; undefined when it is none. */
export function readSdkAppId(value: unknown): number | undefined {
	const sdkAppId = Number(value);
	return Number.isSafeInteger(sdkAppId) && sdkAppId > 0 ? sdkAppId : undefined;
}

/** What is wrong with a credential without one. */
export const NO_SDK_APP_ID: Problem = {
	reason: 'SDKAppID is not a whole number above 0',
	hint: 'Copy it from the Chat console.',
};
