import { createHash } from 'node:crypto';

import { isRecord, readText } from '../TencentChat/api/answer';
import type { CallbackEvent } from './events';

/** A callback as it came, readable but not yet verified. */
export interface CallbackRequest {
	readonly query: Readonly<Record<string, unknown>>;
	readonly body: Readonly<Record<string, unknown>>;
}

/** A verified callback. */
export interface Callback {
	readonly event: CallbackEvent;
	readonly body: CallbackRequest['body'];
	/** Where the user acted, such as `Android` or `RESTAPI`. */
	readonly platform: string;
	readonly clientIp: string;
	/** When it happened, or else when Tencent Chat sent it, or else when it came; ISO 8601. */
	readonly eventTime: string;
	/** The same for a repeated delivery. */
	readonly eventId: string;
}

/** The platform of what was done over the server API. */
export const REST_API = 'RESTAPI';

/** As Tencent Chat's documentation spells them; callbacks spell some in other ways. */
const PLATFORMS: ReadonlyMap<string, string> = new Map([
	...[REST_API, 'Web', 'Android', 'iOS', 'Windows', 'macOS', 'iPad', 'Unknown'].map(
		(name) => [name.toLowerCase(), name] as const,
	),
	['mac', 'macOS'],
]);

/** Longer than any platform or address, in characters; the signature covers neither. */
const MAX_WORD_LENGTH = 64;

/**
 * Reads what all callbacks have.
 *
 * @param nowSeconds seconds since 1970
 */
export function readCallback(
	event: CallbackEvent,
	{ query, body }: CallbackRequest,
	nowSeconds: number,
): Callback {
	const platform = readWord(query.OptPlatform);
	const sentSeconds = readNumber(query.RequestTime) ?? nowSeconds;
	const time = toDate(readNumber(body.EventTime)) ?? toDate(sentSeconds * 1000);
	return {
		event,
		body,
		platform: PLATFORMS.get(platform.toLowerCase()) ?? platform,
		clientIp: readWord(query.ClientIP),
		eventTime: (time ?? new Date(nowSeconds * 1000)).toISOString(),
		eventId: identify(event, query, body),
	};
}

/** The UserIDs of the friends that a callback is about; undefined for one that has one subject. */
export function listFriends({ event, body }: Callback): readonly string[] | undefined {
	const entries = listEntries(event, body);
	return entries?.flatMap(({ To_Account: id }) => (typeof id === 'string' ? [id] : []));
}

/** The entries of a callback's list of friends; undefined for a callback without one. */
export function listEntries(
	event: CallbackEvent,
	body: Callback['body'],
): ReadonlyArray<Readonly<Record<string, unknown>>> | undefined {
	const entries = body[findFriendList(event, body) ?? ''];
	if (!Array.isArray(entries)) return undefined;
	const list = (entries as readonly unknown[]).map(toEntry);
	return list.every(isRecord) ? list : undefined;
}

/** The field of a callback that lists its friends; undefined for a callback without such a list. */
export function findFriendList(
	{ friendLists }: CallbackEvent,
	body: Callback['body'],
): string | undefined {
	return friendLists.find((name) => Array.isArray(body[name]));
}

/** Some callbacks list plain UserIDs. */
function toEntry(entry: unknown): unknown {
	return typeof entry === 'string' ? { To_Account: entry } : entry;
}

/** Signature and time of sending are left out: Tencent Chat may sign a repeated delivery anew. */
function identify(
	{ command }: CallbackEvent,
	{ SdkAppid }: CallbackRequest['query'],
	body: Callback['body'],
): string {
	const text = JSON.stringify([readText(SdkAppid), command, body]);
	return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** A short text; items would repeat a long one. */
function readWord(value: unknown): string {
	return readText(value).slice(0, MAX_WORD_LENGTH);
}

/** Some callbacks put their time into quotes. */
function readNumber(value: unknown): number | undefined {
	if (typeof value === 'string' && /^\d+$/.test(value)) return Number(value);
	return typeof value === 'number' ? value : undefined;
}

/** Undefined for what is no date, such as a time beyond the end of time. */
function toDate(ms: number | undefined): Date | undefined {
	const date = new Date(ms ?? NaN);
	return Number.isNaN(date.getTime()) ? undefined : date;
}
