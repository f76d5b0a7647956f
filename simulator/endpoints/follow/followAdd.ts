import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { tellFollows } from '../../callbacks/relationCallbacks';
import { isPossibleUserId } from '../../limits';
import { type Answer, isRefusal } from '../../results/answer';
import { answerFriends } from '../../results/friendResults';
import { fieldOf } from '../../results/fieldRefusal';
import { type ItemJudge, itself } from '../../results/itemResults';
import type { Verdict } from '../../results/verdict';
import { FOLLOW_ADD } from '../../results/verdicts/follows';
import type { Account } from '../../state/account';
import { follow, MAX_FOLLOWED } from '../../state/follows';
import type { EndpointCall } from '../endpoint';
import { FOLLOW_RESULTS, followCommand } from './followCommand';
import { readNamedEntries, refuseMissing } from '../lists';
import { findOwner } from '../owner';
import { SNS } from '../serviceCodes';

/** `follow_add`: lets `From_Account` follow up to 20 accounts. */
export const followAdd = followCommand(ENDPOINTS.followAdd, followAccounts);

function followAccounts(call: EndpointCall): Answer {
	const names = readNamedEntries(call, fieldOf(call.body, 'FollowItem'), 'To_Account', SNS);
	if (isRefusal(names)) return names;

	const owner = findOwner(call, SNS);
	if (isRefusal(owner)) return owner;

	const missing = refuseMissing(call, names, SNS);
	if (missing) return missing;

	const added = new Set<string>();
	const judge: ItemJudge<string> = {
		nameOf: itself,
		judge: (name) => {
			const isNew = !owner.following.has(name);
			const verdict = followOne(call, owner, name);
			if (isNew && !verdict) added.add(name);
			return verdict;
		},
		verdicts: FOLLOW_ADD,
	};
	const answer = answerFriends(call, names, judge, FOLLOW_RESULTS);

	tellFollows(call, 'Add', owner.userId, [...added]);
	return answer;
}

function followOne(
	{ app, switches, nowSeconds }: EndpointCall,
	owner: Account,
	name: string,
): Verdict | undefined {
	if (!isPossibleUserId(name)) return FOLLOW_ADD.badAccount;
	if (name === owner.userId) return FOLLOW_ADD.oneself;

	const target = app.account(name);
	if (!target) return FOLLOW_ADD.accountMissing;
	if (owner.following.has(name)) {
		return switches.followUnchanged === 'refuse' ? FOLLOW_ADD.exists : undefined;
	}
	if (owner.following.size >= MAX_FOLLOWED) return FOLLOW_ADD.full;

	follow(owner, target, nowSeconds);
	return undefined;
}
