/** How many entries Tencent Chat keeps for one account. Source: its page of use limits. */
export const ACCOUNT_LIMITS = {
	friends: 3000,
	friendLists: 32,
	pendingRequests: 100,
	blocklist: 1000,
} as const;

/** How many bytes of UTF-8 Tencent Chat accepts in a field. Source: its pages of field definitions. */
export const BYTE_LIMITS = {
	userId: 32,
	remark: 96,
	friendListName: 30,
	customFriendField: 500,
	profileText: 500,
	profileLocation: 16,
} as const;

/** The length of a text as Tencent Chat counts it: in bytes of UTF-8, not in characters. */
export function byteLength(text: string): number {
	return Buffer.byteLength(text, 'utf8');
}

/** Whether an account of this name could exist. */
export function isPossibleUserId(userId: string): boolean {
	return userId !== '' && byteLength(userId) <= BYTE_LIMITS.userId;
}
