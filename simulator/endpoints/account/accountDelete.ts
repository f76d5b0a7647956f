import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { type Answer, refuse } from '../../results/answer';
import { ACCOUNTS } from '../../results/verdicts/accounts';
import { answerAccounts } from './accountResults';
import { type EndpointCall, freeCommand } from '../endpoint';
import { endLoginsOf } from './kick';

/** `account_delete`: deletes up to 100 accounts with all that belongs to them. */
export const accountDelete = freeCommand(ENDPOINTS.accountDelete, deleteAccounts);

function deleteAccounts(call: EndpointCall): Answer {
	const { app, nowSeconds } = call;
	if (!isDeletionAllowed(call)) return refuse(71000);

	return answerAccounts(call, {
		list: 'DeleteItem',
		judge: (userId) => {
			const account = app.account(userId);
			if (!account) return ACCOUNTS.accountMissing;

			endLoginsOf(call, account);
			app.deleteAccount(userId, nowSeconds);
			return undefined;
		},
		verdicts: ACCOUNTS,
		toResult: ({ name, code, info }) => ({ ResultCode: code, ResultInfo: info, UserID: name }),
	});
}

/** What was said about this very app goes before the switches, which are for all of them. */
function isDeletionAllowed({ app, switches }: EndpointCall): boolean {
	const { accountDeletionEnabled: ofApp } = app.settings;
	return ofApp ?? (switches.edition !== 'other' || switches.accountDeletion === 'on');
}
