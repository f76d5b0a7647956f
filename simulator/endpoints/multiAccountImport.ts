import { ENDPOINTS } from '../../nodes/TencentChat/api/endpoints';
import type { JsonObject } from '../json';
import { type Answer, isRefusal, succeed } from '../results/answer';
import { codesOf, failedNames, judgeItems } from '../results/itemResults';
import { infoOf } from '../results/verdict';
import { ACCOUNTS } from '../results/verdicts/accounts';
import { type EndpointCall, freeCommand } from './endpoint';
import { importOne, readImport } from './importAccount';
import { readEntries } from './lists';
import { ACCOUNT } from './serviceCodes';

/** `multiaccount_import`: imports up to 100 accounts and names those that could not be. */
export const multiAccountImport = freeCommand(ENDPOINTS.multiAccountImport, importAccounts);

function importAccounts(call: EndpointCall): Answer {
	const requests = readEntries(call, entriesOf(call.body), ACCOUNT, readImport);
	if (isRefusal(requests)) return requests;

	const outcomes = judgeItems(call, requests, {
		nameOf: ({ userId }) => userId,
		judge: (request) => {
			const code = importOne(call.app, request);
			return code === undefined ? undefined : { code, info: infoOf(ACCOUNTS, code) };
		},
		verdicts: ACCOUNTS,
	});
	if (isRefusal(outcomes)) return outcomes;

	const failed = failedNames(outcomes);
	return succeed(failed.length > 0 ? { FailAccounts: failed } : {}, codesOf(outcomes));
}

/** The accounts of a body: objects since 2024, bare ids before. */
function entriesOf({ AccountList, Accounts }: JsonObject): readonly unknown[] | undefined {
	if (Array.isArray(AccountList)) return AccountList;
	if (!Array.isArray(Accounts)) return undefined;
	return Accounts.map((userId: unknown) => ({ UserID: userId }));
}
