import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { BLACK_LIST_CHECK } from '../../results/verdicts/blocklist';
import { freeCommand } from '../endpoint';
import { checkRelation } from '../relationCheck';

/** `black_list_check`: which accounts `From_Account` blocks. */
export const blackListCheck = freeCommand(ENDPOINTS.blackListCheck, (call) =>
	checkRelation(call, {
		prefix: 'BlackCheckResult_Type_',
		none: 'NO',
		list: 'BlackListCheckItem',
		verdicts: BLACK_LIST_CHECK,
		holds: (from, to) => from.blocklist.has(to.userId),
	}),
);
