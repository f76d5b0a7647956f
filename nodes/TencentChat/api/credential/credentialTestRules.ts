import { COMMON_CODES } from '../codes/common';

/** What n8n looks at after the test call of the credential; the first that matches is shown. */
export type TestRule =
	/** Matches an answer whose field has this value; undefined where it has no such field. */
	| {
			readonly type: 'responseSuccessBody';
			readonly properties: {
				readonly key: string;
				readonly value: unknown;
				readonly message: string;
			};
	  }
	| {
			readonly type: 'responseCode';
			readonly properties: { readonly value: number; readonly message: string };
	  };

const CHECK_ADDRESS = 'Check Region, or Base URL, of the credential.';

/**
 * What an HTTP status says; Tencent Chat itself answers 200 whatever happened. n8n 1 does not come to
 * look at these, and shows its own words.
 */
const STATUSES: ReadonlyArray<readonly [meaning: string, statuses: readonly number[]]> = [
	['The host sends calls on to another address', [300, 301, 302, 303, 304, 307, 308]],
	['The host does not know the command', [404, 405, 410, 501]],
	['The host, or something in between, does not let the call in', [401, 403, 407, 451]],
	[
		'The host, or something in between, does not take the call',
		[400, 406, 408, 411, 413, 415, 422],
	],
	['The host is too busy; try again later', [429, 503]],
	['The host is broken, or nothing is behind it; try again later', [500, 502, 504]],
];

const NOT_TENCENT = `The host answers, but not as Tencent Chat does. ${CHECK_ADDRESS}`;

/** Rules for the test call, from the most telling to the least. */
export const CREDENTIAL_TEST_RULES: readonly TestRule[] = [
	...STATUSES.flatMap(([meaning, statuses]) =>
		statuses.map((status) => onStatus(status, `${meaning} (HTTP ${status}). ${CHECK_ADDRESS}`)),
	),
	...COMMON_CODES.map(({ code, meaning, hint }) =>
		onBody('ErrorCode', code, `${meaning}. ${hint}`),
	),
	onBody(
		'ActionStatus',
		'FAIL',
		'Tencent Chat refused the call. Check every field of the credential.',
	),
	// An answer that is HTML, broken JSON, empty or somebody else's has none of these.
	onBody('ErrorCode', undefined, NOT_TENCENT),
	onBody('ActionStatus', undefined, NOT_TENCENT),
	onBody('ResultItem', undefined, NOT_TENCENT),
];

function onBody(key: string, value: unknown, message: string): TestRule {
	return { type: 'responseSuccessBody', properties: { key, value, message } };
}

function onStatus(value: number, message: string): TestRule {
	return { type: 'responseCode', properties: { value, message } };
}
