import type { Problem } from '../../../../../nodes/TencentChat/api/problem';
import {
	readAccount,
	USER_SIG_LIFETIME,
	type AdminAccount,
} from '../../../../../nodes/TencentChat/api/credential/adminAccount';
import { REGIONS } from '../../../../../nodes/TencentChat/api/credential/regions';
import { aUserSig, openUserSig } from '../support/userSigs';

const NOW = 1_700_000_000;

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a credential that generates its UserSig. */
function someFields(overrides: Fields = {}): Fields {
	return {
		sdkAppId: 1_400_000_000,
		identifier: 'administrator',
		userSigSource: 'secretKey',
		secretKey: 'a-very-secret-key',
		userSigLifetime: 86_400,
		userSig: '',
		region: 'singapore',
		baseUrl: '',
		...overrides,
	};
}

/** The fields of a credential with a pasted UserSig, signed at `NOW` for a day. */
function somePastedFields(overrides: Fields = {}): Fields {
	return someFields({
		userSigSource: 'userSig',
		secretKey: '',
		userSig: aUserSig({ 'TLS.time': NOW }),
		...overrides,
	});
}

async function accountOf(fields: Fields, nowSeconds = NOW): Promise<AdminAccount> {
	const account = await readAccount(fields, nowSeconds);
	if ('problem' in account) throw new Error(account.problem.reason);
	return account;
}

async function problemOf(fields: Fields, nowSeconds = NOW): Promise<Problem> {
	const account = await readAccount(fields, nowSeconds);
	if (!('problem' in account)) throw new Error('There is no problem with this credential');
	return account.problem;
}

describe('readAccount with a secret key', () => {
	it('gives the account that calls are made with', async () => {
		const account = await accountOf(someFields());

		expect(account).toMatchObject({
			baseUrl: 'https://adminapisgp.im.qcloud.com',
			sdkAppId: 1_400_000_000,
			identifier: 'administrator',
		});
	});

	it('signs a UserSig for the identifier, the app and the lifetime', async () => {
		const account = await accountOf(someFields({ userSigLifetime: 3600 }));

		const userSig = await account.userSig(NOW);

		expect(openUserSig(userSig)).toMatchObject({
			'TLS.identifier': 'administrator',
			'TLS.sdkappid': 1_400_000_000,
			'TLS.time': NOW,
			'TLS.expire': 3600,
		});
	});

	it('shares a UserSig between the runs of a process, so that it is signed once', async () => {
		const first = await accountOf(someFields({ identifier: 'shared' }));
		const second = await accountOf(someFields({ identifier: 'shared' }));

		const userSigs = [await first.userSig(NOW), await second.userSig(NOW + 60)];

		expect(userSigs[1]).toBe(userSigs[0]);
	});

	it('signs a new UserSig after a renewal, for every run with this credential', async () => {
		const first = await accountOf(someFields({ identifier: 'renewed' }));
		const second = await accountOf(someFields({ identifier: 'renewed' }));
		const expired = await first.userSig(NOW);

		first.renewUserSig?.();

		expect(await second.userSig(NOW + 60)).not.toBe(expired);
	});

	it('drops blanks around the identifier and the key, which are easily copied along', async () => {
		const account = await accountOf(
			someFields({ identifier: ' administrator ', secretKey: ' a-very-secret-key\n' }),
		);
		const expected = await accountOf(someFields());

		expect(account.identifier).toBe('administrator');
		expect(await account.userSig(NOW)).toBe(await expected.userSig(NOW));
	});

	it('takes an SDKAppID that an expression gave as text', async () => {
		const account = await accountOf(someFields({ sdkAppId: '1400000000' }));

		expect(account.sdkAppId).toBe(1_400_000_000);
	});

	it('generates the UserSig when the credential is older than the choice', async () => {
		const older = someFields({ userSigSource: undefined, userSigLifetime: undefined });

		const account = await accountOf(older);

		expect(openUserSig(await account.userSig(NOW))['TLS.expire']).toBe(USER_SIG_LIFETIME.default);
	});

	it.each([USER_SIG_LIFETIME.min, USER_SIG_LIFETIME.max])(
		'accepts a lifetime of %i seconds, the end of the range',
		async (userSigLifetime) => {
			const account = await accountOf(someFields({ userSigLifetime }));

			expect(openUserSig(await account.userSig(NOW))['TLS.expire']).toBe(userSigLifetime);
		},
	);

	it.each([0, 59, 1_576_800_001, 3600.5, -86_400, Number.NaN, 'a day', ''])(
		'refuses a lifetime of %p',
		async (userSigLifetime) => {
			const problem = await problemOf(someFields({ userSigLifetime }));

			expect(problem).toEqual({
				reason: 'UserSig Lifetime is out of range',
				hint: 'Enter whole seconds from 60 to 1576800000 in the Tencent Chat API credential.',
			});
		},
	);

	it.each(['', '  ', undefined, 7])('refuses the secret key %p', async (secretKey) => {
		const problem = await problemOf(someFields({ secretKey }));

		expect(problem).toEqual({
			reason: 'Secret Key is empty',
			hint: 'Copy it from the Chat console, or paste a UserSig.',
		});
	});
});

describe('readAccount with any credential', () => {
	it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '', 'app', undefined, {}])(
		'refuses the SDKAppID %p',
		async (sdkAppId) => {
			const problem = await problemOf(someFields({ sdkAppId }));

			expect(problem).toEqual({
				reason: 'SDKAppID is not a whole number above 0',
				hint: 'Copy it from the Chat console.',
			});
		},
	);

	it.each(['', ' \t', undefined, 7])('refuses the identifier %p', async (identifier) => {
		const problem = await problemOf(someFields({ identifier }));

		expect(problem).toEqual({
			reason: 'Identifier is empty',
			hint: "Enter an admin account of the app, usually 'administrator'.",
		});
	});

	it('names a region that it does not know', async () => {
		const problem = await problemOf(someFields({ region: 'atlantis' }));

		expect(problem).toEqual({
			reason: 'Region is "atlantis", which is not one of the list',
			hint: 'Correct it in the Tencent Chat API credential.',
		});
	});

	it.each([
		['', 'Base URL is empty; enter a URL such as https://chat.example.com'],
		['chat.example.com', 'Base URL must start with https:// or http://'],
		['https://', 'Base URL is not a valid URL'],
		['https://me@chat.example.com', 'Base URL must not hold a user name or a password'],
		['https://chat.example.com?a', 'Base URL must not hold a query (?)'],
		['https://chat.example.com#a', 'Base URL must not hold a fragment (#)'],
		['https://chat.example.com/../', 'Base URL must not hold ".." in its path'],
	])('hands on what is wrong with the base URL %j', async (baseUrl, problem) => {
		expect(await problemOf(someFields({ region: 'custom', baseUrl }))).toEqual({
			reason: problem,
			hint: 'Correct it in the Tencent Chat API credential.',
		});
	});

	it.each(REGIONS)('sends the calls of $name to its own host', async ({ value, host }) => {
		const account = await accountOf(someFields({ region: value }));

		expect(account.baseUrl).toBe(`https://${host}`);
	});

	it.each(['', undefined, null])('takes Singapore for the region %p', async (region) => {
		const account = await accountOf(someFields({ region }));

		expect(account.baseUrl).toBe('https://adminapisgp.im.qcloud.com');
	});

	it('sends the calls of the custom region to the base URL', async () => {
		const account = await accountOf(
			someFields({ region: 'custom', baseUrl: 'http://localhost:3000/im/' }),
		);

		expect(account.baseUrl).toBe('http://localhost:3000/im');
	});
});

describe('the fingerprint of an account', () => {
	it('is the same for the same credential, so that it is proven once in a process', async () => {
		const first = await accountOf(someFields());
		const second = await accountOf(someFields({ userSigLifetime: 3600 }));

		expect(second.fingerprint).toBe(first.fingerprint);
	});

	it.each([
		['app', { sdkAppId: 1_400_000_001 }],
		['identifier', { identifier: 'administrator2' }],
		['secret key', { secretKey: 'another-key' }],
		['region', { region: 'tokyo' }],
	])('differs for another %s', async (_name, other) => {
		const account = await accountOf(someFields());
		const otherAccount = await accountOf(someFields(other));

		expect(otherAccount.fingerprint).not.toBe(account.fingerprint);
	});

	it('differs for another pasted UserSig', async () => {
		const account = await accountOf(somePastedFields());
		const other = await accountOf(
			somePastedFields({ userSig: aUserSig({ 'TLS.time': NOW, 'TLS.sig': 'other' }) }),
		);

		expect(other.fingerprint).not.toBe(account.fingerprint);
	});

	it('holds no secret, and neither does the rest of the account', async () => {
		const account = await accountOf(someFields());

		expect(account.fingerprint).toHaveLength(44);
		expect(JSON.stringify(account)).not.toContain('a-very-secret-key');
	});
});

describe('readAccount with a pasted UserSig', () => {
	it('uses it as it is', async () => {
		const fields = somePastedFields();

		const account = await accountOf(fields);

		expect(await account.userSig(NOW)).toBe(fields.userSig);
	});

	it('cannot renew it, because there is no key to sign with', async () => {
		const account = await accountOf(somePastedFields());

		expect(account.renewUserSig).toBeUndefined();
	});

	it('does not ask for a secret key or a lifetime, which it does not need', async () => {
		const account = await readAccount(somePastedFields({ secretKey: '', userSigLifetime: 0 }), NOW);

		expect(account).not.toHaveProperty('problem');
	});

	it('drops blanks around it, which are easily copied along', async () => {
		const userSig = aUserSig({ 'TLS.time': NOW });

		const account = await accountOf(somePastedFields({ userSig: ` ${userSig}\n` }));

		expect(await account.userSig(NOW)).toBe(userSig);
	});

	it.each(['', '  ', undefined])('says that %p is none', async (userSig) => {
		expect(await problemOf(somePastedFields({ userSig }))).toEqual({
			reason: 'UserSig is empty',
			hint: 'Paste one into the Tencent Chat API credential.',
		});
	});

	it.each([
		['any word', 'garbage'],
		['quotes around it', `"${aUserSig({ 'TLS.time': NOW })}"`],
		['its end missing', aUserSig({ 'TLS.time': NOW }).slice(0, -10)],
	])('says that it cannot be read with %s', async (_name, userSig) => {
		expect(await problemOf(somePastedFields({ userSig }))).toEqual({
			reason: 'The pasted UserSig cannot be read',
			hint: 'Paste the whole text, without quotes or line breaks, into the Tencent Chat API credential.',
		});
	});

	it('says for which app it was made when that is another one', async () => {
		const userSig = aUserSig({ 'TLS.sdkappid': 1_400_000_001 });

		expect(await problemOf(somePastedFields({ userSig }))).toEqual({
			reason: 'The pasted UserSig was made for SDKAppID 1400000001, not for 1400000000',
			hint: 'Correct SDKAppID, or paste a UserSig of this app.',
		});
	});

	it('says for whom it was made when that is somebody else', async () => {
		const userSig = aUserSig({ 'TLS.identifier': 'admin' });

		expect(await problemOf(somePastedFields({ userSig }))).toEqual({
			reason: 'The pasted UserSig was made for "admin", not for "administrator"',
			hint: 'Correct Identifier, or paste a UserSig of this account.',
		});
	});

	it('accepts it until its last second', async () => {
		const account = await accountOf(somePastedFields(), NOW + 86_399);

		expect(account.identifier).toBe('administrator');
	});

	it('says when it expired', async () => {
		expect(await problemOf(somePastedFields(), NOW + 86_400)).toEqual({
			reason: 'The pasted UserSig expired on 2023-11-15T22:13:20Z',
			hint: 'Paste a new one into the Tencent Chat API credential, or let it be generated from the secret key.',
		});
	});

	it('survives a UserSig that claims a time beyond the calendar', async () => {
		const userSig = aUserSig({ 'TLS.time': -1e15 });

		const { reason: problem } = await problemOf(somePastedFields({ userSig }));

		expect(problem).toBe('The pasted UserSig expired on an impossible date');
	});

	it('tells no secret in its problems', async () => {
		const userSig = aUserSig({ 'TLS.time': NOW });

		const { reason: problem, hint } = await problemOf(somePastedFields({ userSig }), NOW + 1e6);

		expect(`${problem} ${hint}`).not.toContain(userSig.slice(0, 20));
	});
});

describe("an account's own redact", () => {
	const KEY = 'f00dcafe'.repeat(4);

	it('takes out the secret key by its value, also in pieces', async () => {
		const { redact } = await accountOf(someFields({ secretKey: KEY }));

		expect(redact(`the key ${KEY.slice(0, 16)}\n${KEY.slice(16)} is wrong`)).toBe(
			'the key [redacted] is wrong',
		);
	});

	it('takes out the UserSig that another reading of the credential signed', async () => {
		const fields = someFields({ identifier: 'redacted_1' });
		const { redact } = await accountOf(fields);
		const userSig = await (await accountOf(fields)).userSig(NOW);

		const text = redact(`bad ${userSig.slice(0, 60)}\n${userSig.slice(60, 120)}`);

		expect(text).toMatch(/^bad \[redacted\].?$/);
	});

	it('takes out an earlier UserSig too, as an answer may come after the renewal', async () => {
		const account = await accountOf(someFields({ identifier: 'redacted_2' }));
		const earlier = await account.userSig(NOW);
		account.renewUserSig?.();
		const later = await account.userSig(NOW + 60);

		for (const userSig of [earlier, later]) {
			expect(account.redact(`bad ${userSig.slice(-60)}`)).toMatch(
				// Of base64's characters that are no letters a few may stay.
				/^bad [*_-]?\[redacted\][*_-]{0,2}$/,
			);
		}
		expect(later).not.toBe(earlier);
	});

	it('takes out a pasted UserSig', async () => {
		const fields = somePastedFields();
		const { redact } = await accountOf(fields);

		expect(redact(`bad ${String(fields.userSig).slice(0, 50)}`)).toMatch(/^bad \[redacted\].?$/);
	});

	it('keeps a text without secrets, also before a UserSig was signed', async () => {
		const { redact } = await accountOf(someFields({ identifier: 'redacted_3' }));

		expect(redact('user_001 is not in a list')).toBe('user_001 is not in a list');
		expect(redact('')).toBe('');
	});
});
