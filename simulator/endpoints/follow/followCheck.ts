import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { type Answer, isRefusal } from '../../results/answer';
import { answerFriends } from '../../results/friendResults';
import { type ItemJudge, itself } from '../../results/itemResults';
import { FOLLOW_CHECK } from '../../results/verdicts/follows';
import { FOLLOW_TYPE, followType } from '../../state/follows';
import type { EndpointCall } from '../endpoint';
import { FOLLOW_RESULTS, followCommand } from './followCommand';
import { readOwnerAndNames } from '../lists';
import { SNS } from '../serviceCodes';

/** `follow_check`: how `From_Account` and up to 100 accounts follow each other. */
export const followCheck = followCommand(ENDPOINTS.followCheck, checkFollows);

function checkFollows(call: EndpointCall): Answer {
	const request = readOwnerAndNames(call, SNS);
	if (isRefusal(request)) return request;

	const judge: ItemJudge<string> = {
		nameOf: itself,
		judge: (name) =>
			call.app.account(name)
				? { fields: { FollowType: followType(request.owner, name) } }
				: FOLLOW_CHECK.accountMissing,
		verdicts: FOLLOW_CHECK,
		failedFields: { FollowType: FOLLOW_TYPE.none },
	};
	return answerFriends(call, request.names, judge, FOLLOW_RESULTS);
}
