import { ProvenCredentials } from '../../../../../nodes/TencentChat/api/credential/provenCredentials';

describe('credentials that have worked', () => {
	it('are remembered until they are refused', () => {
		const proven = new ProvenCredentials();
		proven.add('a', 0);
		proven.add('b', 0);
		proven.revoke('a');

		expect([proven.has('a'), proven.has('b'), proven.size]).toEqual([false, true, 1]);
	});

	it('are fresh for a minute after the last answer that says so', () => {
		const proven = new ProvenCredentials();
		proven.add('a', 0);
		proven.add('a', 30_000);

		expect([89_999, 90_000].map((now) => proven.isFresh('a', now))).toEqual([true, false]);
		expect(proven.isFresh('b', 0)).toBe(false);
	});

	it('are a thousand at most: the one that worked longest ago goes, as the process lasts for months', () => {
		const proven = new ProvenCredentials();
		for (let number = 0; number < 1000; number++) proven.add(`credential ${number}`, number);
		proven.add('credential 0', 1000);
		proven.add('another', 1001);

		expect(proven.size).toBe(1000);
		expect(proven.has('credential 0')).toBe(true);
		expect(proven.has('credential 1')).toBe(false);
		expect(proven.has('another')).toBe(true);
	});
});
