import { deflateSync } from 'node:zlib';

import fc from 'fast-check';
import { Api } from 'tls-sig-api-v2/TLSSigAPIv2.js';

import {
	readUserSig,
	signUserSig,
	type UserSigClaims,
} from '../../../../../nodes/TencentChat/api/credential/userSig';
import {
	aUserSig,
	aUserSigDocument,
	openUserSig,
	toUserSig,
	wrapAsUserSig,
} from '../support/userSigs';

const SECRET_KEY = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e';

/** Written by Tencent's own package on Node 20. */
const OFFICIAL_USER_SIG =
	'eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwokpuZl5mcUlRYkl*UVQBcUp2YkFBZkpSlaGJgZQAJEpycxN' +
	'VbIyNEcVTa0oyCxKVbKyMDOBCRVnpitZKVX6OKZql5uHh6aGlhYmhVlm6IdEmFuUGhnmh7hnamdaRhUYlhoHFORF' +
	'mhnYKtUCAK0SM5I_';

function someClaims(overrides: Partial<UserSigClaims> = {}): UserSigClaims {
	return {
		sdkAppId: 1_400_000_000,
		identifier: 'administrator',
		signedAt: 1_700_000_000,
		lifetime: 86_400,
		...overrides,
	};
}

/** What Tencent's own package signs at that time. */
function signOfficially(claims: UserSigClaims, secretKey: string): string {
	jest.useFakeTimers({ now: claims.signedAt * 1000 });
	try {
		return new Api(claims.sdkAppId, secretKey).genUserSig(claims.identifier, claims.lifetime);
	} finally {
		jest.useRealTimers();
	}
}

describe('signUserSig', () => {
	it.each([
		{
			claims: someClaims(),
			key: SECRET_KEY,
			signature: 'yLAe+w7WUeUuqbV9h/TX78u21oTGi+i9Zp1u3PpnY60=',
		},
		{
			claims: someClaims({
				sdkAppId: 88_888_888,
				identifier: 'user_001',
				signedAt: 1_735_689_600,
				lifetime: 15_552_000,
			}),
			key: '0123456789abcdef'.repeat(4),
			signature: '1VUeTPhbsJiepoPLONUoEZ0wxRThe+eGbMtpyDf/Kis=',
		},
		{
			claims: someClaims({
				sdkAppId: 88_888_888,
				identifier: 'user_001-测试',
				signedAt: 1_735_689_600,
				lifetime: 15_552_000,
			}),
			key: '0123456789abcdef'.repeat(4),
			signature: 'pZ5GDwp8NfidBFerUKct8OCFFdTEfxrJen6b5HiqTcA=',
		},
		{
			claims: someClaims({ sdkAppId: 20_000_001, identifier: 'a', signedAt: 1, lifetime: 1 }),
			key: 'k',
			signature: 'MYvRveiisHvNXKKvpBoAYCllPXvr/00NjM/jBjWS3Z4=',
		},
	])('signs for $claims.identifier what Tencent expects', async ({ claims, key, signature }) => {
		const userSig = await signUserSig(claims, key);

		expect(openUserSig(userSig)['TLS.sig']).toBe(signature);
	});

	it('makes the very bytes of the official package', async () => {
		const claims = someClaims();

		const userSig = await signUserSig(claims, SECRET_KEY);

		expect(userSig).toBe(signOfficially(claims, SECRET_KEY));
	});

	it('agrees with the official package to the byte, for any account, key and time', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.record({
					sdkAppId: fc.integer({ min: 1, max: 2_000_000_000 }),
					identifier: fc.string({ minLength: 1, maxLength: 32, unit: 'grapheme' }),
					signedAt: fc.integer({ min: 1, max: 4_000_000_000 }),
					lifetime: fc.integer({ min: 1, max: 1_576_800_000 }),
				}),
				fc.string({ minLength: 1, maxLength: 64 }),
				async (claims, secretKey) => {
					const userSig = await signUserSig(claims, secretKey);

					expect(userSig).toBe(signOfficially(claims, secretKey));
				},
			),
			{ numRuns: 50 },
		);
	});

	it('uses only characters that need no escaping in a query', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ maxLength: 32, unit: 'grapheme' }), async (identifier) => {
				const userSig = await signUserSig(someClaims({ identifier }), SECRET_KEY);

				expect(userSig).toMatch(/^[A-Za-z0-9*_-]+$/);
			}),
		);
	});
});

describe('readUserSig', () => {
	it('reads what it signed, for any account', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.record({
					sdkAppId: fc.integer({ min: 1, max: 2_000_000_000 }),
					identifier: fc.string({ maxLength: 32, unit: 'grapheme' }),
					signedAt: fc.nat(4_000_000_000),
					lifetime: fc.nat(1_576_800_000),
				}),
				async (claims) => {
					const read = await readUserSig(await signUserSig(claims, SECRET_KEY));

					expect(read).toEqual(claims);
				},
			),
			{ numRuns: 50 },
		);
	});

	it('reads the UserSig of the official package', async () => {
		const claims = await readUserSig(OFFICIAL_USER_SIG);

		expect(claims).toEqual(someClaims());
	});

	it('reads numbers that an older signer wrote as strings', async () => {
		const userSig = aUserSig({
			'TLS.sdkappid': '1400000000',
			'TLS.time': '1700000000',
			'TLS.expire': '86400',
		});

		expect(await readUserSig(userSig)).toEqual(someClaims());
	});

	it.each([
		['nothing', ''],
		['any word', 'garbage'],
		['a secret key', SECRET_KEY],
		['text outside the alphabet', '测试'],
		['base64 of something else', toUserSig(Buffer.from(JSON.stringify(aUserSigDocument())))],
		['the first half of a UserSig', OFFICIAL_USER_SIG.slice(0, 120)],
		['a UserSig without its last characters', OFFICIAL_USER_SIG.slice(0, -8)],
		['a UserSig without its beginning', OFFICIAL_USER_SIG.slice(4)],
		['a decompression bomb', toUserSig(deflateSync(Buffer.alloc(5_000_000, ' ')))],
		['a text that is no JSON', wrapAsUserSig('{"TLS.identifier":')],
		['a number', wrapAsUserSig('7')],
		['null', wrapAsUserSig('null')],
		['a list', wrapAsUserSig(JSON.stringify([aUserSigDocument()]))],
		['an empty object', wrapAsUserSig('{}')],
		['an identifier that is no text', aUserSig({ 'TLS.identifier': 7 })],
		['no SDKAppID', aUserSig({ 'TLS.sdkappid': undefined })],
		['a time that is no number', aUserSig({ 'TLS.time': 'yesterday' })],
		['a time beyond all numbers', wrapAsUserSig('{"TLS.identifier":"a","TLS.time":1e999}')],
		['no lifetime', aUserSig({ 'TLS.expire': undefined })],
	])('does not take %s for a UserSig', async (_name, text) => {
		expect(await readUserSig(text)).toBeUndefined();
	});

	it.each([
		['quotes', `"${OFFICIAL_USER_SIG}"`],
		['a line break', `${OFFICIAL_USER_SIG.slice(0, 76)}\n${OFFICIAL_USER_SIG.slice(76)}`],
		['a blank', `${OFFICIAL_USER_SIG.slice(0, 76)} ${OFFICIAL_USER_SIG.slice(76)}`],
		['plain base64 padding', OFFICIAL_USER_SIG.replace('_', '=')],
	])('does not read a UserSig with %s in it, because Tencent would not', async (_name, text) => {
		expect(await readUserSig(text)).toBeUndefined();
	});
});
