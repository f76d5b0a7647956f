import { createHash, timingSafeEqual } from 'node:crypto';

import type { CallbackSecret } from '../credential';
import { findEvent, type CallbackEvent } from '../events';
import type { CallbackRequest } from '../callback';

/** What a callback is held against. */
export interface VerificationRules {
	/** Undefined when callbacks are taken without a signature. */
	readonly secret: CallbackSecret | undefined;
	/** How far `RequestTime` may be from now, in seconds, in both directions. */
	readonly toleranceSeconds: number;
}

/** What a callback is about, or which check it did not pass; never names the token. */
export type Verdict = { readonly event: CallbackEvent } | { readonly refusal: string };

/**
 * Whether the URL of a request is one of Tencent Chat's; nothing else has to be read for that. The
 * signature covers the time only, not the body.
 * Source: https://www.tencentcloud.com/document/product/1047/34354
 *
 * @param nowSeconds seconds since 1970
 */
export function verifyQuery(
	query: CallbackRequest['query'],
	{ secret, toleranceSeconds }: VerificationRules,
	nowSeconds: number,
): Verdict {
	const command = query.CallbackCommand;
	const event = typeof command === 'string' ? findEvent(command) : undefined;
	if (!event) return { refusal: 'CallbackCommand is missing or unknown' };
	if (!secret) return { event };
	const refusal = checkSignature(query, secret) ?? checkTime(query, toleranceSeconds, nowSeconds);
	return refusal === undefined ? { event } : { refusal };
}

/** Why a body does not belong to an event; undefined when it does. */
export function checkCommand(
	{ command, isNamedInBody }: CallbackEvent,
	body: CallbackRequest['body'],
): string | undefined {
	const isNamed = isNamedInBody || Object.hasOwn(body, 'CallbackCommand');
	if (!isNamed || body.CallbackCommand === command) return undefined;
	return 'CallbackCommand differs between URL and body';
}

/** The signature of a callback: SHA-256 of token and time, in lower-case hexadecimal digits. */
export function signCallback(token: string, requestTime: string): string {
	return createHash('sha256').update(`${token}${requestTime}`).digest('hex');
}

function checkSignature(
	{ SdkAppid, Sign, RequestTime }: CallbackRequest['query'],
	{ sdkAppId, token }: CallbackSecret,
): string | undefined {
	if (SdkAppid !== String(sdkAppId)) return "SdkAppid is missing or not the credential's";
	if (typeof Sign !== 'string' || typeof RequestTime !== 'string') {
		return 'Sign or RequestTime is missing: is callback authentication turned on in the console?';
	}
	const isSigned = areEqual(Sign, signCallback(token, RequestTime));
	return isSigned ? undefined : "Sign does not match the credential's token";
}

function checkTime(
	{ RequestTime }: CallbackRequest['query'],
	toleranceSeconds: number,
	nowSeconds: number,
): string | undefined {
	if (typeof RequestTime !== 'string' || !/^\d{1,12}$/.test(RequestTime)) {
		return 'RequestTime is not a number of seconds';
	}
	const awaySeconds = Math.abs(nowSeconds - Number(RequestTime));
	if (awaySeconds <= toleranceSeconds) return undefined;
	return `RequestTime is ${Math.round(awaySeconds)} s away from this machine's clock`;
}

/** Takes the same time wherever the texts begin to differ. */
function areEqual(left: string, right: string): boolean {
	return timingSafeEqual(digest(left), digest(right));
}

function digest(text: string): Uint8Array {
	return createHash('sha256').update(text).digest();
}
