import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { tellStateChange } from '../../callbacks/accountCallbacks';
import { type Answer, isRefusal, succeed } from '../../results/answer';
import { fieldOf } from '../../results/fieldRefusal';
import type { Account } from '../../state/account';
import { OFFLINE } from '../../state/presence';
import { type EndpointCall, freeCommand } from '../endpoint';
import { findAccount } from '../owner';
import { ACCOUNT } from '../serviceCodes';
import { withUserId } from './userIdAlias';

/** `kick`: ends every login of one account, and voids the UserSigs that were signed for it before. */
export const kick = freeCommand(ENDPOINTS.kick, endLogins);

function endLogins(call: EndpointCall): Answer {
	const account = findAccount(call, fieldOf(withUserId(call), 'UserID'), ACCOUNT);
	if (isRefusal(account)) return account;

	account.kickedAt = call.nowSeconds;
	endLoginsOf(call, account);
	return succeed();
}

/** Logs an account out everywhere. */
export function endLoginsOf(call: EndpointCall, account: Account): void {
	const wasOnline = account.presence.status === 'Online';
	account.presence = OFFLINE;

	// Who is only reached by push has lost the connection before, and that was told then.
	if (!wasOnline) return;
	tellStateChange(call, account.userId, { action: 'Logout', reason: 'Unregister' });
}
