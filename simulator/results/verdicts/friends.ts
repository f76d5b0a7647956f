import type { VerdictTable } from '../verdict';
import { commonVerdicts, friendFieldVerdicts } from './common';

/**
 * Every verdict of `friend_add` other than success. The texts of these appear in Tencent's samples or in
 * real answers: `friendExist`, `friendExistUntil2018`, `badSource`, `accountIllegal`, `internalError`,
 * `forbiddenByAdmin` and `denied`. The others have Tencent's code and a text of ours.
 */
export const FRIEND_ADD = {
	...friendFieldVerdicts('FriendAdd'),
	friendExistUntil2018: { code: 30520, info: 'SNS_FRD_ADD_FRD_EXIST' },
	internalError: { code: 30006, info: 'Err_SNS_FriendAdd_Unpack_Profile_Data_Fail' },
	forbiddenByAdmin: { code: 30009, info: 'Err_SNS_FriendAdd_Forbid_By_Admin' },
	denied: { code: 30516, info: 'Err_SNS_FriendAdd_Friend_Allow_Type_Forbid' },
	pendingFull: { code: 30012, info: 'Err_SNS_FriendAdd_Pendency_Num_Exceed_Threshold' },
	peerListFull: { code: 30014, info: 'Err_SNS_FriendAdd_Friend_Num_Exceed_Threshold' },
	targetBlocked: { code: 30515, info: 'Err_SNS_FriendAdd_Friend_In_Self_Blacklist' },
	blockedByTarget: { code: 30525, info: 'Err_SNS_FriendAdd_Self_In_Friend_Blacklist' },
	pending: { code: 30539, info: 'Err_SNS_FriendAdd_Need_Confirm' },
	tooFrequent: { code: 30540, info: 'Err_SNS_FriendAdd_Too_Frequent' },
} as const satisfies VerdictTable;

/** Verdicts of `friend_import`; the texts for illegal accounts and the own limit are Tencent's. */
export const FRIEND_IMPORT = {
	...friendFieldVerdicts('FriendImport'),
	badCustom: { code: 30001, info: 'Err_SNS_FriendImport_Custom_Illegal' },
} as const satisfies VerdictTable;

/** Verdicts of `friend_update`; `groupsFull` and `accountIllegal` are Tencent's, wrong name included. */
export const FRIEND_UPDATE = {
	...commonVerdicts('FriendUpdate'),
	notFriend: { code: 30001, info: 'Err_SNS_FriendUpdate_Friend_Not_Exist' },
	badTag: { code: 30001, info: 'Err_SNS_FriendUpdate_Tag_Illegal' },
	badValue: { code: 30001, info: 'Err_SNS_FriendUpdate_Value_Illegal' },
	accountIllegal: { code: 30002, info: 'Err_SNS_FriendImport_SdkAppId_Illegal' },
	groupsFull: { code: 30011, info: 'Err_SNS_FriendUpdate_Group_Num_Exceed_Threshold' },
} as const satisfies VerdictTable;

/** Verdicts of `friend_delete`; the text of `notFriend` was seen in real answers. */
export const FRIEND_DELETE = {
	...commonVerdicts('FriendDelete'),
	notFriend: { code: 31704, info: 'Err_SNS_FriendDelete_Not_Friend' },
	notFriendInFaq: { code: 30001, info: 'Err_SNS_FriendDelete_Friend_Not_Exist' },
	tooFrequent: { code: 31707, info: 'Err_SNS_FriendDelete_Too_Frequent' },
} as const satisfies VerdictTable;

/** Verdicts of `friend_check`; the text of `internalError` is Tencent's. */
export const FRIEND_CHECK = {
	...commonVerdicts('FriendCheck'),
	internalError: { code: 30006, info: 'Err_SNS_FriendCheck_Check_Relation_Exec_Task_Fail' },
} as const satisfies VerdictTable;

/** Verdicts of `friend_get_list`; the text of `notFriend` is Tencent's. */
export const FRIEND_GET_LIST = {
	...commonVerdicts('FriendGetList'),
	notFriend: { code: 30001, info: 'Err_SNS_FriendGetList_Friend_Not_Exist' },
} as const satisfies VerdictTable;

/** Verdicts of `group_add`; the texts other than the common ones are Tencent's. */
export const GROUP_ADD = {
	...commonVerdicts('GroupAdd'),
	accountIllegal: { code: 30002, info: 'ERR_SDKAPPID_ILLEGAL' },
	notFriend: { code: 32216, info: 'Err_SNS_GroupAdd_ToTinyId_Not_Friend' },
	notFriendIn2020: { code: 30001, info: 'Err_SNS_GroupAdd_Friend_Not_Exist' },
} as const satisfies VerdictTable;
