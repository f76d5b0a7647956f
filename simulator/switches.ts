/**
 * What Tencent's documentation leaves open, or what its pages disagree on. Each default is the
 * likeliest reading; a test can turn the switch to see whether a client survives the other one.
 */
export interface Switches {
	/**
	 * What `ForceAddFlags: 1` sets aside: only the confirmation, or also refusal of everybody,
	 * blocklists, the admin's ban on sending requests and the limits of the lists.
	 *
	 * @default 'needConfirm'
	 */
	readonly forceAddOverrides: 'needConfirm' | 'everything';
	/**
	 * Whether a one-way add asks the target as a two-way add does.
	 *
	 * @default 'ask'
	 */
	readonly singleAddConsent: 'ask' | 'skip';
	/**
	 * A friend without `AddSource`: required on some pages, optional on others.
	 *
	 * @default 'refuse'
	 */
	readonly missingAddSource: 'refuse' | 'accept';
	/**
	 * The longest `AddWording` in bytes: 256 on the server's pages, 120 on those of the client SDKs.
	 *
	 * @default 256
	 */
	readonly addWordingMaxBytes: number;
	/**
	 * An account that adds itself.
	 *
	 * @default 'refuse'
	 */
	readonly addingOneself: 'refuse' | 'accept';
	/**
	 * A second request while the first waits for the target: pending once more (30539), or filtered as
	 * too frequent (30540).
	 *
	 * @default 'pending'
	 */
	readonly repeatedPending: 'pending' | 'tooFrequent';
	/**
	 * Whose requests the limit of 100 pending ones counts: those that wait for the target, or those
	 * that the sender waits for.
	 *
	 * @default 'target'
	 */
	readonly pendingLimitOf: 'target' | 'sender';
	/**
	 * A friend who was never imported: 30003 for this friend, or for the whole call with no change.
	 *
	 * @default 'item'
	 */
	readonly missingFriendAccount: 'item' | 'call';
	/**
	 * The code of a friend who is in the list already; 30520 is what servers sent until 2018.
	 *
	 * @default 30001
	 */
	readonly friendExistCode: 30001 | 30520;
	/**
	 * The code of an account that is on the blocklist already; 31307 is what servers sent until 2018.
	 *
	 * @default 30001
	 */
	readonly blockedExistCode: 30001 | 31307;
	/**
	 * The code of an account that is to be unblocked and is not blocked; 31503 is what servers sent
	 * until 2018.
	 *
	 * @default 30001
	 */
	readonly notBlockedCode: 30001 | 31503;
	/**
	 * The code of a friend to delete who is none: 31704 on the command's page, 30001 in the FAQ.
	 *
	 * @default 31704
	 */
	readonly notFriendCode: 31704 | 30001;
	/**
	 * The code of an account that is to be put into a friend list and is no friend: 32216 in the
	 * documentation's sample, 30001 in real answers.
	 *
	 * @default 32216
	 */
	readonly groupNotFriendCode: 32216 | 30001;
	/**
	 * Importing a friend who is in the list already: what is noted about it is replaced, or it is
	 * refused as in `friend_add`.
	 *
	 * @default 'update'
	 */
	readonly importExisting: 'update' | 'refuse';
	/**
	 * Following an account that is followed already, and unfollowing one that is not.
	 *
	 * @default 'accept'
	 */
	readonly followUnchanged: 'accept' | 'refuse';
	/**
	 * Custom fields of friends and profiles, which exist only once created in a console: all of the
	 * right form do, or none does.
	 *
	 * @default 'accept'
	 */
	readonly customTags: 'accept' | 'refuse';
	/**
	 * The field of `query_online_status` that holds the status: `Status` in the documentation's table
	 * and in SDKs, `State` in its samples.
	 *
	 * @default 'Status'
	 */
	readonly onlineStatusField: 'Status' | 'State';
	/**
	 * A write that overlaps another one of the same account: 30008 for each friend, or for the call.
	 *
	 * @default 'item'
	 */
	readonly writeConflict: 'item' | 'call';
	/**
	 * The `ResultInfo` of a friend that went well: empty in the documentation, `OK` in some answers.
	 *
	 * @default ''
	 */
	readonly successResultInfo: '' | 'OK';
	/**
	 * How the rate limit counts: any stretch of one second, or seconds of the clock.
	 *
	 * @default 'sliding'
	 */
	readonly rateWindow: 'sliding' | 'fixed';
	/**
	 * Friends on one page of `friend_get`.
	 *
	 * @default 100
	 */
	readonly friendGetPageSize: number;
	/**
	 * `friend_get` with the sequence that the server still has: friends without their data, or none.
	 *
	 * @default 'namesOnly'
	 */
	readonly friendGetUnchanged: 'namesOnly' | 'nothing';
	/**
	 * The order of an answer's fields: as in the documentation's samples, or the status first.
	 *
	 * @default 'asDocumented'
	 */
	readonly fieldOrder: 'asDocumented' | 'statusFirst';
	/**
	 * The pairs of `Sns.CallbackFriendAdd` and `Sns.CallbackFriendDelete` when both lists change: one
	 * for each list, as the fields are explained, or one for each friend, as in the samples.
	 *
	 * @default 'eachDirection'
	 */
	readonly callbackPairs: 'eachDirection' | 'eachFriend';
	/**
	 * Whether blocking a friend also calls back `Sns.CallbackFriendDelete`, as only the Chinese page says.
	 *
	 * @default 'send'
	 */
	readonly blockedFriendCallback: 'send' | 'leaveOut';
	/**
	 * `EventTime` in the after-callbacks about friends and blocklists, whose samples do not have it.
	 *
	 * @default 'absent'
	 */
	readonly relationEventTime: 'absent' | 'present';
	/**
	 * An `ErrorCode` other than 0 in the answer to a before-callback about friends: ignored, or a
	 * refusal of every friend in it.
	 *
	 * @default 'ignore'
	 */
	readonly callbackErrorCode: 'ignore' | 'refuse';
}

/** The likeliest reading of everything that is open. */
export const DEFAULT_SWITCHES: Switches = {
	forceAddOverrides: 'needConfirm',
	singleAddConsent: 'ask',
	missingAddSource: 'refuse',
	addWordingMaxBytes: 256,
	addingOneself: 'refuse',
	repeatedPending: 'pending',
	pendingLimitOf: 'target',
	missingFriendAccount: 'item',
	friendExistCode: 30001,
	blockedExistCode: 30001,
	notBlockedCode: 30001,
	notFriendCode: 31704,
	groupNotFriendCode: 32216,
	importExisting: 'update',
	followUnchanged: 'accept',
	customTags: 'accept',
	onlineStatusField: 'Status',
	writeConflict: 'item',
	successResultInfo: '',
	rateWindow: 'sliding',
	friendGetPageSize: 100,
	friendGetUnchanged: 'namesOnly',
	fieldOrder: 'asDocumented',
	callbackPairs: 'eachDirection',
	blockedFriendCallback: 'send',
	relationEventTime: 'absent',
	callbackErrorCode: 'ignore',
};
