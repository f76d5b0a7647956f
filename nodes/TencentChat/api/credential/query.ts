import { randomInt } from 'node:crypto';

import type { AdminAccount } from './adminAccount';

/** One more than the largest `random` that Tencent takes, an unsigned 32-bit integer. */
const RANDOM_LIMIT = 2 ** 32;

/**
 * The query of every call. Source: https://www.tencentcloud.com/document/product/1047/34620
 *
 * @param nowSeconds seconds since 1970
 */
export async function buildQuery(account: AdminAccount, nowSeconds: number) {
	return {
		sdkappid: account.sdkAppId,
		identifier: account.identifier,
		usersig: await account.userSig(nowSeconds),
		random: randomInt(RANDOM_LIMIT),
		contenttype: 'json',
	};
}
