import { buildQuery } from '../../../../../nodes/TencentChat/api/credential/query';
import { aFakeAccount } from '../../../../../harness/fakeAccount';

describe('buildQuery', () => {
	it('says who calls, as every call must', async () => {
		const query = await buildQuery(aFakeAccount(), 1_700_000_000);

		expect(query).toEqual({
			sdkappid: 1_400_000_000,
			identifier: 'administrator',
			usersig: 'a-user-sig',
			random: expect.any(Number),
			contenttype: 'json',
		});
	});

	it('asks for a UserSig that is valid at the time of the call', async () => {
		const account = aFakeAccount({ userSig: async (nowSeconds) => `signed at ${nowSeconds}` });

		const query = await buildQuery(account, 1_700_000_000);

		expect(query.usersig).toBe('signed at 1700000000');
	});

	it('draws an unsigned 32-bit integer for each call, so that Tencent takes none for a repetition', async () => {
		const account = aFakeAccount();

		const queries = await Promise.all(
			Array.from({ length: 500 }, async () => await buildQuery(account, 0)),
		);
		const randoms = queries.map(({ random }) => random);

		expect(
			randoms.every((random) => Number.isInteger(random) && random >= 0 && random < 2 ** 32),
		).toBe(true);
		expect(new Set(randoms).size).toBeGreaterThan(490);
	});
});
