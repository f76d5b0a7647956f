import fc from 'fast-check';

import { redact } from '../../nodes/TencentChat/api/redact';
import { signUserSig } from '../../nodes/TencentChat/api/userSig';

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

	it('never lets a UserSig through, whoever it was signed for', () => {
		fc.assert(
			fc.property(
				fc.string({ maxLength: 32, unit: 'grapheme' }),
				fc.string({ maxLength: 40 }),
				(identifier, around) => {
					const claims = { sdkAppId: 1, identifier, signedAt: 1, lifetime: 1 };
					const userSig = signUserSig(claims, 'key');

					expect(redact(`${around}${userSig}${around}`)).not.toContain(userSig.slice(0, 64));
				},
			),
		);
	});

	it('shortens a text that is too long for an output item', () => {
		expect(redact('no '.repeat(200), 10)).toBe('no no no n…');
	});

	it('keeps a text of exactly the longest length', () => {
		expect(redact('no no no n', 10)).toBe('no no no n');
	});

	it('redacts before it shortens, so that no piece of a UserSig is left at the end', () => {
		expect(redact(`${'- '.repeat(245)}${'s'.repeat(64)}`)).not.toContain('s');
	});
});
