import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { type Pair, tellBlocked } from '../../callbacks/relationCallbacks';
import { ACCOUNT_LIMITS, isPossibleUserId } from '../../limits';
import { type Answer, isRefusal } from '../../results/answer';
import { answerFriends } from '../../results/friendResults';
import { itself } from '../../results/itemResults';
import type { Verdict } from '../../results/verdict';
import { BLACK_LIST_ADD } from '../../results/verdicts/blocklist';
import type { Account } from '../../state/account';
import { block } from '../../state/relations';
import { endFriendship } from '../friend/deleteType';
import { type EndpointCall, ownerWrite } from '../endpoint';
import { readOwnerAndNames, refuseMissing } from '../lists';
import { SNS } from '../serviceCodes';

/** `black_list_add`: blocks accounts for `From_Account`, which usually ends friendships with them. */
export const blackListAdd = ownerWrite(ENDPOINTS.blackListAdd, blockAccounts);

function blockAccounts(call: EndpointCall): Answer {
	const request = readOwnerAndNames(call, SNS);
	if (isRefusal(request)) return request;

	const missing = refuseMissing(call, request.names, SNS);
	if (missing) return missing;

	const { owner } = request;
	const changes: Changes = { blocked: [], unfriended: [] };
	const answer = answerFriends(call, request.names, {
		nameOf: itself,
		judge: (name) => blockOne(call, name, { owner, changes }),
		verdicts: BLACK_LIST_ADD,
	});

	tellBlocked(call, owner.userId, changes);
	return answer;
}

/** What blocking has changed so far. */
interface Changes {
	readonly blocked: Pair[];
	readonly unfriended: Pair[];
}

function blockOne(
	{ app, switches, nowSeconds }: EndpointCall,
	name: string,
	{ owner, changes }: { readonly owner: Account; readonly changes: Changes },
): Verdict | undefined {
	if (!isPossibleUserId(name)) return BLACK_LIST_ADD.badAccount;
	if (name === owner.userId) return BLACK_LIST_ADD.oneself;

	const target = app.account(name);
	if (!target) return BLACK_LIST_ADD.accountMissing;
	if (owner.blocklist.has(name)) {
		return switches.blockedExistCode === 31307
			? BLACK_LIST_ADD.existsUntil2018
			: BLACK_LIST_ADD.exists;
	}
	if (owner.blocklist.size >= ACCOUNT_LIMITS.blocklist) return BLACK_LIST_ADD.full;

	const keepsFriends = switches.blockKeepsFriends === 'on';
	if (!keepsFriends) changes.unfriended.push(...endFriendship(owner, target));
	block(owner, target, { nowSeconds, keepsFriends });
	changes.blocked.push({ from: owner.userId, to: name });
	return undefined;
}
