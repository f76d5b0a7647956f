import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { type Answer, isRefusal } from '../../results/answer';
import { answerFriends } from '../../results/friendResults';
import { itself } from '../../results/itemResults';
import { FOLLOW_GET_INFO } from '../../results/verdicts/follows';
import { followList } from '../../state/follows';
import type { EndpointCall } from '../endpoint';
import { FOLLOW_RESULTS, followCommand } from './followCommand';
import { readOwnerAndNames } from '../lists';
import { SNS } from '../serviceCodes';

/** `follow_get_info`: how many fans up to 20 accounts have, and how many accounts they follow. */
export const followGetInfo = followCommand(ENDPOINTS.followGetInfo, countFollows);

function countFollows(call: EndpointCall): Answer {
	const request = readOwnerAndNames(call, SNS);
	if (isRefusal(request)) return request;

	return answerFriends(
		call,
		request.names,
		{
			nameOf: itself,
			judge: (name) => {
				const account = call.app.account(name);
				if (!account) return FOLLOW_GET_INFO.accountMissing;
				return {
					fields: {
						FollowerCount: account.followers.size,
						FollowingCount: account.following.size,
						MutualFollowingCount: followList(account, 'mutual').length,
					},
				};
			},
			verdicts: FOLLOW_GET_INFO,
		},
		{ ...FOLLOW_RESULTS, list: 'FollowInfo' },
	);
}
