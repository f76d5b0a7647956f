import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { tellFollows } from '../../callbacks/relationCallbacks';
import { type Answer, isRefusal } from '../../results/answer';
import { answerFriends } from '../../results/friendResults';
import { type ItemJudge, itself } from '../../results/itemResults';
import { FOLLOW_DELETE } from '../../results/verdicts/follows';
import { unfollow } from '../../state/follows';
import type { EndpointCall } from '../endpoint';
import { FOLLOW_RESULTS, followCommand } from './followCommand';
import { readOwnerAndNames } from '../lists';
import { SNS } from '../serviceCodes';

/** `follow_delete`: ends that `From_Account` follows up to 20 accounts. */
export const followDelete = followCommand(ENDPOINTS.followDelete, unfollowAccounts);

function unfollowAccounts(call: EndpointCall): Answer {
	const { app, switches } = call;

	const request = readOwnerAndNames(call, SNS);
	if (isRefusal(request)) return request;
	const { owner, names } = request;

	const ended = new Set<string>();
	const judge: ItemJudge<string> = {
		nameOf: itself,
		judge: (name) => {
			const target = app.account(name);
			if (!target) return FOLLOW_DELETE.accountMissing;
			if (!owner.following.has(name) && switches.followUnchanged === 'refuse') {
				return FOLLOW_DELETE.notFollowed;
			}
			if (owner.following.has(name)) ended.add(name);
			unfollow(owner, target);
			return undefined;
		},
		verdicts: FOLLOW_DELETE,
	};
	const answer = answerFriends(call, names, judge, FOLLOW_RESULTS);

	tellFollows(call, 'Delete', owner.userId, [...ended]);
	return answer;
}
