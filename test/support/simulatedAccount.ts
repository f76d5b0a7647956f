import {
	readAccount,
	type AdminAccount,
} from '../../nodes/TencentChat/api/credential/adminAccount';
import { SAMPLE_APP } from '../../simulator/options';

/**
 * The administrator of the simulator's app.
 *
 * @param startedAt milliseconds since 1970
 */
export async function aSimulatedAccount(startedAt: number): Promise<AdminAccount> {
	const { sdkAppId, secretKey } = SAMPLE_APP;
	const fields = {
		...{ sdkAppId, secretKey, identifier: 'administrator' },
		...{ region: 'custom', baseUrl: 'http://127.0.0.1' },
	};
	const account = await readAccount(fields, startedAt / 1000);
	if ('problem' in account) throw new Error(account.problem.reason);
	return account;
}
