import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import type { JsonObject } from '../../json';
import { type Answer, isRefusal, succeed } from '../../results/answer';
import type { Field } from '../../results/fieldRefusal';
import { codesOf, failedNames, judgeItems } from '../../results/itemResults';
import { infoOf } from '../../results/verdict';
import { ACCOUNTS } from '../../results/verdicts/accounts';
import { inOrder } from './accountResults';
import { type EndpointCall, freeCommand } from '../endpoint';
import { importOne, readImport } from './importAccount';
import { readEntries } from '../lists';
import { ACCOUNT } from '../serviceCodes';

/** `multiaccount_import`: imports up to 100 accounts and names those that could not be. */
export const multiAccountImport = freeCommand(ENDPOINTS.multiAccountImport, importAccounts);

function importAccounts(call: EndpointCall): Answer {
	const requests = readEntries(call, entriesOf(call.body), ACCOUNT, readImport);
	if (isRefusal(requests)) return requests;

	const outcomes = judgeItems(call, requests, {
		nameOf: ({ userId }) => userId,
		judge: (request) => {
			const refusal = importOne(call, request);
			return refusal && { code: refusal.code, info: infoOf(ACCOUNTS, refusal.code) };
		},
		verdicts: ACCOUNTS,
	});
	if (isRefusal(outcomes)) return outcomes;

	const failed = inOrder(call, failedNames(outcomes));
	const isShown = failed.length > 0 || call.switches.failAccountsWhenNone === '[]';
	return succeed(isShown ? { FailAccounts: failed } : {}, codesOf(outcomes));
}

/** The accounts of a body: objects since 2024, bare ids before. */
function entriesOf({ AccountList, Accounts }: JsonObject): Field {
	const isOldForm = !Array.isArray(AccountList) && Array.isArray(Accounts);
	return isOldForm
		? { name: 'Accounts', value: Accounts.map((userId: unknown) => ({ UserID: userId })) }
		: { name: 'AccountList', value: AccountList };
}
