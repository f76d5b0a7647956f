import { ENDPOINTS } from '../../nodes/TencentChat/api/endpoints';
import { type Answer, isRefusal } from '../results/answer';
import { answerFriends } from '../results/friendResults';
import { itself } from '../results/itemResults';
import type { Verdict } from '../results/verdict';
import { BLACK_LIST_DELETE } from '../results/verdicts/blocklist';
import type { Account } from '../state/account';
import { unblock } from '../state/relations';
import { type EndpointCall, ownerWrite } from './endpoint';
import { readOwnerAndNames } from './lists';
import { SNS } from './serviceCodes';

/** `black_list_delete`: unblocks accounts for `From_Account`. */
export const blackListDelete = ownerWrite(ENDPOINTS.blackListDelete, unblockAccounts);

function unblockAccounts(call: EndpointCall): Answer {
	const request = readOwnerAndNames(call, SNS);
	if (isRefusal(request)) return request;

	return answerFriends(call, request.names, {
		nameOf: itself,
		judge: (name) => unblockOne(call, request.owner, name),
		verdicts: BLACK_LIST_DELETE,
	});
}

function unblockOne(
	{ app, switches }: EndpointCall,
	owner: Account,
	name: string,
): Verdict | undefined {
	const target = app.account(name);
	if (!target) return BLACK_LIST_DELETE.accountMissing;
	if (!owner.blocklist.has(name)) {
		return switches.notBlockedCode === 31503
			? BLACK_LIST_DELETE.notBlockedUntil2018
			: BLACK_LIST_DELETE.notBlocked;
	}

	unblock(owner, target);
	return undefined;
}
