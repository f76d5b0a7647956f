import fc from 'fast-check';

import { redact } from '../../../../../nodes/TencentChat/api/redaction/redact';
import { SecretText } from '../../../../../nodes/TencentChat/api/redaction/secretText';
import { signUserSig } from '../../../../../nodes/TencentChat/api/credential/userSig';
import { aUserSig } from '../support/userSigs';

describe('redact', () => {
	it('leaves an ordinary text as it is', () => {
		const text = 'To_Account user_001 is not in a list of 100; see document 1047/34902.';

		expect(redact(text)).toBe(text);
	});

	it.each([
		[
			'POST /v4/sns/friend_add?sdkappid=1&usersig=eJwabc&random=7 failed',
			'POST /v4/sns/friend_add?sdkappid=1&[redacted]&random=7 failed',
		],
		['UserSig=short is wrong', '[redacted] is wrong'],
		['<a href="/?usersig=abc">again</a>', '<a href="/?[redacted]">again</a>'],
		['usersig=', '[redacted]'],
	])('takes a UserSig out of a query, however short: %s', (text, redacted) => {
		expect(redact(text)).toBe(redacted);
	});

	it('takes out every token that is as long as a UserSig', () => {
		const token = 'aB3*-_+/='.repeat(8);

		expect(redact(`bad ${token}, not ${token}`)).toBe('bad [redacted], not [redacted]');
	});

	it('takes out a secret key, which has 64 characters', () => {
		expect(redact(`key "${'0123456789abcdef'.repeat(4)}"`)).toBe('key "[redacted]"');
	});

	it('keeps a token that is shorter, because a UserID helps to find the fault', () => {
		const userId = 'u'.repeat(63);

		expect(redact(userId)).toBe(userId);
	});

	it('never lets a UserSig through, whoever it was signed for', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.string({ maxLength: 32, unit: 'grapheme' }),
				fc.string({ maxLength: 40 }),
				async (identifier, around) => {
					const claims = { sdkAppId: 1, identifier, signedAt: 1, lifetime: 1 };
					const userSig = await signUserSig(claims, 'key');

					expect(redact(`${around}${userSig}${around}`)).not.toContain(userSig.slice(0, 64));
				},
			),
		);
	});

	it('shortens a text that is too long for an output item', () => {
		expect(redact('no '.repeat(200), [], 10)).toBe('no no no n…');
	});

	it('keeps a text of exactly the longest length', () => {
		expect(redact('no no no n', [], 10)).toBe('no no no n');
	});

	it('redacts before it shortens, so that no piece of a UserSig is left at the end', () => {
		expect(redact(`${'- '.repeat(245)}${'s'.repeat(64)}`)).not.toContain('s');
	});
});

const KEY = '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0';

const USER_SIG = aUserSig();

const SECRETS = [KEY, USER_SIG].map((secret) => new SecretText(secret));

/** The longest part of a secret that a text still shows, however it is written there. */
function longestPartIn(text: string, secret: string): number {
	const shown = text.replace(/\[redacted\]|[^A-Za-z0-9]/g, '');
	const letters = secret.replace(/[^A-Za-z0-9]/g, '');
	let longest = 0;
	for (let start = 0; start < letters.length; start += 1) {
		while (shown.includes(letters.slice(start, start + longest + 1))) {
			if (start + longest + 1 > letters.length) break;
			longest += 1;
		}
	}
	return longest;
}

function inLinesOf(length: number, text: string, lineBreak = '\n'): string {
	return text.replace(new RegExp(`.{${length}}`, 'g'), `$&${lineBreak}`);
}

function percentEncodeAll(text: string): string {
	return text.replace(/./g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
}

function escapeAll(text: string): string {
	return text.replace(/./g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const WAYS: ReadonlyArray<readonly [name: string, write: (secret: string) => string]> = [
	['as it is', (secret) => secret],
	['in lines of 60', (secret) => inLinesOf(60, secret)],
	['in lines of 60 with CRLF and indents', (secret) => inLinesOf(60, secret, '\r\n    ')],
	['in escaped lines', (secret) => inLinesOf(20, secret, '\\n')],
	['in groups of 4', (secret) => inLinesOf(4, secret, ' ')],
	['in quoted pieces', (secret) => inLinesOf(30, secret, '" + "')],
	['percent-encoded', (secret) => encodeURIComponent(secret.replaceAll('*', '+'))],
	['percent-encoded letter by letter', percentEncodeAll],
	['percent-encoded twice', (secret) => encodeURIComponent(percentEncodeAll(secret))],
	['escaped as in JSON', escapeAll],
	['escaped twice', (secret) => escapeAll(secret).replaceAll('\\', '\\\\')],
	['escaped as in HTML', (secret) => secret.replace(/\W/g, (sign) => `&#${sign.charCodeAt(0)};`)],
	[
		'as plain base64',
		(secret) => secret.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '='),
	],
	['in capitals', (secret) => secret.toUpperCase()],
	['cut at the end', (secret) => secret.slice(0, 40)],
	['cut at the beginning', (secret) => secret.slice(-40)],
];

describe('redact with the secrets of a credential', () => {
	describe.each([
		['the key', KEY],
		['the UserSig', USER_SIG],
	])('takes out %s', (_name, secret) => {
		it.each(WAYS)('%s', (_way, write) => {
			const redacted = redact(`The call was refused: ${write(secret)} is wrong.`, SECRETS);

			// Of base64's fill characters a few may stay.
			expect(redacted).toMatch(/^The call was refused: \[redacted\].{0,20}$/);
			expect(longestPartIn(redacted, secret)).toBeLessThan(3);
		});

		it('wherever the text is cut, so that no piece is left at its end', () => {
			for (let before = 440; before <= 500; before += 1) {
				const text = `${'- '.repeat(250).slice(0, before)}${inLinesOf(60, secret)}`;

				expect(longestPartIn(redact(text, SECRETS), secret)).toBeLessThan(12);
			}
		});
	});

	it('never shows twelve letters of one in a row, whatever stands around and in between', () => {
		const separator = fc.constantFrom('', ' ', '\n', '\r\n', '\t', '"', '%0A', '\\n', '%20');
		fc.assert(
			fc.property(
				fc.constantFrom(KEY, USER_SIG),
				fc.array(fc.tuple(fc.integer({ min: 1, max: 80 }), separator), { minLength: 1 }),
				fc.string({ maxLength: 600 }),
				(secret, cuts, before) => {
					let rest = secret;
					const pieces = cuts.map(([length, between]) => {
						const piece = rest.slice(0, length);
						rest = rest.slice(length);
						return `${piece}${between}`;
					});

					const redacted = redact(`${before}${pieces.join('')}${rest}`, SECRETS);

					// What surrounds it may hold a letter or two by accident.
					expect(longestPartIn(redacted, secret)).toBeLessThan(14);
				},
			),
			{ numRuns: 300 },
		);
	});

	it('keeps an ordinary text, also one that is full of escapes', () => {
		const text = 'C:\\new %41 100% &#65; \\u0041 user_0123456789 0f1e2d3c4b5 says "no"';

		expect(redact(text, SECRETS)).toBe(text);
	});

	it('does not take a short word for a secret, as a test may have one as its key', () => {
		const secrets = ['', 'key', '-----'].map((secret) => new SecretText(secret));

		expect(redact('the key is wrong -----', secrets)).toBe('the key is wrong -----');
	});

	it('looks at no more than the beginning of a text of megabytes', () => {
		const matchAll = jest.spyOn(String.prototype, 'matchAll');
		const replace = jest.spyOn(String.prototype, 'replace');

		const redacted = redact('x y %41 '.repeat(2_500_000), SECRETS);

		const looked = [...matchAll.mock.contexts, ...replace.mock.contexts];
		jest.restoreAllMocks();
		expect(redacted).toHaveLength(501);
		expect(looked.length).toBeGreaterThan(1);
		expect(looked.every((text) => String(text).length <= 1500)).toBe(true);
	});
});
