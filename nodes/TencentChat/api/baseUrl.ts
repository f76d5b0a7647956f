import { CUSTOM_REGION, REGIONS } from './regions';

/** A base URL without a trailing slash, or why there is none. */
export type BaseUrl = { readonly url: string } | { readonly problem: string };

/** Where the calls of a credential go. */
export function resolveBaseUrl(region: string, customBaseUrl: string): BaseUrl {
	if (region === CUSTOM_REGION) return checkBaseUrl(customBaseUrl);
	const known = REGIONS.find(({ value }) => value === region);
	if (!known) return { problem: `Region is "${region}", which is not one of the list` };
	return { url: `https://${known.host}` };
}

/** Checks a base URL that a user typed: http(s), a host, optionally a port and a path prefix. */
export function checkBaseUrl(text: string): BaseUrl {
	// A URL parser drops tabs and line breaks wherever they stand, also out of ".\t.".
	const trimmed = text.replace(/[\t\n\r]/g, '').trim();
	if (trimmed === '')
		return { problem: 'Base URL is empty; enter a URL such as https://chat.example.com' };
	if (!/^https?:\/\//i.test(trimmed)) {
		return { problem: 'Base URL must start with https:// or http://' };
	}
	if (!URL.canParse(trimmed)) return { problem: 'Base URL is not a valid URL' };
	const url = new URL(trimmed);
	if (url.username !== '' || url.password !== '' || /^[^/]*\/\/[^/]*@/.test(trimmed)) {
		return { problem: 'Base URL must not hold a user name or a password' };
	}
	if (trimmed.includes('?')) return { problem: 'Base URL must not hold a query (?)' };
	if (trimmed.includes('#')) return { problem: 'Base URL must not hold a fragment (#)' };
	if (holdsDotSegment(trimmed)) return { problem: 'Base URL must not hold ".." in its path' };
	return { url: `${url.protocol}//${url.host}${url.pathname}`.replace(/\/+$/, '') };
}

/** Whether calls to this base URL would show the UserSig to the network. */
export function isUnprotected(baseUrl: string): boolean {
	const url = new URL(baseUrl);
	if (url.protocol === 'https:') return false;
	return !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
}

function holdsDotSegment(text: string): boolean {
	// A URL parser resolves "..", also when written as %2e, so look at what was typed.
	const path = text.replace(/^https?:\/\/[^/\\]*/i, '').replace(/%2e/gi, '.');
	return path.split(/[/\\]/).some((segment) => segment === '..' || segment === '.');
}
