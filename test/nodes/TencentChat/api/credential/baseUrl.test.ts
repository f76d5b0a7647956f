import fc from 'fast-check';

import {
	checkBaseUrl,
	isUnprotected,
	resolveBaseUrl,
} from '../../../../../nodes/TencentChat/api/credential/baseUrl';
import { REGIONS } from '../../../../../nodes/TencentChat/api/credential/regions';

describe('resolveBaseUrl', () => {
	it.each(REGIONS)('sends the calls of $name to its host over https', ({ value, host }) => {
		expect(resolveBaseUrl(value, '')).toEqual({ url: `https://${host}` });
	});

	it('ignores a base URL that was left over from another choice of region', () => {
		expect(resolveBaseUrl('tokyo', 'not a URL')).toEqual({
			url: 'https://adminapijpn.im.qcloud.com',
		});
	});

	it('takes the base URL of the user when the region is custom', () => {
		expect(resolveBaseUrl('custom', 'http://localhost:8080')).toEqual({
			url: 'http://localhost:8080',
		});
	});

	it('names a region that is not in the list', () => {
		expect(resolveBaseUrl('atlantis', '')).toEqual({
			problem: 'Region is "atlantis", which is not one of the list',
		});
	});

	it('repeats only the beginning of a region that is a whole book', () => {
		const base = resolveBaseUrl('a'.repeat(1_000_000), '');

		expect(base).toEqual({ problem: expect.stringMatching(/^.{60,100}$/) as unknown });
	});
});

describe('checkBaseUrl', () => {
	it.each([
		['https://chat.example.com', 'https://chat.example.com'],
		['http://chat.example.com', 'http://chat.example.com'],
		['https://chat.example.com:8443', 'https://chat.example.com:8443'],
		['https://chat.example.com:443', 'https://chat.example.com'],
		['https://chat.example.com/', 'https://chat.example.com'],
		['https://chat.example.com///', 'https://chat.example.com'],
		['https://chat.example.com/im', 'https://chat.example.com/im'],
		['https://chat.example.com/im/v1/', 'https://chat.example.com/im/v1'],
		['https://chat.example.com/a..b/.well-known', 'https://chat.example.com/a..b/.well-known'],
		['https://chat.example.com/team@home', 'https://chat.example.com/team@home'],
		['  https://chat.example.com  ', 'https://chat.example.com'],
		['https://chat.example.com\n', 'https://chat.example.com'],
		['HTTPS://Chat.Example.COM/Im', 'https://chat.example.com/Im'],
		['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
		['http://[::1]:3000/im/', 'http://[::1]:3000/im'],
		['https://[2001:db8::1]', 'https://[2001:db8::1]'],
		['https://聊天.example', 'https://xn--rss932g.example'],
	])('accepts %j', (text, url) => {
		expect(checkBaseUrl(text)).toEqual({ url });
	});

	const EMPTY = 'Base URL is empty; enter a URL such as https://chat.example.com';
	const SCHEME = 'Base URL must start with https:// or http://';
	const INVALID = 'Base URL is not a valid URL';
	const USER = 'Base URL must not hold a user name or a password';
	const QUERY = 'Base URL must not hold a query (?)';
	const FRAGMENT = 'Base URL must not hold a fragment (#)';
	const DOTS = 'Base URL must not hold ".." in its path';

	it.each([
		['', EMPTY],
		[' \t\n', EMPTY],
		['chat.example.com', SCHEME],
		['//chat.example.com', SCHEME],
		['ftp://chat.example.com', SCHEME],
		['file:///etc/passwd', SCHEME],
		['javascript:alert(1)', SCHEME],
		['https:chat.example.com', SCHEME],
		['https:/chat.example.com', SCHEME],
		['https://', INVALID],
		['https:///', INVALID],
		['https://chat example.com', INVALID],
		['https://chat.example.com:99999', INVALID],
		['https://[::1', INVALID],
		['https://user@chat.example.com', USER],
		['https://user:password@chat.example.com', USER],
		['https://:password@chat.example.com', USER],
		['https://@chat.example.com', USER],
		['https:///user@chat.example.com', USER],
		['https://chat.example.com\\@evil.example', USER],
		['https://chat.example.com?', QUERY],
		['https://chat.example.com/im?usersig=1', QUERY],
		['https://chat.example.com#', FRAGMENT],
		['https://chat.example.com/im#top', FRAGMENT],
		['https://chat.example.com/..', DOTS],
		['https://chat.example.com/../admin', DOTS],
		['https://chat.example.com/im/../admin', DOTS],
		['https://chat.example.com/im/./v1', DOTS],
		['https://chat.example.com/%2e%2e/admin', DOTS],
		['https://chat.example.com/%2E./admin', DOTS],
		['https://chat.example.com/im\\..\\admin', DOTS],
		['https://chat.example.com\\..\\admin', DOTS],
		['https://chat.example.com/.\t./admin', DOTS],
		['https://chat.example.com/%2\ne%2e/admin', DOTS],
	])('refuses %j', (text, problem) => {
		expect(checkBaseUrl(text)).toEqual({ problem });
	});

	it('accepts a base URL of 2,000 characters, and drops a whole row of slashes', () => {
		const slashes = '/'.repeat(2000 - 'https://chat.example.com'.length);

		expect(checkBaseUrl(`https://chat.example.com${slashes}`)).toEqual({
			url: 'https://chat.example.com',
		});
	});

	it.each([
		['slashes', '/'],
		['blanks', ' '],
		['tabs', '\t'],
		['at signs', '@'],
		['dots', './'],
	])('refuses a longer one by its length alone: %s', (_name, piece) => {
		const text = `https://chat.example.com/a${piece.repeat(200_000)}a`;
		const search = jest.spyOn(RegExp.prototype, 'exec');
		const replace = jest.spyOn(String.prototype, 'replace');

		const base = checkBaseUrl(text);

		const met = [search.mock.calls.length, replace.mock.calls.length];
		jest.restoreAllMocks();
		expect(base).toEqual({
			problem: `Base URL is ${text.length} characters long; 2000 are allowed`,
		});
		expect(met).toEqual([0, 0]);
	});

	it('gives a URL that ends without a slash, keeps its host and is accepted again', () => {
		const segment = fc.stringMatching(/^[a-z0-9_-]{1,8}$/);
		fc.assert(
			fc.property(
				fc.webAuthority({ withPort: true }),
				fc.array(segment, { maxLength: 3 }),
				fc.nat(3),
				(authority, segments, slashes) => {
					const text = `https://${[authority, ...segments].join('/')}${'/'.repeat(slashes)}`;
					fc.pre(URL.canParse(text));

					const base = checkBaseUrl(text);

					if ('problem' in base) throw new Error(base.problem);
					expect(base.url).not.toMatch(/\/$/);
					expect(new URL(base.url).host).toBe(new URL(text).host);
					expect(checkBaseUrl(base.url)).toEqual(base);
				},
			),
		);
	});

	it('never leads to another path than the one that was typed, whatever is typed', () => {
		const piece = fc.constantFrom(
			'.',
			'..',
			'%2e',
			'%2E',
			'/',
			'\\',
			'\t',
			'\n',
			'a',
			'@',
			'?',
			'#',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
				const base = checkBaseUrl(`https://chat.example.com/im/${pieces.join('')}`);

				if ('problem' in base) return;
				expect(base.url).toMatch(/^https:\/\/chat\.example\.com\/im(\/|$)/);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('isUnprotected', () => {
	it.each([
		'https://chat.example.com',
		'http://localhost',
		'http://localhost:3000/im',
		'http://127.0.0.1',
		'http://127.1.2.3:8080',
		'http://[::1]:3000',
	])('sees no danger in %s', (url) => {
		expect(isUnprotected(url)).toBe(false);
	});

	it.each([
		'http://chat.example.com',
		'http://10.0.0.1',
		'http://127.0.0.1.example.com',
		'http://localhost.example.com',
		'http://notlocalhost',
		'http://[2001:db8::1]',
	])('warns about %s, because the network could read the UserSig', (url) => {
		expect(isUnprotected(url)).toBe(true);
	});
});
