/** What the server decided about one friend of a call. */
export interface Verdict {
	readonly code: number;
	readonly info: string;
}

/** Verdicts of `friend_add` whose texts appear in Tencent's samples or in real answers. */
const KNOWN_FRIEND_ADD = {
	friendExist: { code: 30001, info: 'Err_SNS_FriendAdd_Friend_Exist' },
	friendExistUntil2018: { code: 30520, info: 'SNS_FRD_ADD_FRD_EXIST' },
	badSource: { code: 30001, info: 'Err_SNS_FriendAdd_Source_Illegal' },
	forbiddenByAdmin: { code: 30009, info: 'Err_SNS_FriendAdd_Forbid_By_Admin' },
	denied: { code: 30516, info: 'Err_SNS_FriendAdd_Friend_Allow_Type_Forbid' },
	accountIllegal: { code: 30002, info: 'Err_SNS_FriendAdd_SdkAppId_Illegal' },
	internalError: { code: 30006, info: 'Err_SNS_FriendAdd_Unpack_Profile_Data_Fail' },
} as const satisfies Record<string, Verdict>;

/** Verdicts of `friend_add` with Tencent's code and a text of ours: the real ones are not public. */
const INVENTED_FRIEND_ADD = {
	badAccount: { code: 30001, info: 'Err_SNS_FriendAdd_To_Account_Illegal' },
	badRemark: { code: 30001, info: 'Err_SNS_FriendAdd_Remark_Illegal' },
	badGroupName: { code: 30001, info: 'Err_SNS_FriendAdd_Group_Name_Illegal' },
	badWording: { code: 30001, info: 'Err_SNS_FriendAdd_Wording_Illegal' },
	oneself: { code: 30001, info: 'Err_SNS_FriendAdd_Add_Self' },
	accountMissing: { code: 30003, info: 'Err_SNS_FriendAdd_Invalid_Account' },
	timeout: { code: 30007, info: 'Err_SNS_FriendAdd_Timeout' },
	writeConflict: { code: 30008, info: 'Err_SNS_FriendAdd_Write_Conflict' },
	ownListFull: { code: 30010, info: 'Err_SNS_FriendAdd_My_Friend_Num_Exceed_Threshold' },
	groupsFull: { code: 30011, info: 'Err_SNS_FriendAdd_Group_Num_Exceed_Threshold' },
	pendingFull: { code: 30012, info: 'Err_SNS_FriendAdd_Pendency_Num_Exceed_Threshold' },
	peerListFull: { code: 30014, info: 'Err_SNS_FriendAdd_Friend_Num_Exceed_Threshold' },
	targetBlocked: { code: 30515, info: 'Err_SNS_FriendAdd_Friend_In_Self_Blacklist' },
	blockedByTarget: { code: 30525, info: 'Err_SNS_FriendAdd_Self_In_Friend_Blacklist' },
	pending: { code: 30539, info: 'Err_SNS_FriendAdd_Need_Confirm' },
	tooFrequent: { code: 30540, info: 'Err_SNS_FriendAdd_Too_Frequent' },
} as const satisfies Record<string, Verdict>;

/** Every verdict of `friend_add` other than success. */
export const FRIEND_ADD = { ...KNOWN_FRIEND_ADD, ...INVENTED_FRIEND_ADD };

/** Verdicts of `black_list_add`; the texts of `exists` and `accountIllegal` are Tencent's. */
export const BLACK_LIST_ADD = {
	exists: { code: 30001, info: 'Err_SNS_BlackListAdd_Already_Exist' },
	accountIllegal: { code: 30002, info: 'Err_SNS_BlackListAdd_SdkAppId_Illegal' },
	existsUntil2018: { code: 31307, info: 'SNS_BLACKLIST_ADD_EXIST' },
	badAccount: { code: 30001, info: 'Err_SNS_BlackListAdd_To_Account_Illegal' },
	oneself: { code: 30001, info: 'Err_SNS_BlackListAdd_Add_Self' },
	accountMissing: { code: 30003, info: 'Err_SNS_BlackListAdd_Invalid_Account' },
	internalError: { code: 30006, info: 'Err_SNS_BlackListAdd_Internal_Error' },
	timeout: { code: 30007, info: 'Err_SNS_BlackListAdd_Timeout' },
	writeConflict: { code: 30008, info: 'Err_SNS_BlackListAdd_Write_Conflict' },
	full: { code: 30013, info: 'Err_SNS_BlackListAdd_Num_Exceed_Threshold' },
} as const satisfies Record<string, Verdict>;

/** The verdicts that a command knows; each has its own text for a write conflict. */
export type VerdictTable = Readonly<Record<string, Verdict>> & { readonly writeConflict: Verdict };

/** A command's text for a code, or an empty one where several texts or none belong to the code. */
export function infoOf(table: VerdictTable, code: number): string {
	const [verdict, another] = Object.values(table).filter((entry) => entry.code === code);
	return verdict && !another ? verdict.info : '';
}
