import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { type Pair, tellUnblocked } from '../../callbacks/relationCallbacks';
import { type Answer, isRefusal } from '../../results/answer';
import { answerFriends } from '../../results/friendResults';
import { itself } from '../../results/itemResults';
import type { Verdict } from '../../results/verdict';
import { BLACK_LIST_DELETE } from '../../results/verdicts/blocklist';
import type { Account } from '../../state/account';
import { unblock } from '../../state/relations';
import { type EndpointCall, ownerWrite } from '../endpoint';
import { readOwnerAndNames } from '../lists';
import { SNS } from '../serviceCodes';

/** `black_list_delete`: unblocks accounts for `From_Account`. */
export const blackListDelete = ownerWrite(ENDPOINTS.blackListDelete, unblockAccounts);

function unblockAccounts(call: EndpointCall): Answer {
	const request = readOwnerAndNames(call, SNS);
	if (isRefusal(request)) return request;

	const { owner } = request;
	const unblocked: Pair[] = [];
	const answer = answerFriends(call, request.names, {
		nameOf: itself,
		judge: (name) => {
			const verdict = unblockOne(call, owner, name);
			if (!verdict) unblocked.push({ from: owner.userId, to: name });
			return verdict;
		},
		verdicts: BLACK_LIST_DELETE,
	});

	tellUnblocked(call, unblocked);
	return answer;
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
