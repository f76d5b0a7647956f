import { ENDPOINTS } from '../../nodes/TencentChat/api/endpoints';
import { type Answer, isRefusal, succeed } from '../results/answer';
import { OFFLINE } from '../state/presence';
import { type EndpointCall, freeCommand } from './endpoint';
import { findAccount } from './owner';
import { ACCOUNT } from './serviceCodes';

/** `kick`: ends every login of one account. */
export const kick = freeCommand(ENDPOINTS.kick, endLogins);

function endLogins(call: EndpointCall): Answer {
	const account = findAccount(call, call.body.UserID, ACCOUNT);
	if (isRefusal(account)) return account;

	account.presence = OFFLINE;
	return succeed();
}
