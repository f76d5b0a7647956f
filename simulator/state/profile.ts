/** How an account answers friend requests: `Tag_Profile_IM_AllowType`. */
export const ALLOW_TYPES = [
	'AllowType_Type_AllowAny',
	'AllowType_Type_NeedConfirm',
	'AllowType_Type_DenyAny',
] as const;

/** One of {@link ALLOW_TYPES}. */
export type AllowType = (typeof ALLOW_TYPES)[number];

/** Whether an account may send friend requests: `Tag_Profile_IM_AdminForbidType`. */
export const ADMIN_FORBID_TYPES = ['AdminForbid_Type_None', 'AdminForbid_Type_SendOut'] as const;

/** One of {@link ADMIN_FORBID_TYPES}. */
export type AdminForbidType = (typeof ADMIN_FORBID_TYPES)[number];

/** The value of a profile field. */
export type ProfileValue = string | number;

/** Whether a value is one of {@link ALLOW_TYPES}. */
export function isAllowType(value: unknown): value is AllowType {
	return ALLOW_TYPES.some((type) => type === value);
}
