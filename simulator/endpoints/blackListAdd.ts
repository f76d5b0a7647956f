import { ENDPOINTS } from '../../nodes/TencentChat/api/endpoints';
import { ACCOUNT_LIMITS, isPossibleUserId } from '../limits';
import { type Answer, refuse } from '../results/answer';
import { answerFriends } from '../results/friendResults';
import { BLACK_LIST_ADD, type Verdict } from '../results/verdict';
import type { Account } from '../state/account';
import { block } from '../state/relations';
import type { Endpoint, EndpointCall } from './endpoint';
import { findOwner, isRefusal, SNS_OWNER_CODES } from './owner';

/** `black_list_add`: blocks accounts for `From_Account`, which ends friendships with them. */
export const blackListAdd: Endpoint = {
	path: `/${ENDPOINTS.blackListAdd.path}`,
	callsPerSecond: ENDPOINTS.blackListAdd.callsPerSecond,
	holdsOwner: true,
	handle: blockAccounts,
};

function blockAccounts(call: EndpointCall): Answer {
	const { app, switches } = call;
	const { To_Account: list } = call.body;

	if (!Array.isArray(list) || list.length === 0) return refuse(30001);
	if (list.length > ENDPOINTS.blackListAdd.maxItemsPerCall) return refuse(30001);
	const names = list.filter((name) => typeof name === 'string');
	if (names.length < list.length) return refuse(60015);

	const owner = findOwner(call, SNS_OWNER_CODES);
	if (isRefusal(owner)) return owner;

	const isMissing = names.some((name) => !app.account(name));
	if (isMissing && switches.missingFriendAccount === 'call') return refuse(30003);

	return answerFriends(call, names, {
		nameOf: (name) => name,
		judge: (name) => blockOne(call, owner, name),
		verdicts: BLACK_LIST_ADD,
	});
}

function blockOne(
	{ app, switches }: EndpointCall,
	owner: Account,
	name: string,
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

	block(owner, target);
	return undefined;
}
