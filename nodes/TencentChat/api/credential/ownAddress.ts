import type { Problem } from '../problem';
import { REGIONS } from './regions';

/** Where a request goes, under the names that n8n's helpers have for it. */
export interface Address {
	readonly url?: unknown;
	/** The name of n8n's older helper, which the HTTP Request node uses. */
	readonly uri?: unknown;
	readonly baseURL?: unknown;
}

/** What is wrong with an address, or what to put in front of it where it is only a path. */
export type AddressCheck =
	| { readonly problem: Problem }
	/** Missing where the request names its host itself. */
	| { readonly baseURL?: string };

/** A path such as `v4/openim/sendmsg`, which leads to no other host whatever stands before it. */
const PATH = /^\/?[\w-]+(?:\/[\w-]+)*$/;

/**
 * Scheme and host of an address as they were typed. User info, backslashes, blanks and escapes are
 * left out: programs differ in what they take for the host then.
 */
const TYPED_ORIGIN = /^https?:\/\/[^/?#\\@%\s]+(?=[/?#]|$)/i;

/** How much of a foreign address a message repeats, in characters. */
const MAX_SHOWN = 100;

/**
 * Whether a request goes to the credential's own host. Whoever receives a signed request can act as
 * the administrator, so an address that is not plainly the own one is refused.
 *
 * @param baseUrl of the credential
 */
export function checkAddress({ url, uri, baseURL }: Address, baseUrl: string): AddressCheck {
	const own = listOwnOrigins(baseUrl);
	const given = [url, uri].filter((address) => address !== undefined && address !== null);
	const texts = given.map(toText);
	const isPath = texts.length > 0 && texts.every((text) => PATH.test(text));
	const whole = isPath ? [] : [...texts];
	if (baseURL !== undefined && baseURL !== null) whole.push(toText(baseURL));
	// Every name counts, as n8n's helpers differ in which one they prefer.
	const foreign = whole.find((text) => !own.includes(readOrigin(text) ?? ''));
	if (foreign !== undefined) return { problem: refuse(readOrigin(foreign), own) };
	if (isPath) return { baseURL: `${baseUrl}/` };
	return texts.length > 0 ? {} : { problem: refuse(undefined, own) };
}

/** Scheme, host and port; for the host of a region its standby too. */
function listOwnOrigins(baseUrl: string): readonly string[] {
	const { origin } = new URL(baseUrl);
	const regions = REGIONS.map(({ host, standbyHost = host }) =>
		[host, standbyHost].map((name) => `https://${name}`),
	);
	const region = regions.find((origins) => origins.includes(origin)) ?? [origin];
	return [...new Set(region)];
}

function readOrigin(text: string): string | undefined {
	if (!TYPED_ORIGIN.test(text) || !URL.canParse(text)) return undefined;
	return new URL(text).origin;
}

function toText(address: unknown): string {
	if (address instanceof URL) return address.href;
	return typeof address === 'string' ? address : '';
}

function refuse(foreign: string | undefined, own: readonly string[]): Problem {
	const target =
		foreign === undefined
			? 'has no address that is plainly one of these'
			: `goes to ${foreign.slice(0, MAX_SHOWN)}`;
	return {
		reason: `It signs calls to ${own.join(' or ')} only, and this one ${target}`,
		hint: 'Correct the URL of the call, or the region of the Tencent Chat API credential.',
	};
}
