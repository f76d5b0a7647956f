import type { VerdictTable } from '../verdict';
import { commonVerdicts } from './common';

/**
 * Verdicts of `follow_add`; no text of the follow commands is public, so all of them are ours. Only a
 * scripted fault brings 32101 to 32103: their limits are not documented.
 */
export const FOLLOW_ADD = {
	...commonVerdicts('FollowAdd'),
	badAccount: { code: 30001, info: 'Err_SNS_FollowAdd_To_Account_Illegal' },
	oneself: { code: 30001, info: 'Err_SNS_FollowAdd_Follow_Self' },
	full: { code: 32100, info: 'Err_SNS_FollowAdd_My_Following_Num_Exceed_Threshold' },
	targetFull: { code: 32101, info: 'Err_SNS_FollowAdd_Follower_Num_Exceed_Threshold' },
	mutualFull: { code: 32102, info: 'Err_SNS_FollowAdd_My_Mutual_Num_Exceed_Threshold' },
	targetMutualFull: { code: 32103, info: 'Err_SNS_FollowAdd_Mutual_Num_Exceed_Threshold' },
	exists: { code: 30001, info: 'Err_SNS_FollowAdd_Already_Followed' },
} as const satisfies VerdictTable;

/** Verdicts of `follow_delete`. */
export const FOLLOW_DELETE = {
	...commonVerdicts('FollowDelete'),
	notFollowed: { code: 30001, info: 'Err_SNS_FollowDelete_Not_Followed' },
} as const satisfies VerdictTable;

/** Verdicts of `follow_check`. */
export const FOLLOW_CHECK = commonVerdicts('FollowCheck') satisfies VerdictTable;

/** Verdicts of `follow_get_info`. */
export const FOLLOW_GET_INFO = commonVerdicts('FollowGetInfo') satisfies VerdictTable;
