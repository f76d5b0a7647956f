import { ENDPOINTS } from '../../nodes/TencentChat/api/endpoints';
import { isJsonObject, type JsonObject } from '../json';
import { type Answer, refuse, succeed } from '../results/answer';
import type { Endpoint, EndpointCall } from './endpoint';
import { importOne, type ImportRequest, readImport } from './importAccount';

/** `multiaccount_import`: imports up to 100 accounts and names those that could not be. */
export const multiAccountImport: Endpoint = {
	path: `/${ENDPOINTS.multiAccountImport.path}`,
	callsPerSecond: ENDPOINTS.multiAccountImport.callsPerSecond,
	holdsOwner: false,
	handle: importAccounts,
};

function importAccounts({ app, body }: EndpointCall): Answer {
	const entries = entriesOf(body);
	if (!entries || entries.length === 0) return refuse(70402);
	if (entries.length > ENDPOINTS.multiAccountImport.maxItemsPerCall) return refuse(70402);

	const requests: ImportRequest[] = [];
	for (const entry of entries) {
		const request = isJsonObject(entry) ? readImport(entry) : 70402;
		if (typeof request === 'number') return refuse(request);
		requests.push(request);
	}

	const codes = requests.map((request) => importOne(app, request) ?? 0);
	const failed = requests.filter((_request, index) => codes[index] !== 0);

	return succeed(
		failed.length > 0 ? { FailAccounts: failed.map(({ userId }) => userId) } : {},
		codes,
	);
}

/** The accounts of a body: objects since 2024, bare ids before. */
function entriesOf({ AccountList, Accounts }: JsonObject): readonly unknown[] | undefined {
	if (Array.isArray(AccountList)) return AccountList;
	if (!Array.isArray(Accounts)) return undefined;
	return Accounts.map((userId: unknown) => ({ UserID: userId }));
}
