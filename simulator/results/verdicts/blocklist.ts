import type { VerdictTable } from '../verdict';
import { commonVerdicts } from './common';

/** Verdicts of `black_list_add`; the texts of `exists` and `accountIllegal` are Tencent's. */
export const BLACK_LIST_ADD = {
	...commonVerdicts('BlackListAdd'),
	exists: { code: 30001, info: 'Err_SNS_BlackListAdd_Already_Exist' },
	accountIllegal: { code: 30002, info: 'Err_SNS_BlackListAdd_SdkAppId_Illegal' },
	existsUntil2018: { code: 31307, info: 'SNS_BLACKLIST_ADD_EXIST' },
	badAccount: { code: 30001, info: 'Err_SNS_BlackListAdd_To_Account_Illegal' },
	oneself: { code: 30001, info: 'Err_SNS_BlackListAdd_Add_Self' },
	full: { code: 30013, info: 'Err_SNS_BlackListAdd_Num_Exceed_Threshold' },
} as const satisfies VerdictTable;

/** Verdicts of `black_list_delete`; the text of `internalError` is Tencent's, wrong name included. */
export const BLACK_LIST_DELETE = {
	...commonVerdicts('BlackListDelete'),
	notBlocked: { code: 30001, info: 'Err_SNS_BlackListDelete_Not_Blocked' },
	notBlockedUntil2018: { code: 31503, info: 'SNS_BLACKLIST_DEL_NOT_EXIST' },
	internalError: { code: 30006, info: 'Err_SNS_BlackListCheck_Check_Reverse_BlackList_Fail' },
} as const satisfies VerdictTable;

/** Verdicts of `black_list_check`; the text of `timeout` is Tencent's. */
export const BLACK_LIST_CHECK = {
	...commonVerdicts('BlackListCheck'),
	timeout: { code: 30007, info: 'Err_SNS_BlackListCheck_Check_Reverse_BlackList_Fail' },
} as const satisfies VerdictTable;
