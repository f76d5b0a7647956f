import { createHash } from 'node:crypto';

import type { Origin } from '../origin';
import type { Callback } from './callback';
import type { Webhook } from './webhook';

/** From which app and through whom a callback came about. */
export interface Cause {
	readonly sdkAppId: number;
	readonly origin: Origin;
}

/** The address that a callback is posted to, signed for this moment if the webhook has a token. */
export function callbackUrl(
	{ url, token }: Pick<Webhook, 'url' | 'token'>,
	{ command }: Pick<Callback, 'command'>,
	{ sdkAppId, origin }: Cause,
	nowSeconds: number,
): URL {
	const signed = new URL(url);
	const query = signed.searchParams;

	query.append('SdkAppid', String(sdkAppId));
	query.append('CallbackCommand', command);
	query.append('contenttype', 'json');
	query.append('ClientIP', origin.clientIp);
	query.append('OptPlatform', optPlatform(command, origin));
	if (token === undefined) return signed;

	query.append('Sign', sign(token, nowSeconds));
	query.append('RequestTime', String(nowSeconds));
	return signed;
}

/** The platform as a callback spells it: state changes have a spelling of their own for iOS. */
export function optPlatform(command: string, origin: Origin): string {
	if (origin.kind === 'rest') return 'RESTAPI';
	return command === 'State.StateChange' && origin.platform === 'iOS' ? 'IOS' : origin.platform;
}

function sign(token: string, requestTime: number): string {
	return createHash('sha256').update(`${token}${requestTime}`).digest('hex');
}
