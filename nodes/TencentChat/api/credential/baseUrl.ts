import { CUSTOM_REGION, REGIONS } from './regions';

/** A base URL without a trailing slash, or why there is none. */
export type BaseUrl = { readonly url: string } | { readonly problem: string };

/** The longest base URL that is looked at, in characters; addresses that work are far shorter. */
const MAX_LENGTH = 2000;

/** Where the calls of a credential go. */
export function resolveBaseUrl(region: string, customBaseUrl: string): BaseUrl {
	if (region === CUSTOM_REGION) return checkBaseUrl(customBaseUrl);
	const known = REGIONS.find(({ value }) => value === region);
	if (!known)
		return { problem: `Region is "${region.slice(0, 50)}", which is not one of the list` };
	return { url: `https://${known.host}` };
}

/** Checks a base URL that a user typed: http(s), a host, optionally a port and a path prefix. */
export function checkBaseUrl(text: string): BaseUrl {
	// Before any expression runs over it: an expression in the credential may bring a text of any size.
	if (text.length > MAX_LENGTH) {
		const length = `${text.length} characters long; ${MAX_LENGTH} are allowed`;
		return { problem: `Base URL is ${length}` };
	}
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
	return { url: withoutSlashesAtEnd(`${url.protocol}//${url.host}${url.pathname}`) };
}

/** Whether calls to this base URL would show the UserSig to the network. */
export function isUnprotected(baseUrl: string): boolean {
	const url = new URL(baseUrl);
	if (url.protocol === 'https:') return false;
	return !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
}

/** Not by an expression: it would try again from each slash of a long row. */
function withoutSlashesAtEnd(text: string): string {
	let end = text.length;
	while (text[end - 1] === '/') end -= 1;
	return text.slice(0, end);
}

function holdsDotSegment(text: string): boolean {
	// A URL parser resolves "..", also when written as %2e, so look at what was typed.
	const path = text.replace(/^https?:\/\/[^/\\]*/i, '').replace(/%2e/gi, '.');
	return path.split(/[/\\]/).some((segment) => segment === '..' || segment === '.');
}
