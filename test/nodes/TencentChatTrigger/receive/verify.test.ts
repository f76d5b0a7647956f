import fc from 'fast-check';

import { EVENTS } from '../../../../nodes/TencentChatTrigger/events';
import {
	checkCommand,
	signCallback,
	verifyQuery,
	type Verdict,
	type VerificationRules,
} from '../../../../nodes/TencentChatTrigger/receive/verify';
import {
	aCallback,
	aQuery,
	friendsAdded,
	NOW,
	SECRET,
	signAs,
	type Query,
	type SentCallback,
} from '../../../../harness/callbacks';

const RULES: VerificationRules = { secret: SECRET, toleranceSeconds: 300 };

/** What comes of both checks, in the order of the trigger. */
function verify({ query, body }: SentCallback, now = NOW, rules = RULES): Verdict {
	const verdict = verifyQuery(query, rules, now);
	if ('refusal' in verdict) return verdict;
	const refusal = checkCommand(verdict.event, body);
	return refusal === undefined ? verdict : { refusal };
}

/** A valid callback whose query has these fields instead. */
function altered(fields: Query): SentCallback {
	const { query, body } = friendsAdded('a');
	return { query: { ...query, ...fields }, body };
}

it('signs as in the example of the documentation', () => {
	expect(signCallback('xxxxyyyy', '1669872112')).toBe(
		'17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061',
	);
});

describe('a callback', () => {
	it.each(EVENTS)('of $command is taken when app, signature and time are right', ({ command }) => {
		expect(verify(aCallback(command))).toMatchObject({ event: { command } });
	});

	it('is taken without a command in its body only where Tencent Chat sends none', () => {
		const unnamed = (command: string) => ({ query: aQuery(command), body: { Scene: 'C2C' } });

		expect(verify(unnamed('ContentCallback.ResultNotify'))).toHaveProperty('event');
		expect(verify(unnamed('Sns.CallbackFriendAdd'))).toEqual({
			refusal: 'CallbackCommand differs between URL and body',
		});
	});

	it.each([
		[-300, true],
		[300, true],
		[-301, false],
		[301, false],
		[0.5, true],
	])('that is %d s away from now is taken: %p', (away, isTaken) => {
		expect('event' in verify(friendsAdded('a'), NOW + away)).toBe(isTaken);
	});

	it('says how far away its time is', () => {
		expect(verify(friendsAdded('a'), NOW + 86_400)).toEqual({
			refusal: "RequestTime is 86400 s away from this machine's clock",
		});
	});

	it.each<[name: string, fields: Query, refusal: string]>([
		['of another app', { SdkAppid: '7' }, "SdkAppid is missing or not the credential's"],
		['without an app', { SdkAppid: undefined }, "SdkAppid is missing or not the credential's"],
		['with two apps', { SdkAppid: ['1400000000', '7'] }, 'SdkAppid is missing'],
		['without a signature', { Sign: undefined }, 'Sign or RequestTime is missing'],
		['without a time', { RequestTime: undefined }, 'Sign or RequestTime is missing'],
		['with two times', { RequestTime: ['1', '2'] }, 'Sign or RequestTime is missing'],
		['with an empty signature', { Sign: '' }, 'Sign does not match'],
		['signed with another token', { Sign: signAs('guess', NOW) }, 'Sign does not match'],
		['signed for another time', { Sign: signAs(SECRET.token, NOW + 1) }, 'Sign does not match'],
		['without a command', { CallbackCommand: undefined }, 'missing or unknown'],
		['of an unknown command', { CallbackCommand: 'Sns.Callback' }, 'missing or unknown'],
		['of an inherited name', { CallbackCommand: 'constructor' }, 'missing or unknown'],
		['of another command', { CallbackCommand: 'Sns.CallbackFriendDelete' }, 'differs between'],
	])('%s is refused', (_name, fields, refusal) => {
		const verdict = verify(altered(fields));

		expect('refusal' in verdict && verdict.refusal).toContain(refusal);
	});

	it.each(['', ' 1700000000', '1.7e9', '-1700000000', '0x6553f100', '1700000000000000'])(
		'that is signed for the time %p is refused, as Tencent Chat writes seconds',
		(time) => {
			const fields = { RequestTime: time, Sign: signAs(SECRET.token, time) };

			expect(verify(altered(fields), Number(time) || NOW)).toEqual({
				refusal: 'RequestTime is not a number of seconds',
			});
		},
	);

	it('passes without signature and app where verification is off, but not without a command', () => {
		const off = { ...RULES, secret: undefined };
		const { query, body } = aCallback('State.StateChange');
		const bare = { CallbackCommand: query.CallbackCommand };

		expect(verify({ query: bare, body }, NOW, off)).toHaveProperty('event');
		expect(verify({ query: {}, body }, NOW, off)).toHaveProperty('refusal');
	});
});

describe('whatever somebody changes', () => {
	const names = fc.constantFrom('SdkAppid', 'CallbackCommand', 'Sign', 'RequestTime');
	const text = fc.oneof(
		fc.string(),
		fc.constantFrom('true', '__proto__', String(SECRET.sdkAppId), '1700000001'),
	);
	const value = fc.oneof(text, fc.array(text, { maxLength: 3 }), fc.constant(undefined));

	it('in what is verified, only the callback that Tencent Chat sent passes', () => {
		fc.assert(
			fc.property(names, value, (name, changed) => {
				const callback = altered({ [name]: changed });
				const isSame = friendsAdded('a').query[name] === changed;

				expect('event' in verify(callback)).toBe(isSame);
			}),
			{ numRuns: 500 },
		);
	});

	it('in one character of the signature, it does not pass', () => {
		const { Sign } = friendsAdded('a').query;
		const sign = String(Sign);

		fc.assert(
			fc.property(fc.nat(sign.length - 1), fc.string({ minLength: 1, maxLength: 2 }), (at, by) => {
				const changed = `${sign.slice(0, at)}${by}${sign.slice(at + 1)}`;

				expect('event' in verify(altered({ Sign: changed }))).toBe(changed === sign);
			}),
			{ numRuns: 500 },
		);
	});

	it('as upper-case digits, a shorter or a longer signature, it does not pass', () => {
		const sign = String(friendsAdded('a').query.Sign);

		for (const changed of [sign.toUpperCase(), sign.slice(1), `${sign}0`, ` ${sign}`]) {
			expect(verify(altered({ Sign: changed }))).toHaveProperty('refusal');
		}
	});

	it('in the command of the body, it does not pass', () => {
		fc.assert(
			fc.property(fc.anything(), (command) => {
				const { query, body } = friendsAdded('a');
				const changed = { query, body: { ...body, CallbackCommand: command as string } };

				expect('event' in verify(changed)).toBe(command === 'Sns.CallbackFriendAdd');
			}),
		);
	});

	it('with any other token, it does not pass', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1 }), (token) => {
				const rules = { ...RULES, secret: { ...SECRET, token } };

				expect('event' in verify(friendsAdded('a'), NOW, rules)).toBe(token === SECRET.token);
			}),
		);
	});

	it('the refusal never holds the token or the signature that was expected', () => {
		fc.assert(
			fc.property(names, value, (name, changed) => {
				const verdict = verify(altered({ [name]: changed }));
				const said = JSON.stringify('refusal' in verdict ? verdict.refusal : '');

				expect(said).not.toContain(SECRET.token);
				expect(said).not.toContain(signAs(SECRET.token, NOW));
			}),
		);
	});
});
