import {
	UserSigCache,
	type Signer,
} from '../../../../../nodes/TencentChat/api/credential/userSigCache';
import { openUserSig } from '../support/userSigs';

const START = 1_700_000_000;

function aSigner(overrides: Partial<Signer> = {}): Signer {
	return {
		sdkAppId: 1_400_000_000,
		identifier: 'administrator',
		secretKey: 'a-very-secret-key',
		lifetime: 1000,
		...overrides,
	};
}

async function get(cache: UserSigCache, signer: Signer, nowSeconds: number): Promise<string> {
	return await cache.of(signer).get(signer, nowSeconds);
}

/** When a UserSig was signed. */
function signedAt(userSig: string): unknown {
	return openUserSig(userSig)['TLS.time'];
}

describe('UserSigCache', () => {
	it('signs for the account, the lifetime and the whole second', async () => {
		const cache = new UserSigCache();

		const userSig = await get(cache, aSigner(), START + 0.9);

		expect(openUserSig(userSig)).toMatchObject({
			'TLS.identifier': 'administrator',
			'TLS.sdkappid': 1_400_000_000,
			'TLS.time': START,
			'TLS.expire': 1000,
		});
	});

	it('keeps a UserSig until a tenth of its lifetime is left', async () => {
		const cache = new UserSigCache();
		await get(cache, aSigner(), START);

		const kept = await get(cache, aSigner(), START + 899.9);
		const renewed = await get(cache, aSigner(), START + 900);

		expect(signedAt(kept)).toBe(START);
		expect(signedAt(renewed)).toBe(START + 900);
	});

	it('renews a long-lived UserSig one hour before its end, because no queue is longer', async () => {
		const cache = new UserSigCache();
		const signer = aSigner({ lifetime: 864_000 });
		await get(cache, signer, START);

		const kept = await get(cache, signer, START + 860_399);
		const renewed = await get(cache, signer, START + 860_400);

		expect(signedAt(kept)).toBe(START);
		expect(signedAt(renewed)).toBe(START + 860_400);
	});

	it.each([
		['app', { sdkAppId: 1_400_000_001 }],
		['identifier', { identifier: 'administrator2' }],
		['secret key', { secretKey: 'another-key' }],
		['lifetime', { lifetime: 2000 }],
	])('keeps a UserSig of its own for another %s', async (_name, other) => {
		const cache = new UserSigCache();
		const userSig = await get(cache, aSigner(), START);

		const otherUserSig = await get(cache, aSigner(other), START);

		expect(otherUserSig).not.toBe(userSig);
		expect(signedAt(await get(cache, aSigner(), START + 1))).toBe(START);
	});

	it('does not mix up fields that read the same when they are strung together', async () => {
		const cache = new UserSigCache();
		const left = await get(cache, aSigner({ identifier: 'a', secretKey: 'b,c' }), START);

		const right = await get(cache, aSigner({ identifier: 'a,b', secretKey: 'c' }), START);

		expect(openUserSig(right)['TLS.identifier']).toBe('a,b');
		expect(openUserSig(left)['TLS.identifier']).toBe('a');
	});

	it('signs anew after a renewal, because Tencent said that the UserSig has expired', async () => {
		const cache = new UserSigCache();
		await get(cache, aSigner(), START);

		cache.of(aSigner()).expire();

		expect(signedAt(await get(cache, aSigner(), START + 1))).toBe(START + 1);
	});

	it('renews only the UserSig that is meant', async () => {
		const cache = new UserSigCache();
		await get(cache, aSigner(), START);

		cache.of(aSigner({ identifier: 'somebody_else' })).expire();

		expect(signedAt(await get(cache, aSigner(), START + 1))).toBe(START);
	});

	it('keeps 200 UserSigs and drops the one that was used longest ago', async () => {
		const cache = new UserSigCache();
		const signers = Array.from({ length: 201 }, (_, index) => aSigner({ sdkAppId: index + 1 }));
		const [first, second, ...others] = signers.slice(0, 200);
		for (const signer of signers.slice(0, 200)) await get(cache, signer, START);
		await get(cache, first ?? aSigner(), START + 1);

		await get(cache, signers[200] ?? aSigner(), START + 1);

		const again = await Promise.all(
			[first, ...others].map(async (signer) =>
				signedAt(await get(cache, signer ?? aSigner(), START + 2)),
			),
		);
		expect(new Set(again)).toEqual(new Set([START]));
		expect(signedAt(await get(cache, second ?? aSigner(), START + 2))).toBe(START + 2);
	});

	it('remembers the UserSigs of a credential that were signed last, the newest first', async () => {
		const cache = new UserSigCache();
		const shared = cache.of(aSigner());
		const before = shared.recent;
		const userSigs: string[] = [];
		for (const second of [0, 1, 2, 3]) {
			cache.of(aSigner()).expire();
			userSigs.push(await get(cache, aSigner(), START + second));
		}
		await get(cache, aSigner({ identifier: 'somebody_else' }), START);

		expect(before).toEqual([]);
		expect(shared.recent).toEqual([userSigs[3], userSigs[2], userSigs[1]]);
		expect(shared.recent).toBe(shared.recent);
	});

	it('signs once for all who ask at the same time', async () => {
		const cache = new UserSigCache();

		const userSigs = await Promise.all(
			// Two signatures would differ by their times.
			[0, 1, 2].map(async (second) => await get(cache, aSigner(), START + second)),
		);

		expect(new Set(userSigs).size).toBe(1);
		expect(signedAt(userSigs[0] ?? '')).toBe(START);
	});

	it('lets those wait who ask while it is renewed, and gives the expired one to nobody', async () => {
		const cache = new UserSigCache();
		const expired = await get(cache, aSigner(), START);
		cache.of(aSigner()).expire();

		const first = get(cache, aSigner(), START + 1);
		const second = get(cache, aSigner(), START + 2);

		expect(await second).toBe(await first);
		expect(await first).not.toBe(expired);
	});

	it('renews once when a second call is refused while the new one is signed', async () => {
		const cache = new UserSigCache();
		await get(cache, aSigner(), START);
		cache.of(aSigner()).expire();
		const renewed = get(cache, aSigner(), START + 1);

		cache.of(aSigner()).expire();

		expect(await get(cache, aSigner(), START + 2)).toBe(await renewed);
		expect(await get(cache, aSigner(), START + 3)).toBe(await renewed);
	});

	it('signs for others meanwhile', async () => {
		const cache = new UserSigCache();

		const [one, other] = await Promise.all([
			get(cache, aSigner({ identifier: 'a' }), START),
			get(cache, aSigner({ identifier: 'b' }), START),
		]);

		expect([one, other].map((userSig) => openUserSig(userSig)['TLS.identifier'])).toEqual([
			'a',
			'b',
		]);
	});

	it('tries again after a signature that could not be made', async () => {
		const cache = new UserSigCache();
		const broken = jest.spyOn(JSON, 'stringify').mockImplementationOnce(JSON.stringify);
		broken.mockImplementationOnce(() => {
			throw new Error('out of memory');
		});
		await expect(get(cache, aSigner(), START)).rejects.toThrow('out of memory');
		broken.mockRestore();

		expect(signedAt(await get(cache, aSigner(), START + 1))).toBe(START + 1);
	});

	it('holds no secret key, because the map lives as long as the process', async () => {
		const cache = new UserSigCache();

		await get(cache, aSigner(), START);

		expect(showAll(cache)).not.toContain('a-very-secret-key');
	});
});

/** Everything that an object holds, maps included. */
function showAll(holder: object): string {
	return JSON.stringify(holder, (_key, value: unknown) =>
		value instanceof Map ? [...value.entries()] : value,
	);
}
