import type { AdminAccount } from '../../../../../nodes/TencentChat/api/credential/adminAccount';
import type { ParameterValues } from '../../../../../nodes/TencentChat/bulk/parameters';
import { generateUserSig } from '../../../../../nodes/TencentChat/operations/userSig/generate';
import { aFakeAccount, aFakePastedAccount } from '../../../../../harness/fakeAccount';
import { reasonIn } from '../support/calls';

/** An account whose UserSigs say what they were signed for. */
function aSigningAccount(): AdminAccount {
	return aFakeAccount({ sdkAppId: 1_400_000_000, sign: async (claims) => JSON.stringify(claims) });
}

async function generate(
	values: ParameterValues = {},
	account = aSigningAccount(),
	now = 1_700_000_000,
) {
	return await generateUserSig.compute({ userId: 'a', lifetime: 3600, ...values }, account, now);
}

describe('a generated UserSig', () => {
	it('is signed for the user, from now on and as long as asked', async () => {
		expect(await generate()).toEqual({
			value: {
				userId: 'a',
				sdkAppId: 1_400_000_000,
				userSig: '{"identifier":"a","signedAt":1700000000,"lifetime":3600}',
				expiresAt: '2023-11-14T23:13:20.000Z',
			},
		});
	});

	it('is signed for a whole second, as Tencent reads no fractions', async () => {
		expect(await generate({}, aSigningAccount(), 1_700_000_000.9)).toEqual(await generate());
	});

	it.each([60, 1_576_800_000])('may live for %d seconds, a limit of Tencent', async (lifetime) => {
		expect(reasonIn(await generate({ lifetime }))).toBeUndefined();
	});

	it('may have its lifetime as text, as tables often bring numbers', async () => {
		expect(await generate({ lifetime: '3600' })).toEqual(await generate({ lifetime: 3600 }));
	});

	it.each([[59], [1_576_800_001], [60.5], ['1h'], [null], [Number.NaN]])(
		'may not live for %p',
		async (lifetime) => {
			expect(await generate({ lifetime })).toEqual({
				problem: {
					reason: `Lifetime is ${typeof lifetime === 'number' ? lifetime : JSON.stringify(lifetime)}`,
					hint: 'Enter a whole number from 60 to 1576800000.',
				},
			});
		},
	);

	it.each([
		['', 'User ID is empty'],
		['x'.repeat(33), 'User ID is 33 bytes long'],
		[['a'], 'User ID is a list'],
	])('is refused for the user %p', async (userId, reason) => {
		expect(reasonIn(await generate({ userId }))).toContain(reason);
	});

	it('is refused with a pasted UserSig, which can sign for nobody else', async () => {
		const result = await generate({}, aFakePastedAccount());

		expect(reasonIn(result)).toContain('a pasted UserSig');
		expect(result).toMatchObject({
			problem: { hint: expect.stringContaining('Generate From Secret Key') as unknown },
		});
	});
});

describe('a UserSig of an admin', () => {
	const account = aFakeAccount({
		identifier: 'Chief_01',
		sign: async (claims) => JSON.stringify(claims),
	});

	it.each([
		'Chief_01',
		' Chief_01 ',
		'chief_01',
		'CHIEF_01',
		'Chief_01\u0000',
		'Chief\u200b_01',
		'Ｃhief_01',
		'administrator',
		'Administrator',
	])('is refused for %j, as who may choose the User ID would get all rights', async (userId) => {
		for (const options of [undefined, null, {}, { allowAdmin: false }]) {
			const result = await generate({ userId, options }, account);

			expect(reasonIn(result)).toMatch(/^User ID ".*" is an admin account of the app$/);
			expect(result).not.toHaveProperty('value');
		}
	});

	it.each(['Chief_01', 'administrator'])(
		'is signed for %s where the workflow allows it',
		async (userId) => {
			expect(await generate({ userId, options: { allowAdmin: true } }, account)).toMatchObject({
				value: { userId },
			});
		},
	);

	it.each([[undefined], [null], ['true'], [1], [''], ['={{ true }}'], [{}]])(
		'is refused when the option came to %p, for whomever it is asked',
		async (allowAdmin) => {
			for (const userId of ['Chief_01', 'a']) {
				const result = await generate({ userId, options: { allowAdmin } }, account);

				expect(reasonIn(result)).toContain("Option 'Allow Admin' is ");
			}
		},
	);

	it.each(['a', 'Chief_011', 'Chief', '01'])('is no matter for %s, who is none', async (userId) => {
		expect(reasonIn(await generate({ userId }, account))).toBeUndefined();
	});
});
