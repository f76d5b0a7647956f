import { readAccount } from '../../nodes/TencentChat/api/credential/adminAccount';
import { buildQuery } from '../../nodes/TencentChat/api/credential/query';
import { SAMPLE_APP } from '../../simulator/options';

/** The credential of the simulator. */
export function credentialFor(baseUrl: string) {
	const { sdkAppId, secretKey } = SAMPLE_APP;
	return { sdkAppId, secretKey, identifier: 'administrator', region: 'custom', baseUrl };
}

/** The address of a command with a query that is signed beforehand. */
export async function signedUrl(
	baseUrl: string,
	{ path }: { readonly path: string },
): Promise<string> {
	const now = Date.now() / 1000;
	const account = await readAccount(credentialFor(baseUrl), now);
	if ('problem' in account) throw new Error(account.problem.reason);
	const query = Object.entries(await buildQuery(account, now)).map(([key, value]) => [
		key,
		`${value}`,
	]);
	const text = new URLSearchParams(Object.fromEntries(query) as Record<string, string>).toString();
	return `${account.baseUrl}/${path}?${text}`;
}
