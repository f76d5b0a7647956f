import fc from 'fast-check';

import {
	checkAddress,
	type Address,
} from '../../../../../nodes/TencentChat/api/credential/ownAddress';
import { REGIONS } from '../../../../../nodes/TencentChat/api/credential/regions';

const SINGAPORE = 'https://adminapisgp.im.qcloud.com';

/** What is said about an address that is refused. */
function refusalOf(address: Address, baseUrl = SINGAPORE): string | undefined {
	const check = checkAddress(address, baseUrl);
	return 'problem' in check ? check.problem.reason : undefined;
}

describe('an address that the credential signs', () => {
	it.each(REGIONS)('is the host of $name', ({ host }) => {
		expect(refusalOf({ url: `https://${host}/v4/x` }, `https://${host}`)).toBeUndefined();
	});

	it.each(REGIONS.filter(({ standbyHost }) => standbyHost))(
		'is the standby host of $name, as it is turned to when the name of the first is hijacked',
		({ host, standbyHost }) => {
			expect(refusalOf({ uri: `https://${standbyHost}/v4/x` }, `https://${host}`)).toBeUndefined();
			expect(refusalOf({ uri: `https://${host}/v4/x` }, `https://${standbyHost}`)).toBeUndefined();
		},
	);

	it.each([
		['https://adminapisgp.im.qcloud.com', SINGAPORE],
		['https://adminapisgp.im.qcloud.com?a=https://evil.example', SINGAPORE],
		['HTTPS://AdminApiSGP.im.qcloud.com/v4/x', SINGAPORE],
		['https://adminapisgp.im.qcloud.com:443/v4/x', SINGAPORE],
		['https://chat.example.com/other', 'https://chat.example.com/im'],
		['http://127.0.0.1:3000/v4/x', 'http://127.0.0.1:3000'],
		['http://[::1]:3000/v4/x', 'http://[::1]:3000'],
		['http://chat.example.com:80/v4/x', 'http://chat.example.com'],
		['https://聊天.example/v4/x', 'https://xn--rss932g.example'],
	])('may be written as %s for %s', (url, baseUrl) => {
		expect(refusalOf({ url }, baseUrl)).toBeUndefined();
		expect(refusalOf({ uri: url }, baseUrl)).toBeUndefined();
		expect(refusalOf({ uri: new URL(url) }, baseUrl)).toBeUndefined();
	});

	it.each(['v4/openim/sendmsg', '/v4/openim/sendmsg'])(
		'may be the path %s, which then follows the base URL',
		(path) => {
			expect(checkAddress({ url: path }, 'https://chat.example.com/im')).toEqual({
				baseURL: 'https://chat.example.com/im/',
			});
			expect(checkAddress({ uri: path, baseURL: SINGAPORE }, SINGAPORE)).toEqual({
				baseURL: `${SINGAPORE}/`,
			});
		},
	);
});

describe('an address that the credential does not sign', () => {
	it('is refused with the ones that it would sign and the one that it met', () => {
		expect(checkAddress({ uri: 'http://127.0.0.1/any?a=b' }, SINGAPORE)).toEqual({
			problem: {
				reason: `It signs calls to ${SINGAPORE} or https://adminapisgp.my-imcloud.com only, and this one goes to http://127.0.0.1`,
				hint: 'Correct the URL of the call, or the region of the Tencent Chat API credential.',
			},
		});
	});

	it.each([
		'http://adminapisgp.im.qcloud.com/v4/x',
		'https://adminapisgp.im.qcloud.com:8443/v4/x',
		'https://adminapikr.im.qcloud.com/v4/x',
		'https://adminapikr.my-imcloud.com/v4/x',
		'https://adminapisgp.im.qcloud.com./v4/x',
		'https://adminapisgp.im.qcloud.com.evil.example/v4/x',
		'https://evil.example/adminapisgp.im.qcloud.com',
		'https://evil.example#@adminapisgp.im.qcloud.com',
		'https://adminapisgp.im.qcloud.com@evil.example/',
		'https://adminapisgp.im.qcloud.com:443@evil.example/',
		'https://me:pw@adminapisgp.im.qcloud.com/',
		'https://evil.example\\@adminapisgp.im.qcloud.com/',
		'https://adminapisgp.im.qcloud.com\\@evil.example/',
		'https:\\\\adminapisgp.im.qcloud.com/',
		'https:/adminapisgp.im.qcloud.com/',
		'https:adminapisgp.im.qcloud.com/',
		'https://%61dminapisgp.im.qcloud.com/',
		'https://adminapisgp.im.\tqcloud.com/',
		'ht\ntps://adminapisgp.im.qcloud.com/',
		' https://adminapisgp.im.qcloud.com/',
		' https://evil.example/',
		'\u0000https://evil.example/',
		'//evil.example/',
		'//adminapisgp.im.qcloud.com/',
		'\\\\evil.example/',
		'/\\evil.example/',
		'///evil.example',
		'v4//evil',
		'v4/../x',
		'./x',
		'',
		' ',
		'/',
		'https://',
		'file:///etc/passwd',
		'javascript:alert(1)',
	])('is %j', (text) => {
		expect(refusalOf({ url: text })).toContain('It signs calls to');
		expect(refusalOf({ uri: text })).toContain('It signs calls to');
		expect(refusalOf({ baseURL: text, url: 'v4/x' })).toContain('It signs calls to');
	});

	it.each<Address>([
		{},
		{ url: undefined, uri: null },
		{ url: 7 },
		{ url: { toString: () => `${SINGAPORE}/` } },
		{ baseURL: SINGAPORE },
		{ url: `${SINGAPORE}/x`, uri: 'https://evil.example' },
		{ url: 'https://evil.example', uri: `${SINGAPORE}/x` },
		{ url: `${SINGAPORE}/x`, baseURL: 'https://evil.example' },
		{ url: 'v4/x', baseURL: 'https://evil.example' },
		{ url: 'v4/x', uri: `${SINGAPORE}/x` },
	])('is hidden behind another name, or there is none: %j', (address) => {
		expect(refusalOf(address)).toContain('It signs calls to');
	});

	it('is repeated without what stands behind its host, and shortened', () => {
		const text = refusalOf({
			url: `https://${'a.'.repeat(120)}example/usersig=secret?usersig=secret`,
		});

		expect(text).not.toContain('secret');
		expect(text?.length).toBeLessThan(300);
	});

	it('is every one that would lead elsewhere, whatever is typed', () => {
		const piece = fc.constantFrom(
			...['https://', 'http://', '//', '/', '\\', '@', ':', '443', '#', '?', '.', ' ', '\t', '%2f'],
			...['adminapisgp.im.qcloud.com', 'evil.example', 'v4'],
		);
		fc.assert(
			fc.property(
				fc.array(piece, { maxLength: 6 }),
				fc.constantFrom(undefined, SINGAPORE, 'https://evil.example'),
				(pieces, baseURL) => {
					const url = pieces.join('');
					const check = checkAddress({ url, baseURL }, SINGAPORE);

					if ('problem' in check) return;
					const target = new URL(url, check.baseURL ?? baseURL);
					expect([target.origin, target.username]).toEqual([SINGAPORE, '']);
				},
			),
			{ numRuns: 5000 },
		);
	});
});
