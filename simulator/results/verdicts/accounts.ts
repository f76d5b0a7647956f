import type { VerdictTable } from '../verdict';

/** Verdicts of the account commands; the text of `accountMissing` is Tencent's. */
export const ACCOUNTS = {
	accountMissing: { code: 70107, info: 'Err_TLS_PT_Open_Login_Account_Not_Exist' },
	badParameter: { code: 70402, info: 'Err_TLS_PT_Open_Login_Parameter_Illegal' },
	full: { code: 70398, info: 'Err_TLS_PT_Open_Login_Account_Num_Exceed_Threshold' },
	tooLong: { code: 40601, info: 'Err_TLS_PT_Open_Login_Profile_Too_Long' },
	timeout: { code: 70169, info: 'Err_TLS_PT_Open_Login_Timeout' },
	internalError: { code: 70500, info: 'Err_TLS_PT_Open_Login_Internal_Error' },
} as const satisfies VerdictTable;

/** Verdicts of `portrait_get`; the text of `internalError` is Tencent's. */
export const PORTRAIT_GET = {
	accountMissing: { code: 40003, info: 'Err_Profile_PortraitGet_Invalid_Account' },
	internalError: { code: 40006, info: 'Err_Profile_PortraitGet_Read_Custom_Data_Fail' },
} as const satisfies VerdictTable;
