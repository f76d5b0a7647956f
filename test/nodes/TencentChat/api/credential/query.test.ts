import { buildQuery } from '../../../../../nodes/TencentChat/api/credential/query';
import { aFakeAccount } from '../../../../../harness/fakeAccount';

describe('buildQuery', () => {
	it('says who calls, as every call must', () => {
		const query = buildQuery(aFakeAccount(), 1_700_000_000);

		expect(query).toEqual({
			sdkappid: 1_400_000_000,
			identifier: 'administrator',
			usersig: 'a-user-sig',
			random: expect.any(Number),
			contenttype: 'json',
		});
	});

	it('asks for a UserSig that is valid at the time of the call', () => {
		const account = aFakeAccount({ userSig: (nowSeconds) => `signed at ${nowSeconds}` });

		const query = buildQuery(account, 1_700_000_000);

		expect(query.usersig).toBe('signed at 1700000000');
	});

	it('draws an unsigned 32-bit integer for each call, so that Tencent takes none for a repetition', () => {
		const account = aFakeAccount();

		const randoms = Array.from({ length: 500 }, () => buildQuery(account, 0).random);

		expect(
			randoms.every((random) => Number.isInteger(random) && random >= 0 && random < 2 ** 32),
		).toBe(true);
		expect(new Set(randoms).size).toBeGreaterThan(490);
	});
});
