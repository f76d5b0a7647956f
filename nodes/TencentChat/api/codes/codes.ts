import { reject } from './builders';
import type { Code } from './code';
import { COMMON_CODES } from './common';
import { GROUP_CODES } from './groups';
import { APP_DECIDED } from './hints';
import { MESSAGE_CODES } from './messages';
import { PROFILE_CODES } from './profile';
import { PUSH_CODES } from './pushes';
import { RELATIONSHIP_CODES } from './relationship';
import { SERVICE_CODES } from './services';

export type { Code, CodeHandling, CodeOutcome } from './code';

/** Tencent's page about every code. */
export const ERROR_CODE_PAGE = 'https://www.tencentcloud.com/document/product/1047/34348';

/** The codes that an app may answer with in its own webhooks about accounts and friends. */
export const APP_REJECT = { min: 38_000, max: 39_000 };

/**
 * The codes that an app may answer with in its own webhooks. Tencent hands them on as they are.
 * Source: https://www.tencentcloud.com/document/product/1047/34364 (messages), /34374 (groups)
 */
const APP_REJECTS: ReadonlyArray<{ readonly min: number; readonly max: number }> = [
	{ min: 10_100, max: 10_200 },
	APP_REJECT,
	{ min: 120_001, max: 130_000 },
];

/** The codes that this version knows. */
export const CODES: ReadonlyMap<number, Code> = new Map(
	[
		...COMMON_CODES,
		...RELATIONSHIP_CODES,
		...PROFILE_CODES,
		...GROUP_CODES,
		...MESSAGE_CODES,
		...PUSH_CODES,
		...SERVICE_CODES,
	].map((entry) => [entry.code, entry]),
);

/** Whether Tencent, or the app's own webhook, is known to answer with a code. */
export function isDocumented(code: number): boolean {
	return CODES.has(code) || isAppReject(code);
}

/** What a code other than 0 means and what to do about it; answers for unknown codes as well. */
export function describeCode(code: number): Code {
	const known = CODES.get(code);
	if (known) return known;

	if (isAppReject(code)) {
		return reject(code, "The app's own webhook refused the request", APP_DECIDED);
	}

	return reject(
		code,
		'Tencent Chat answered with a code that this version does not know',
		`Read resultInfo, and look the code up in Tencent's error code page (${ERROR_CODE_PAGE}).`,
	);
}

function isAppReject(code: number): boolean {
	return APP_REJECTS.some(({ min, max }) => code >= min && code <= max);
}
