import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { FRIEND_CHECK } from '../../results/verdicts/friends';
import { freeCommand } from '../endpoint';
import { checkRelation } from '../relationCheck';

/** `friend_check`: which accounts are friends of `From_Account`. */
export const friendCheck = freeCommand(ENDPOINTS.friendCheck, (call) =>
	checkRelation(call, {
		prefix: 'CheckResult_Type_',
		none: 'NoRelation',
		list: 'InfoItem',
		verdicts: FRIEND_CHECK,
		holds: (from, to) => from.friends.has(to.userId),
	}),
);
