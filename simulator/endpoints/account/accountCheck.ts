import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { ACCOUNTS } from '../../results/verdicts/accounts';
import { answerAccounts } from './accountResults';
import { freeCommand } from '../endpoint';

/** `account_check`: which of up to 100 accounts are imported. */
export const accountCheck = freeCommand(ENDPOINTS.accountCheck, (call) =>
	answerAccounts(call, {
		list: 'CheckItem',
		judge: (userId) => ({
			fields: { AccountStatus: call.app.account(userId) ? 'Imported' : 'NotImported' },
		}),
		verdicts: ACCOUNTS,
		toResult: ({ name, code, info, fields }) => ({
			UserID: name,
			ResultCode: code,
			ResultInfo: info,
			...fields,
		}),
	}),
);
